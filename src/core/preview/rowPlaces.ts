import type { Heading, Line } from '../text/lineScan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import { chipLines } from './chipLines.ts'

/** A row before it is drawn: what it is and which lines of the document are its own. Lines are indices of the scan. */
export type RowPlace = HeadingPlace | TaskPlace | ProsePlace

interface Place {
  readonly key: string
  /** Index into the places, or -1. */
  readonly parent: number
  readonly line: number
  /** Lines that it shows beneath its title, in order; those of subtasks left out. */
  readonly body: readonly number[]
}

export interface HeadingPlace extends Place {
  readonly kind: 'heading'
  readonly heading: Heading
}

export interface TaskPlace extends Place {
  readonly kind: 'task'
  /** Index into the plan's tasks. */
  readonly task: number
}

export interface ProsePlace extends Place {
  readonly kind: 'prose'
}

/** Prose is cut between blocks once it has this many lines, so that no row is much taller than a window. */
const tallProse = 30

/** Every row of a plan in the document's order, in one pass over its lines. */
export function rowPlaces(plan: PlanDocument): readonly RowPlace[] {
  const { scan, tasks } = plan
  const { lines, headings } = scan
  const isChipLine = chipLines(plan)
  const places: (RowPlace & { readonly body: number[] })[] = []
  const titles = new Map<string, number>()
  const proseOf = new Map<number, number>()
  /** Places of the tasks and of the headings that a line stands in, innermost last. */
  const around: number[] = []
  const sections: number[] = []
  let task = 0
  let heading = 0
  let prose = -1
  let titleEnd = -1
  for (const [at, line] of lines.entries()) {
    while (around.length > 0 && endOf(around[around.length - 1]) <= line.start) around.pop()
    const starting = tasks[task]
    while ((headings[heading]?.line ?? at) < at) heading++
    const found = headings[heading]?.line === at ? headings[heading] : undefined
    if (starting && starting.range.start <= line.start) {
      const parent = around[around.length - 1] ?? sections[sections.length - 1] ?? -1
      around.push(places.length)
      places.push({ kind: 'task', key: starting.key, parent, line: at, body: [], task })
      titleEnd = Math.max(line.end, starting.titleRange.end)
      task++
      prose = -1
    } else if (around.length > 0) {
      const owner = places[around[around.length - 1] ?? -1]
      const held = owner?.kind === 'task' ? tasks[owner.task] : undefined
      if (owner && held && line.start >= titleEnd && !isUnderTitle(line, owner) && !isChipLine(held, line)) {
        owner.body.push(at)
      }
    } else if (found) {
      while (sections.length > 0 && levelOf(sections[sections.length - 1]) >= found.level) sections.pop()
      const parent = sections[sections.length - 1] ?? -1
      sections.push(places.length)
      places.push({ kind: 'heading', key: headingKey(found.title), parent, line: at, body: [], heading: found })
      prose = -1
      titleEnd = found.range.end
    } else if (isShown(line) && line.start >= titleEnd) {
      if (prose >= 0 && isNewBlock(lines, at) && at - (places[prose]?.line ?? at) >= tallProse) prose = -1
      if (prose < 0) {
        prose = places.length
        const parent = sections[sections.length - 1] ?? -1
        places.push({ kind: 'prose', key: proseKey(parent), parent, line: at, body: [] })
      }
      places[prose]?.body.push(at)
    } else if (line.kind === 'blank' && prose >= 0) {
      places[prose]?.body.push(at)
    }
  }
  for (const { body } of places) while (body.length > 0 && isBlank(body[body.length - 1])) body.pop()
  return places

  function endOf(place: number | undefined): number {
    const held = places[place ?? -1]
    return held?.kind === 'task' ? (tasks[held.task]?.range.end ?? 0) : 0
  }

  function levelOf(place: number | undefined): number {
    const held = places[place ?? -1]
    return held?.kind === 'heading' ? held.heading.level : 0
  }

  function isBlank(line: number | undefined): boolean {
    return lines[line ?? -1]?.kind === 'blank'
  }

  /** No key of a task begins with a line end, since its id comes first, and a tab where it has none. */
  function headingKey(title: string): string {
    const repetition = (titles.get(title) ?? 0) + 1
    titles.set(title, repetition)
    return `\nheading\n${title}\n${String(repetition)}`
  }

  function proseKey(parent: number): string {
    const number = (proseOf.get(parent) ?? 0) + 1
    proseOf.set(parent, number)
    return `\nprose${places[parent]?.key ?? '\n'}\n${String(number)}`
  }
}

/** A comment, or what makes the title above it a heading, or a blank line before anything else. */
const isUnderTitle = ({ kind }: Line, { body }: RowPlace): boolean =>
  kind === 'comment' || (body.length === 0 && (kind === 'setextUnderline' || kind === 'blank'))

const isShown = ({ kind }: Line): boolean =>
  kind !== 'blank' && kind !== 'frontMatter' && kind !== 'comment' && kind !== 'setextUnderline'

/** Whether a line begins something of its own: nothing before it goes on, and it stands in no list that was open. */
function isNewBlock(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  return lines[at - 1]?.kind === 'blank' && line?.kind !== 'fenceBody' && line?.kind !== 'code' && line?.item === -1
}
