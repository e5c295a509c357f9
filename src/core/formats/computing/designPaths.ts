import { codeSpans } from '../../design/inlineText.ts'
import { isFilePath } from '../../design/declarations/paths.ts'
import type { DesignModel } from '../../design/designModel.ts'
import type { PlanTask } from '../../plan/plan.ts'
import type { TextRange } from '../../text/range.ts'
import { everyTask } from '../holding/renumbered.ts'
import type { WriteContext } from '../planFormat.ts'

/** A path that the design names, and what the design does with it. */
export interface DesignPath {
  readonly path: string
  readonly status: 'new' | 'changed' | 'removed'
  readonly at: number
}

/** Every file path that the design shows as code or declares a thing in, once, in the design's order. */
export function designPaths({ design, designText = '' }: WriteContext): readonly DesignPath[] {
  const found = new Map<string, DesignPath>()
  const add = (path: string, at: number, status: DesignPath['status'] = 'new'): void => {
    const plain = path.replace(/^\.\//, '')
    if (isElsewhere(plain)) return
    if (!found.has(plain)) found.set(plain, { path: plain, status, at })
  }
  for (const element of design?.elements ?? []) {
    const status = element.status === 'removed' || element.status === 'changed' ? element.status : 'new'
    if (element.path) add(element.path, element.range.start, status)
    const name = element.name.replaceAll('`', '')
    if (!element.path && isPackage(name)) add(`${name}/`, element.range.start, status)
    for (const declaration of element.declarations)
      if (declaration.path) add(declaration.path, declaration.range.start, status)
  }
  for (const section of design?.sections ?? []) {
    if (section.role === 'rejected' || section.role === 'existing') continue
    for (const { text, start } of ownLines(designText, design, section.range)) {
      for (const span of text.includes('`') ? codeSpans(text) : [])
        if (span.includes('/') && isFilePath(span)) add(span, start, statusIn(text))
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

/** A file in somebody's home or of the system is none of the repository's. */
const isElsewhere = (path: string): boolean => /^(?:[$%~/]|[A-Z]:)/.test(path)

/** `internal/walk`: a thing that is called by the folder it is in. */
const isPackage = (name: string): boolean =>
  /^(?:internal|pkg|cmd|src|libs?|apps?|packages|crates|modules|services|plugins)(?:\/[\w-]+)+$/.test(name)

/** What a line does with the file it names, in the words a line of a plan begins with. */
function statusIn(line: string): DesignPath['status'] {
  if (/^[\s\d.*+-]*(?:remove|delete|drop|删除|移除|削除|삭제|remov|elimin|supprim|entfern|lösch|удал)/iu.test(line))
    return 'removed'
  if (
    /^[\s\d.*+-]*(?:modify|update|extend|change|修改|更新|变更|変更|修正|수정|modific|atualiz|actualiz|änder|erweiter|измен|обнов)/iu.test(
      line,
    )
  )
    return 'changed'
  return 'new'
}

/** The lines of a section down to its first subsection. */
function ownLines(
  text: string,
  design: DesignModel | undefined,
  { start, end }: TextRange,
): readonly { readonly text: string; readonly start: number }[] {
  const next = design?.sections.find(({ range }) => range.start > start)?.range.start ?? end
  let at = start
  return text
    .slice(start, Math.min(end, next))
    .split('\n')
    .map(line => {
      const own = { text: line.slice(0, 400), start: at }
      at += line.length + 1
      return own
    })
}

/** The paths that the lines a task came from name, or the section they stand in where it names one alone. */
export function pathsOfTask(
  task: PlanTask,
  paths: readonly DesignPath[],
  design: DesignModel | undefined,
): readonly string[] {
  const ranges = everyTask([task])
    .flatMap(({ source }) => source)
    .filter(({ document }) => document === 'design')
    .map(({ range }) => range)
  const inside = (range: TextRange) => paths.filter(({ at }) => at >= range.start && at < range.end)
  const own = ranges.flatMap(inside)
  const around = own.length > 0 ? own : ranges.flatMap(range => inside(sectionOf(range, design)).slice(0, 2))
  return [...new Set(around.map(({ path }) => path))]
}

function sectionOf(range: TextRange, design: DesignModel | undefined): TextRange {
  const sections = design?.sections ?? []
  let found: TextRange = { start: range.start, end: range.start }
  for (const [at, section] of sections.entries()) {
    if (section.range.start > range.start || section.range.end < range.end) continue
    found = { start: section.range.start, end: Math.min(section.range.end, sections[at + 1]?.range.start ?? Infinity) }
  }
  return found
}
