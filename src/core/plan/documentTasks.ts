import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import type { Steps } from '../text/steps.ts'
import { citedIds } from './citedIds.ts'
import type { Drafts } from './draftReader.ts'
import type { KnownIds } from './knownIds.ts'
import { anyOf, checkpointWords } from './planWords.ts'
import type { TaskState } from './plan.ts'
import type { DependencyMention, DocumentTask } from './planDocument.ts'
import { withAdded, type TaskDraft, type TaskInMaking, type WrittenDependency } from './taskDraft.ts'

export interface DocumentTasks {
  readonly tasks: readonly DocumentTask[]
  readonly dependencies: readonly DependencyMention[]
}

/**
 * Fills in the tasks of the chosen drafts, and tells their boxes. What stands under a box that is no task belongs to the
 * task around it.
 */
export function* taskSteps(
  scan: LineScan,
  { drafts, checkboxes }: Pick<Drafts, 'drafts' | 'checkboxes'>,
  chosen: readonly boolean[],
  known: () => KnownIds,
  outside: readonly DependencyMention[],
): Steps<DocumentTasks> {
  foldItems(drafts, chosen)
  const lastLines = linesReached(drafts)
  let stateFromBoxes: ((draft: number) => TaskState) | undefined
  const waiting = groupByTask(outside)
  const repetitions: Repetitions = new Map()
  // A tab of a title's own could read as the one before the repetition.
  const hasTabs = scan.text.includes('\t')
  const tasks: DocumentTask[] = []
  const taskOfDraft = new Int32Array(drafts.length).fill(-1)
  const dependencies: DependencyMention[] = []
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft || !chosen[index]) continue
    const { task } = draft
    const own = draft.dependencies.length === 0 ? none : draft.dependencies.filter(each => isCertain(each, known))
    for (const { range, to, notation } of own) dependencies.push({ range, from: task.id, to, notation })
    taskOfDraft[index] = tasks.length
    const checkbox = checkboxes[task.checkbox]
    if (checkbox) checkbox.task = tasks.length
    task.requirements = citedIds(task.references)
    task.key = keyOf(task.id, hasTabs ? task.title.replaceAll('\t', ' ') : task.title, repetitions)
    task.range = rangeOfLines(scan, draft.firstLine, lastLines[index] ?? draft.lastLine)
    task.state = draft.state ?? (stateFromBoxes ??= statesFromBoxes(drafts))(index)
    task.checkpoint = isCheckpointTitle(task.title)
    task.parent = enclosingTask(drafts, taskOfDraft, draft.parent)
    task.depth = task.parent < 0 ? 0 : (tasks[task.parent]?.depth ?? 0) + 1
    task.dependsOn = dependsOn(task.id, own, waiting.size === 0 ? none : (waiting.get(task.id) ?? none))
    if (tasks.push(task) % madeAtOnce === 0) yield
  }
  return { tasks, dependencies: [...dependencies, ...outside] }
}

/** About as many as take a few milliseconds the first time. */
const madeAtOnce = 1000
const none: readonly never[] = []

/** A bare number in running text is a task only where one has it. */
const isCertain = ({ to, notation }: WrittenDependency, known: () => KnownIds) =>
  notation !== 'inline' || /\D/.test(to) || known().has(to)

function rangeOfLines({ lines }: LineScan, first: number, last: number): TextRange {
  const start = lines[first]?.start ?? 0
  return { start, end: lines[last]?.end ?? start }
}

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
  const touched = new Set<TaskInMaking>()
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft || chosen[index]) continue
    let outer = draft.parent
    while (outer >= 0 && !chosen[outer]) outer = drafts[outer]?.parent ?? -1
    const task = drafts[outer]
    const { fields, details } = draft.task
    if (!task || fields.length + details.length + draft.dependencies.length === 0) continue
    task.task.fields = withAdded(task.task.fields, fields)
    task.task.details = withAdded(task.task.details, details)
    task.dependencies = withAdded(task.dependencies, draft.dependencies)
    touched.add(task.task)
  }
  for (const { details } of touched) details.sort((a, b) => a.start - b.start)
}

/** The last line of each draft, everything beneath it included. */
function linesReached(drafts: readonly TaskDraft[]): Int32Array {
  const reached = new Int32Array(drafts.length)
  for (let index = drafts.length - 1; index >= 0; index--) {
    const { lastLine = 0, parent = -1 } = drafts[index] ?? {}
    const own = Math.max(lastLine, reached[index] ?? 0)
    reached[index] = own
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
    const own = draft.task.checkbox < 0 ? 0 : 1
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

function enclosingTask(drafts: readonly TaskDraft[], taskOfDraft: Int32Array, from: number): number {
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
function keyOf(id: string, title: string, repetitions: Repetitions): string {
  const titles = repetitions.get(id)
  if (titles === undefined) {
    repetitions.set(id, title)
    return `${id}\t${title}`
  }
  const counts = typeof titles === 'string' ? new Map([[titles, 1]]) : titles
  const repetition = (counts.get(title) ?? 0) + 1
  repetitions.set(id, counts.set(title, repetition))
  return repetition === 1 ? `${id}\t${title}` : `${id}\t${title}\t${String(repetition)}`
}

/** The titles an id was seen with; most ids have one. */
type Repetitions = Map<string, string | Map<string, number>>
