import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { elementWork } from './elementWork.ts'
import { upperFirst } from './wording/latinList.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** One optional leaf a property. */
function propertyWork(element: DesignElement, wording: Wording): Work {
  const name = factText(element.name, 90)
  return elementWork('propertyTest', wording.propertyTest(name), propertyDetails(element), [element], {
    optional: true,
  })
}

/** A statement too long for one bullet is told in two: for what, and what holds. */
function propertyDetails(element: DesignElement): readonly string[] {
  const [statement, ...rest] = element.facts.map(fact => fact.text)
  if (!statement) return []
  const split =
    statement.length > longestStatement
      ? /^(.{20,200}?)(?:,\s(?=(?:the|then|it|every|all|each|if|when|no|[a-z]+ing)\s)|，|、(?=.{12}))(.{20,})$/i.exec(
          statement,
        )
      : null
  const said = split ? [split[1] ?? '', upperFirst(split[2] ?? '')] : [statement]
  return [...said, ...rest.slice(0, 1)].map(text => factText(text, longestStatement))
}

const longestStatement = 210

/** Each property's test at the end of the main task it belongs to, or in one of its own before the other tests. */
export function withPropertyWorks(
  groups: readonly WorkGroup[],
  properties: readonly DesignElement[],
  written: (work: Work) => readonly string[],
  wording: Wording,
): readonly WorkGroup[] {
  const homes = new Map<number, Work[]>()
  for (const element of properties) {
    const work = propertyWork(element, wording)
    const home = homeOfProperty(element, groups)
    homes.set(home, [...(homes.get(home) ?? []), { ...work, cites: written(work) }])
  }
  const placed = groups.map((group, at) => ({ ...group, works: [...group.works, ...(homes.get(at) ?? [])] }))
  const homeless = homes.get(-1) ?? []
  if (homeless.length === 0) return placed
  const own: WorkGroup = { phase: 'testing', kind: 'properties', title: wording.main.properties, works: homeless }
  const late = placed.findIndex(
    ({ phase }) => phase === 'testing' || phase === 'optimisation' || phase === 'deployment',
  )
  return late < 0 ? [...placed, own] : [...placed.slice(0, late), own, ...placed.slice(late)]
}

/**
 * The last main task that makes something the property names, else the one that cites most of its criteria. -1 where
 * neither is known.
 */
function homeOfProperty(element: DesignElement, groups: readonly WorkGroup[]): number {
  const named = new Set(element.mentions)
  const byName = groups.findLastIndex(
    ({ phase, works }) =>
      phase !== 'testing' &&
      works.some(work =>
        work.elements.some(other => other.kind !== 'property' && other.kind !== 'dataModel' && named.has(other.name)),
      ),
  )
  if (byName >= 0) return byName
  const validated = new Set(element.references)
  const shared = groups.map(({ phase, works }) =>
    phase === 'core' || phase === 'ui' ? works.flatMap(work => work.cites).filter(id => validated.has(id)).length : 0,
  )
  const most = Math.max(0, ...shared)
  return most > 0 ? shared.lastIndexOf(most) : -1
}
