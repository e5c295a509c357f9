import { inEveryLanguage } from '../frames/frameText.ts'
import { emptyTask } from '../../plan/emptyTask.ts'
import type { Plan, PlanTask } from '../../plan/plan.ts'
import type { DocumentTask, PlanDocument } from '../../plan/planDocument.ts'
import { anyOf, checkpointWords } from '../../plan/planWords.ts'
import { sectionRole } from '../../plan/sectionRole.ts'
import type { Heading } from '../../text/lineScan.ts'
import { documentPlan } from '../reading/documentPlan.ts'
import { headingsOfTasks, phaseHeading } from '../reading/phaseHeading.ts'
import { itemText } from '../text/boxItem.ts'
import { withoutPrefix } from './holdPhases.ts'

export function readPhases(document: PlanDocument): Plan {
  const headingOf = headingsOfTasks(document)
  const phaseOf = (task: DocumentTask) => {
    const heading = headingOf(task)
    return heading && phaseHeading(heading.title)
  }
  const parallel = parallelIds(document)
  const plan = documentPlan(document, {
    phase: task => phaseOf(task)?.name,
    story: task => sectionRole(headingOf(task)?.title ?? '').story,
    requirement: withoutPrefix,
    isParallel: ({ id }) => parallel.has(id),
  })
  return { ...plan, tasks: withStops(plan.tasks, document, phaseOf) }
}

/** The checkpoints of their own section, each behind the phase that its heading names. */
function withStops(
  tasks: readonly PlanTask[],
  document: PlanDocument,
  phaseOf: (task: DocumentTask) => { readonly number: number | undefined } | undefined,
): readonly PlanTask[] {
  const stops = stopsIn(document)
  if (stops.length === 0) return tasks
  const mains = document.tasks.filter(({ parent }) => parent < 0)
  const numbers = mains.map(task => phaseOf(task)?.number)
  const placed = stops.map(({ after, task }) => ({
    task,
    at: after === undefined ? tasks.length : after === 0 ? 0 : numbers.lastIndexOf(after) + 1 || tasks.length,
  }))
  const found: PlanTask[] = []
  for (let at = 0; at <= tasks.length; at++) {
    for (const stop of placed) if (stop.at === at) found.push(stop.task)
    const task = tasks[at]
    if (task) found.push(task)
  }
  return found
}

interface Stop {
  /** The number of the phase it stands behind; undefined for the end. */
  readonly after: number | undefined
  readonly task: PlanTask
}

function stopsIn(document: PlanDocument): readonly Stop[] {
  const { scan, checkboxes } = document
  const stops: Stop[] = []
  for (const [at, heading] of scan.headings.entries()) {
    const named = stopHeading.exec(heading.title.replace(/[*_]/g, ''))
    if (!named || document.tasks.some(({ range }) => range.start === scan.lines[heading.line]?.start)) continue
    const start = heading.range.end
    const end = endOf(scan.headings, at, scan.text.length)
    const boxes = checkboxes.filter(({ offset, task }) => task < 0 && offset >= start && offset < end)
    if (boxes.length === 0) continue
    const [first, ...details] = boxes.map(box => itemText(document, box))
    const label = named[1] ?? ''
    const done = boxes.filter(({ state }) => state === 'done').length
    const started = boxes.some(({ state }) => state !== 'open')
    stops.push({
      after: named[2] === undefined ? undefined : Number(named[2]),
      task: {
        ...emptyTask,
        id: `C${String(stops.length + 1)}`,
        title: first === undefined || first === label ? label : `${label}: ${first}`,
        state: done === boxes.length ? 'done' : started ? 'active' : 'open',
        details,
        checkpoint: true,
      },
    })
  }
  return stops
}

const endOf = (headings: readonly Heading[], at: number, length: number) => headings[at + 1]?.range.start ?? length

const stopHeading = new RegExp(`^\\s*(${anyOf(checkpointWords)})\\s*\\d{1,3}\\s*[:：–—-]\\D*(\\d{1,3})?`, 'iu')

/** The tasks that a note names as parallel. */
function parallelIds({ scan, tasks }: PlanDocument): ReadonlySet<string> {
  const known = new Set(tasks.map(({ id }) => id))
  const found = new Set<string>()
  for (const line of scan.lines) {
    if (line.kind !== 'text') continue
    const text = scan.text.slice(line.content, line.end)
    const lead = parallelNote.exec(text)
    if (!lead) continue
    for (const [id] of text.slice(lead[0].length).matchAll(/\d{1,4}(?:\.\d{1,4})+/g)) if (known.has(id)) found.add(id)
  }
  return found
}

const parallelNote = new RegExp(
  `^\\*\\*(?:${['Parallel', ...inEveryLanguage('Parallelizable')].join('|')})\\s?:?\\*\\*:?`,
  'iu',
)
