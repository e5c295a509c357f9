import type { LineScan } from '../text/lineScan.ts'
import { anyOf, checkpointWords } from './planWords.ts'
import type { TaskState } from './plan.ts'
import type { DependencyMention, DocumentTask, ReferenceList } from './planDocument.ts'
import type { TaskDraft, WrittenDependency } from './taskDraft.ts'

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
  outside: readonly DependencyMention[],
): DocumentTasks {
  foldItems(drafts, chosen)
  const lastLines = linesReached(drafts, scan)
  const states = statesFromBoxes(drafts)
  const known = new Set(drafts.flatMap(({ head }, at) => (chosen[at] ? [head.id] : [])))
  const waiting = groupByTask(outside)
  const repetitions = new Map<string, number>()
  const tasks: DocumentTask[] = []
  const taskOfDraft: number[] = []
  const dependencies: DependencyMention[] = []
  for (const [index, draft] of drafts.entries()) {
    taskOfDraft.push(chosen[index] ? tasks.length : -1)
    if (!chosen[index]) continue
    const parent = enclosingTask(drafts, taskOfDraft, draft.parent)
    const own = draft.dependencies.filter(({ to, notation }) => notation !== 'inline' || known.has(to) || /\D/.test(to))
    for (const { range, to, notation } of own) dependencies.push({ range, from: draft.head.id, to, notation })
    tasks.push(
      documentTask(scan, draft, {
        key: keyOf(draft, repetitions),
        lastLine: lastLines[index] ?? draft.lastLine,
        state: draft.state ?? states[index] ?? 'open',
        parent,
        depth: parent < 0 ? 0 : (tasks[parent]?.depth ?? 0) + 1,
        dependsOn: dependsOn(draft.head.id, own, waiting.get(draft.head.id) ?? []),
      }),
    )
  }
  return { tasks, taskOfDraft, dependencies: [...dependencies, ...outside] }
}

interface TaskPlace {
  readonly key: string
  readonly lastLine: number
  readonly state: TaskState
  readonly parent: number
  readonly depth: number
  readonly dependsOn: readonly string[]
}

function documentTask({ lines }: LineScan, draft: TaskDraft, place: TaskPlace): DocumentTask {
  const { head, section } = draft
  const story = head.labels.find(label => /^US-?\d/.test(label))?.replace('-', '') ?? section.story
  return {
    key: place.key,
    id: head.id,
    ...(head.idRange ? { idRange: head.idRange } : {}),
    title: head.title,
    titleRange: head.titleRange,
    range: { start: lines[draft.firstLine]?.start ?? 0, end: lines[place.lastLine]?.end ?? head.titleRange.end },
    checkbox: draft.checkbox,
    state: place.state,
    marker: draft.marker,
    optional: head.optional,
    parallel: head.parallel,
    checkpoint: checkpoint.test(head.title),
    depth: place.depth,
    parent: place.parent,
    labels: head.labels,
    ...(story === undefined ? {} : { story }),
    ...(section.phase === undefined ? {} : { phase: section.phase }),
    ...(draft.estimate === undefined ? {} : { estimate: draft.estimate }),
    references: draft.references,
    requirements: requirementsOf(draft.references),
    dependsOn: place.dependsOn,
    fields: draft.fields,
    details: draft.details,
  }
}

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
    task.fields.push(...draft.fields)
    task.details.push(...draft.details)
    task.dependencies.push(...draft.dependencies)
    touched.add(task)
  }
  for (const { details } of touched) details.sort((a, b) => a.start - b.start)
}

/** The last line of each draft, everything beneath it included. */
function linesReached(drafts: readonly TaskDraft[], { items }: LineScan): readonly number[] {
  const reached = drafts.map(({ lastLine }) => lastLine)
  for (let index = drafts.length - 1; index >= 0; index--) {
    const parent = drafts[index]?.parent ?? -1
    const own = reached[index] ?? 0
    if (parent >= 0 && own > (reached[parent] ?? 0)) reached[parent] = own
  }
  return items.length === 0 ? drafts.map(({ lastLine }, at) => reached[at] ?? lastLine) : reached
}

/** What the boxes under each draft say together; undefined where there are none. */
function statesFromBoxes(drafts: readonly TaskDraft[]): readonly (TaskState | undefined)[] {
  const counts = drafts.map(() => ({ boxes: 0, done: 0, started: 0 }))
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]
    const own = counts[index]
    const outer = draft && counts[draft.parent]
    if (!draft || !own || !outer) continue
    const counted = draft.checkbox >= 0
    outer.boxes += own.boxes + (counted ? 1 : 0)
    outer.done += own.done + (counted && (draft.state === 'done' || draft.state === 'skipped') ? 1 : 0)
    outer.started += own.started + (counted && draft.state !== 'open' ? 1 : 0)
  }
  return counts.map(({ boxes, done, started }) =>
    boxes === 0 ? undefined : done === boxes ? 'done' : started > 0 ? 'active' : 'open',
  )
}

function enclosingTask(drafts: readonly TaskDraft[], taskOfDraft: readonly number[], from: number): number {
  for (let at = from; at >= 0; at = drafts[at]?.parent ?? -1) {
    const task = taskOfDraft[at] ?? -1
    if (task >= 0) return task
  }
  return -1
}

function requirementsOf(lists: readonly ReferenceList[]): readonly string[] {
  if (lists.length === 0) return []
  return [...new Set(lists.flatMap(({ references }) => references.flatMap(({ ids }) => ids)))]
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
function keyOf({ head }: TaskDraft, repetitions: Map<string, number>): string {
  const name = `${head.id}\t${head.title}`
  const repetition = (repetitions.get(name) ?? 0) + 1
  repetitions.set(name, repetition)
  return `${name}\t${repetition}`
}
