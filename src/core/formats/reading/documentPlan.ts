import { languageOf } from '../../text/languageOf.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import type { Plan, PlanTask } from '../../plan/plan.ts'
import type { DocumentTask, PlanDocument } from '../../plan/planDocument.ts'
import { sectionRole } from '../../plan/sectionRole.ts'
import { requirementLabels } from '../requirementLabels.ts'
import { openedTitle } from '../text/titleText.ts'
import { textFieldOf, type TextField } from '../textFields.ts'
import { idsIn } from './idsIn.ts'
import { detailLines } from './detailLines.ts'

/** How a format reads a task where it differs from the common way. */
export interface TaskReading {
  /** What stands at the top and is none is left out. */
  readonly isTask?: (task: DocumentTask) => boolean
  /** The notations of dependencies that count; all of them where it is left out. */
  readonly notations?: ReadonlySet<string>
  readonly details?: (task: DocumentTask) => readonly string[]
  readonly phase?: (task: DocumentTask) => string | undefined
  readonly story?: (task: DocumentTask) => string | undefined
  readonly requirement?: (id: string) => string
  /** Whether the task is named as one that can be done beside others. */
  readonly isParallel?: (task: DocumentTask) => boolean
  readonly id?: (task: DocumentTask) => string
  readonly title?: (task: DocumentTask) => string
}

/** A document's tasks as a plan. */
export function documentPlan(document: PlanDocument, reading: TaskReading = {}): Plan {
  const children = new Map<number, number[]>()
  for (const [index, { parent }] of document.tasks.entries())
    children.set(parent, [...(children.get(parent) ?? []), index])
  const awaited = reading.notations && awaitedBy(document, reading.notations)
  const order = new Map(document.tasks.map(({ id }, at) => [id, at]))
  const tasksBelow = (parent: number): readonly PlanTask[] =>
    (children.get(parent) ?? []).flatMap(index => {
      const task = document.tasks[index]
      return task ? [planTask(document, task, reading, order, awaited, tasksBelow(index))] : []
    })
  const tops = tasksBelow(-1)
  const kept = new Set(
    (children.get(-1) ?? []).map((index, at) => {
      const task = document.tasks[index]
      return task && (reading.isTask?.(task) ?? true) ? tops[at] : undefined
    }),
  )
  return { title: document.title, language: languageIn(document), tasks: tops.filter(task => kept.has(task)) }
}

/** The language of the labels, which follow the design's; else of the whole text. */
function languageIn({ tasks, scan }: PlanDocument): NaturalLanguage {
  const label = tasks.flatMap(task => task.references).find(({ label }) => label !== '')?.label
  const named = labelLanguages.get(label ?? '')
  return named ?? languageOf(scan.text)
}

/** Labels that one language alone has. */
const labelLanguages: ReadonlyMap<string, NaturalLanguage> = new Map(
  (['zh', 'ja', 'ko', 'fr', 'de', 'ru'] as const).map(language => [requirementLabels[language], language]),
)

function planTask(
  { scan, title: documentTitle }: PlanDocument,
  task: DocumentTask,
  reading: TaskReading,
  order: ReadonlyMap<string, number>,
  awaited: ReadonlyMap<string, ReadonlySet<string>> | undefined,
  children: readonly PlanTask[],
): PlanTask {
  const fieldOf = (field: TextField) => task.fields.find(({ name }) => textFieldOf(name) === field)?.value
  const labelled = task.labels.find(label => /^US-?\d/.test(label))?.replace('-', '')
  const inherited = reading.story
    ? reading.story(task)
    : task.story === sectionRole(documentTitle).story
      ? undefined
      : task.story
  const story = fieldOf('story') ?? labelled ?? inherited
  const phase = fieldOf('phase') ?? (reading.phase ? reading.phase(task) : task.phase)
  return {
    id: reading.id?.(task) ?? task.id,
    title: reading.title?.(task) ?? openedTitle(task.title),
    state: task.state,
    details: reading.details?.(task) ?? detailLines(scan, task),
    requirements: requirementsOf(task, reading.requirement ?? (id => id)),
    dependsOn: [...(awaited?.get(task.id) ?? (awaited ? [] : task.dependsOn))].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    ),
    optional: task.optional || fieldOf('optional') !== undefined,
    parallel: task.parallel || fieldOf('parallel') !== undefined || (reading.isParallel?.(task) ?? false),
    checkpoint: task.checkpoint,
    ...(story === undefined ? {} : { story }),
    ...(phase === undefined || phase === sectionRole(documentTitle).phase ? {} : { phase }),
    ...(task.estimate === undefined ? {} : { estimate: task.estimate }),
    source: [],
    children,
  }
}

/** The ids of all its lists; what is no id stays as it is written. */
function requirementsOf({ references }: DocumentTask, named: (id: string) => string): readonly string[] {
  return [...new Set(idsIn(references).map(named))]
}

/** What each task waits for, as far as it is told in some notations. */
function awaitedBy(
  { dependencies }: PlanDocument,
  notations: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { from, to, notation } of dependencies) {
    if (from === to || !notations.has(notation)) continue
    const ids = found.get(from) ?? new Set<string>()
    found.set(from, ids.add(to))
  }
  return found
}
