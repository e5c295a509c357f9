import type { DesignElement } from '../design/designModel.ts'
import type { TextRange } from '../text/range.ts'
import type { TaskSource } from '../plan/plan.ts'
import type { Work, WorkKind } from './work.ts'

/** The most bullets a leaf task has before it is split. */
export const mostDetails = 7
/** The most places a task names as its source. */
const mostSources = 8

/** A leaf task for some elements. */
export function elementWork(
  kind: WorkKind,
  title: string,
  details: readonly string[],
  elements: readonly DesignElement[],
  options: { readonly optional?: boolean; readonly places?: readonly TextRange[] } = {},
): Work {
  return {
    kind,
    title,
    details: unique(details),
    elements,
    references: [...new Set(elements.flatMap(element => element.references))],
    source: sourcesOf(elements, options.places),
    optional: options.optional ?? false,
    cites: [],
  }
}

/** The design lines of elements: each one's own place, then the others while there is room. */
function sourcesOf(elements: readonly DesignElement[], places?: readonly TextRange[]): readonly TaskSource[] {
  const sources: TaskSource[] = []
  const held = new Set<string>()
  const add = (range: TextRange, why: string): void => {
    const key = `${range.start}-${range.end}`
    if (held.has(key) || sources.length >= mostSources) return
    held.add(key)
    sources.push({ document: 'design', range, why })
  }
  const why = elements[0]?.kind ?? 'section'
  for (const range of places ?? []) add(range, why)
  for (const element of elements) add(element.range, element.kind)
  for (const element of elements) for (const range of element.places) add(range, element.kind)
  for (const element of elements) for (const declaration of element.declarations) add(declaration.range, element.kind)
  return sources
}

/** Lists cut into parts of at most `most`, as even as they can be. */
export function evenParts<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / most)
  const parts: T[][] = []
  for (let part = 0; part < count; part += 1)
    parts.push(list.slice(Math.round((part * list.length) / count), Math.round(((part + 1) * list.length) / count)))
  return parts
}

function unique(details: readonly string[]): readonly string[] {
  return [...new Set(details.map(detail => detail.trim()).filter(Boolean))]
}
