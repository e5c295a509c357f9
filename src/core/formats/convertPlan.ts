import { defaultMarkers, type Markers } from '../plan/markers.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import { formatOf } from './formats.ts'
import { everyTask } from './holding/renumbered.ts'
import { openSlots } from './openSlots.ts'
import type { PlanFormat, WriteContext } from './planFormat.ts'
import { lineEndIn, withLineEnds } from '../text/lineEnds.ts'
import type { Problem } from '../text/problem.ts'
import { plainLine } from './text/plainLine.ts'
import { remarked } from './text/remarked.ts'

export interface ConvertedPlan {
  readonly text: string
  /** A sentence for each thing that the new text does not hold. */
  readonly dropped: readonly string[]
  readonly problems: readonly Problem[]
}

interface ConvertContext extends WriteContext {
  /** What the markers mean to who reads the new text; `defaultMarkers` where it is left out. */
  readonly markers?: Markers
}

/** A plan as it stands, written in another format. What is lost on the way is told. */
export function convertPlan(
  document: PlanDocument,
  to: PlanFormat,
  { markers = defaultMarkers, ...context }: ConvertContext = {},
): ConvertedPlan {
  const from = formatOf(document)
  const plan = from.read(document)
  const { dropped } = to.hold(plan)
  const text = withLineEnds(remarked(to.write(plan, context), markers), lineEndIn(document.scan.text))
  const held = everyTask(plan.tasks).flatMap(({ title, details }) => [title, ...details])
  return { text, dropped: [...dropped, ...unheldSections(document, held)], problems: openSlots(text, to) }
}

/** Sections whose text is in no task: a plan has no place for what a document says around its tasks. */
function unheldSections({ scan, tasks }: PlanDocument, held: readonly string[]): readonly string[] {
  const all = `\n${held.join('\n')}\n`
  const ranges = tasks.map(({ range }) => range)
  let at = 0
  const isInTask = (start: number) => {
    while (at < ranges.length - 1 && (ranges[at]?.end ?? 0) < start) at++
    return ranges.some(range => start >= range.start && start <= range.end)
  }
  const lost: string[] = []
  for (const [index, heading] of scan.headings.entries()) {
    const from = heading.line + 1
    const to = scan.headings[index + 1]?.line ?? scan.lines.length
    const lines = scan.lines.slice(from, to).filter(line => line.kind === 'text' && !isInTask(line.start))
    const loose = lines.filter(line => {
      const text = plainLine(scan.text.slice(line.content, line.end))
      return text !== '' && !all.includes(plainLine(text.replace(/^\[.\]\s*/, '')))
    })
    if (loose.length > 0)
      lost.push(
        `What stands below "${plainLine(heading.title)}": ${String(loose.length)} ${loose.length === 1 ? 'line' : 'lines'} around the tasks.`,
      )
  }
  return lost
}
