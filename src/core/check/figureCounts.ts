import type { DocumentTask } from '../plan/planDocument.ts'
import { lastAtOrBefore } from '../text/lastAtOrBefore.ts'
import { isClosed } from '../trace/taskTree.ts'
import type { StretchPlace } from './checkedPlan.ts'
import { perStretch } from './checkedStretch.ts'

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
export function figureCounts(places: readonly StretchPlace[]): (offset: number) => readonly Count[] {
  const before = countsBefore(places)
  const sectionsAround = sectionFinder(places)
  return offset => {
    const scopes = [{ start: 0, end: Infinity }, ...sectionsAround(offset)]
    return scopes.flatMap(({ start, end }) => {
      const [from, to] = [before(start), before(end)]
      return to
        .map(({ total, done }, manner) => ({
          total: total - (from[manner]?.total ?? 0),
          done: done - (from[manner]?.done ?? 0),
        }))
        .filter(({ total }) => total > 0)
    })
  }
}

/** What is counted in each manner before an offset. */
function countsBefore(places: readonly StretchPlace[]): (offset: number) => readonly Count[] {
  const sums: (readonly Count[])[] = []
  let sum: readonly Count[] | undefined
  for (const { stretch } of places) {
    const whole = manners(stretch).map(manner => countBelow(manner, Infinity))
    sums.push(sum ?? whole.map(() => ({ total: 0, done: 0 })))
    sum = sum ? whole.map((own, at) => added(own, sum?.[at])) : whole
  }
  return offset => {
    const at = Math.max(
      0,
      lastAtOrBefore(places, offset, ({ start }) => start),
    )
    const place = places[at]
    return place
      ? manners(place.stretch).map((own, manner) => added(countBelow(own, offset - place.start), sums[at]?.[manner]))
      : []
  }
}

const added = ({ total, done }: Count, to: Count | undefined): Count => ({
  total: total + (to?.total ?? 0),
  done: done + (to?.done ?? 0),
})

/** The manners that a fix prefers go first. */
const manners = perStretch(({ plan: { tasks, checkboxes }, tree: { children, required } }): readonly Tallied[] => {
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
})

function tallied(entries: readonly { readonly offset: number; readonly isDone: boolean }[]): Tallied {
  const doneBefore = [0]
  for (const { isDone } of entries) doneBefore.push((doneBefore.at(-1) ?? 0) + (isDone ? 1 : 0))
  return { offsets: entries.map(({ offset }) => offset), doneBefore }
}

function countBelow({ offsets, doneBefore }: Tallied, end: number): Count {
  const total = 1 + lastAtOrBefore(offsets, end - 1, offset => offset)
  return { total, done: doneBefore[total] ?? 0 }
}

interface Section {
  readonly start: number
  end: number
  readonly around: Section | undefined
}

/** The sections that a place stands in, innermost first. */
function sectionFinder(places: readonly StretchPlace[]): (offset: number) => readonly Section[] {
  const sections: Section[] = []
  const open: { readonly level: number; readonly section: Section }[] = []
  for (const { stretch, start: first } of places) {
    const { headings, lines } = stretch.plan.scan
    for (const { level, line } of headings) {
      const start = first + (lines[line]?.start ?? 0)
      while ((open.at(-1)?.level ?? 0) >= level) {
        const closed = open.pop()
        if (closed) closed.section.end = start
      }
      const section = { start, end: Infinity, around: open.at(-1)?.section }
      sections.push(section)
      open.push({ level, section })
    }
  }
  return offset => {
    const around: Section[] = []
    const innermost = sections[lastAtOrBefore(sections, offset, ({ start }) => start)]
    for (let section = innermost; section; section = section.around) around.push(section)
    return around
  }
}
