import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import { anyOf, checkpointWords } from './planWords.ts'
import type { TaskState } from './plan.ts'
import type { DependencyMention, DocumentTask } from './planDocument.ts'
import { withAdded, type TaskDraft, type WrittenDependency } from './taskDraft.ts'

export interface DocumentTasks {
  readonly tasks: readonly DocumentTask[]
  /** For each draft the index of its task, or -1. */
  readonly taskOfDraft: readonly number[]
  readonly dependencies: readonly DependencyMention[]
}

/** Makes tasks of the chosen drafts. What stands under a box that is no task belongs to the task around it. */
export function documentTasks(
  scan: LineScan,
  drafts: readonly TaskDraft[],
  chosen: readonly boolean[],
  requirements: readonly (readonly string[])[],
  known: () => ReadonlySet<string>,
  outside: readonly DependencyMention[],
): DocumentTasks {
  foldItems(drafts, chosen)
  const lastLines = linesReached(drafts)
  const stateFromBoxes = statesFromBoxes(drafts)
  const waiting = groupByTask(outside)
  const repetitions: Repetitions = new Map()
  const tasks: DocumentTask[] = []
  const taskOfDraft: number[] = []
  const dependencies: DependencyMention[] = []
  for (const [index, draft] of drafts.entries()) {
    taskOfDraft.push(chosen[index] ? tasks.length : -1)
    if (!chosen[index]) continue
    const parent = enclosingTask(drafts, taskOfDraft, draft.parent)
    const own =
      draft.dependencies.length === 0
        ? none
        : draft.dependencies.filter(({ to, notation }) => notation !== 'inline' || known().has(to) || /\D/.test(to))
    for (const { range, to, notation } of own) dependencies.push({ range, from: draft.head.id, to, notation })
    const task: TaskInMaking = newTask(draft, isCheckpointTitle(draft.head.title))
    task.key = keyOf(draft, repetitions)
    task.range = rangeOfLines(scan, draft.firstLine, lastLines[index] ?? draft.lastLine)
    task.state = draft.state ?? stateFromBoxes(index)
    task.parent = parent
    task.depth = parent < 0 ? 0 : (tasks[parent]?.depth ?? 0) + 1
    task.requirements = requirements[index] ?? none
    task.dependsOn = dependsOn(draft.head.id, own, waiting.get(draft.head.id) ?? none)
    tasks.push(task)
  }
  return { tasks, taskOfDraft, dependencies: [...dependencies, ...outside] }
}

const none: readonly never[] = []

/** A task while it is made; what is not written stays absent. */
type TaskInMaking = { -readonly [Name in keyof DocumentTask]: DocumentTask[Name] }

/** What the draft alone says; the rest is filled in. One object a task, for a plan has thousands. */
function newTask(
  { head, section, checkbox, marker, references, fields, details, estimate }: TaskDraft,
  checkpoint: boolean,
): TaskInMaking {
  const { labels } = head
  const task: TaskInMaking = {
    key: '',
    id: head.id,
    title: head.title,
    titleRange: head.titleRange,
    range: head.titleRange,
    checkbox,
    state: 'open',
    marker,
    optional: head.optional,
    parallel: head.parallel,
    checkpoint,
    depth: 0,
    parent: -1,
    labels,
    references,
    requirements: none,
    dependsOn: none,
    fields,
    details,
  }
  const story = labels.length === 0 ? section.story : (storyOf(labels) ?? section.story)
  if (head.idRange) task.idRange = head.idRange
  if (story !== undefined) task.story = story
  if (section.phase !== undefined) task.phase = section.phase
  if (estimate !== undefined) task.estimate = estimate
  return task
}

function rangeOfLines({ lines }: LineScan, first: number, last: number): TextRange {
  const start = lines[first]?.start ?? 0
  return { start, end: lines[last]?.end ?? start }
}

const storyOf = (labels: readonly string[]) => labels.find(label => /^US-?\d/.test(label))?.replace('-', '')

/** Whether a title says that its task only looks over what is done. */
export const isCheckpointTitle = (title: string): boolean => mayBeCheckpoint.test(title) && checkpoint.test(title)

/** Letters that some word for it holds: cheaper than the words themselves. */
const mayBeCheckpoint = /oint|onto|unto|unkt|agem|[^\x20-\x7e]/i

/** `Checkpoint`, `Final checkpoint: …`, `检查点 - …`; not a component that is called so. */
const checkpoint = new RegExp(
  `^(?:[\\p{Lu}\\p{Lo}]\\p{L}{0,12}\\s){0,2}(?:${anyOf(checkpointWords)})s?(?:\\s*[\\d#]{1,3})?\\s*(?:$|[-–—:：(（.,。，]|after|before|ensure|verify|for\\s|at\\s)`,
  'iu',
)

/** An item's fields and details go to the task it stands in. */
function foldItems(drafts: readonly TaskDraft[], chosen: readonly boolean[]): void {
  const touched = new Set<TaskDraft>()
  for (const [index, draft] of drafts.entries()) {
    if (chosen[index]) continue
    let outer = draft.parent
    while (outer >= 0 && !chosen[outer]) outer = drafts[outer]?.parent ?? -1
    const task = drafts[outer]
    if (!task || draft.fields.length + draft.details.length + draft.dependencies.length === 0) continue
    task.fields = withAdded(task.fields, draft.fields)
    task.details = withAdded(task.details, draft.details)
    task.dependencies = withAdded(task.dependencies, draft.dependencies)
    touched.add(task)
  }
  for (const { details } of touched) details.sort((a, b) => a.start - b.start)
}

/** The last line of each draft, everything beneath it included. */
function linesReached(drafts: readonly TaskDraft[]): Int32Array {
  const reached = new Int32Array(drafts.length)
  for (let index = 0; index < drafts.length; index++) reached[index] = drafts[index]?.lastLine ?? 0
  for (let index = drafts.length - 1; index >= 0; index--) {
    const parent = drafts[index]?.parent ?? -1
    const own = reached[index] ?? 0
    if (parent >= 0 && own > (reached[parent] ?? 0)) reached[parent] = own
  }
  return reached
}

/** What the boxes under each draft say together. */
function statesFromBoxes(drafts: readonly TaskDraft[]): (draft: number) => TaskState {
  const size = drafts.length
  const [boxes, done, started] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const add = (counts: Int32Array, at: number, more: number) => (counts[at] = (counts[at] ?? 0) + more)
  for (let index = size - 1; index >= 0; index--) {
    const draft = drafts[index]
    if (!draft || draft.parent < 0) continue
    const own = draft.checkbox < 0 ? 0 : 1
    add(boxes, draft.parent, (boxes[index] ?? 0) + own)
    add(done, draft.parent, (done[index] ?? 0) + (draft.state === 'done' || draft.state === 'skipped' ? own : 0))
    add(started, draft.parent, (started[index] ?? 0) + (draft.state === 'open' ? 0 : own))
  }
  return draft => {
    if (!boxes[draft]) return 'open'
    if (boxes[draft] === done[draft]) return 'done'
    return started[draft] ? 'active' : 'open'
  }
}

function enclosingTask(drafts: readonly TaskDraft[], taskOfDraft: readonly number[], from: number): number {
  for (let at = from; at >= 0; at = drafts[at]?.parent ?? -1) {
    const task = taskOfDraft[at] ?? -1
    if (task >= 0) return task
  }
  return -1
}

function dependsOn(
  id: string,
  own: readonly WrittenDependency[],
  outside: readonly DependencyMention[],
): readonly string[] {
  if (own.length + outside.length === 0) return []
  return [...new Set([...own, ...outside].map(({ to }) => to))].filter(to => to !== id)
}

function groupByTask(mentions: readonly DependencyMention[]): ReadonlyMap<string, readonly DependencyMention[]> {
  const groups = new Map<string, DependencyMention[]>()
  for (const mention of mentions) {
    if (mention.notation === 'phase') continue
    const group = groups.get(mention.from)
    if (group) group.push(mention)
    else groups.set(mention.from, [mention])
  }
  return groups
}

/** Id, title and which repetition of both it is: stays the same when lines move. */
function keyOf({ head: { id, title } }: TaskDraft, repetitions: Repetitions): string {
  const titles = repetitions.get(id)
  if (titles === undefined) {
    repetitions.set(id, title)
    return `${id}\t${title}\t1`
  }
  const counts = typeof titles === 'string' ? new Map([[titles, 1]]) : titles
  const repetition = (counts.get(title) ?? 0) + 1
  repetitions.set(id, counts.set(title, repetition))
  return `${id}\t${title}\t${String(repetition)}`
}

/** The titles an id was seen with; most ids have one. */
type Repetitions = Map<string, string | Map<string, number>>
