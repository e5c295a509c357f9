import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { TaskTree } from '../trace/taskTree.ts'
import { isClosed } from '../trace/taskTree.ts'

export interface Count {
  readonly total: number
  readonly done: number
}

/** Offsets of what is counted in one manner, in order, with how many before each are done. */
interface Tallied {
  readonly offsets: readonly number[]
  readonly doneBefore: readonly number[]
}

/**
 * For a place in a plan every count it may mean: of boxes, tasks, main tasks and tasks without subtasks, with optional
 * ones and without, in the whole plan and in each section around the place.
 */
export function figureCounts(plan: PlanDocument, tree: TaskTree): (offset: number) => readonly Count[] {
  const manners = countingManners(plan, tree)
  const sectionsAround = sectionFinder(plan)
  return offset => {
    const scopes = [{ start: 0, end: Infinity }, ...sectionsAround(offset)]
    return scopes.flatMap(({ start, end }) =>
      manners.map(manner => countBetween(manner, start, end)).filter(({ total }) => total > 0),
    )
  }
}

/** The manners that a fix prefers go first. */
function countingManners({ tasks, checkboxes }: PlanDocument, { children, required }: TaskTree): readonly Tallied[] {
  const isLeaf = (at: number) => (children[at] ?? []).length === 0
  const chosen: readonly ((task: DocumentTask, at: number) => boolean)[] = [
    () => true,
    (_, at) => isLeaf(at),
    ({ depth }) => depth === 0,
    (_, at) => required[at] === true,
    (_, at) => required[at] === true && isLeaf(at),
    ({ depth }, at) => required[at] === true && depth === 0,
  ]
  return [
    ...chosen.map(isChosen =>
      tallied(
        tasks.filter(isChosen).map(({ titleRange, state }) => ({ offset: titleRange.start, isDone: isClosed(state) })),
      ),
    ),
    tallied(checkboxes.map(({ offset, state }) => ({ offset, isDone: isClosed(state) }))),
  ]
}

function tallied(entries: readonly { readonly offset: number; readonly isDone: boolean }[]): Tallied {
  const doneBefore = [0]
  for (const { isDone } of entries) doneBefore.push((doneBefore.at(-1) ?? 0) + (isDone ? 1 : 0))
  return { offsets: entries.map(({ offset }) => offset), doneBefore }
}

function countBetween({ offsets, doneBefore }: Tallied, start: number, end: number): Count {
  const [from, to] = [firstAtOrAfter(offsets, start), firstAtOrAfter(offsets, end)]
  return { total: to - from, done: (doneBefore[to] ?? 0) - (doneBefore[from] ?? 0) }
}

function firstAtOrAfter(offsets: readonly number[], offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

interface Section {
  readonly start: number
  end: number
  readonly around: Section | undefined
}

/** The sections that a place stands in, innermost first. */
function sectionFinder({ scan }: PlanDocument): (offset: number) => readonly Section[] {
  const sections: Section[] = []
  const open: { readonly level: number; readonly section: Section }[] = []
  for (const { level, line } of scan.headings) {
    const start = scan.lines[line]?.start ?? 0
    while ((open.at(-1)?.level ?? 0) >= level) {
      const closed = open.pop()
      if (closed) closed.section.end = start
    }
    const section = { start, end: scan.text.length + 1, around: open.at(-1)?.section }
    sections.push(section)
    open.push({ level, section })
  }
  const starts = sections.map(({ start }) => start)
  return offset => {
    const around: Section[] = []
    const innermost = sections[firstAtOrAfter(starts, offset + 1) - 1]
    for (let section = innermost; section; section = section.around) around.push(section)
    return around
  }
}
