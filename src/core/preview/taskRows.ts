import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import { plainText } from '../requirements/plainText.ts'
import type { TaskTree } from '../trace/taskTree.ts'
import type { Trace } from '../trace/trace.ts'
import type { TaskChip, TaskRow } from './previewModel.ts'
import type { TaskPlace } from './rowPlaces.ts'

/** Gives the row of a task at a place; `chipsOf` says what an id in a reference list means. */
export function taskRows(
  { tasks, dependencies }: PlanDocument,
  { tree, graph, next }: Trace,
  chipsOf: (written: string) => readonly string[],
): (place: TaskPlace, above: { readonly parent?: string }) => TaskRow | undefined {
  const ready = new Set(next.ready)
  const blocked = new Map(next.blocked.map(({ task, by }) => [task, by]))
  const counts = leafCounts(tree)
  const dangling = grouped(graph.dangling.map(({ from, to }) => [from, to] as const))
  const ownMentions = new Set(dependencies.filter(({ notation }) => notation !== 'phase').map(({ range }) => range))
  return ({ key, task: at, body }, above) => {
    const task = tasks[at]
    if (!task) return undefined
    const { id, title, marker, state, optional, parallel, checkpoint, labels, story, phase, estimate } = task
    const subtasks = (tree.children[at] ?? []).length > 0 ? counts[at] : undefined
    const named = (graph.edgesOf[at] ?? []).filter(({ range }) => ownMentions.has(range))
    return {
      kind: 'task',
      key,
      depth: task.depth,
      ...above,
      id,
      title: plainText(title),
      lines: body.length,
      ...(task.checkbox < 0 ? {} : { marker }),
      state,
      ...(subtasks ? { subtasks } : {}),
      optional,
      parallel,
      checkpoint,
      ready: ready.has(at),
      blockedBy: (blocked.get(at) ?? []).map(other => nameOf(tasks[other])),
      dependsOn: [
        ...named.map(({ to }): TaskChip => ({ id: nameOf(tasks[to]), key: tasks[to]?.key ?? '' })),
        ...(id === '' ? [] : (dangling.get(id) ?? []).map((other): TaskChip => ({ id: other }))),
      ],
      requirements: task.requirements.length === 0 ? none : [...new Set(task.requirements.flatMap(chipsOf))],
      labels,
      ...(story === undefined ? {} : { story }),
      ...(phase === undefined ? {} : { phase }),
      ...(estimate === undefined ? {} : { estimate }),
    }
  }
}

const none: readonly never[] = []

const nameOf = (task: DocumentTask | undefined): string => (task ? task.id || plainText(task.title) : '')

interface LeafCount {
  readonly total: number
  readonly done: number
}

/** How many tasks without subtasks stand beneath each task, skipped ones left out; 1 for such a task itself. */
function leafCounts({ tasks, children, finished }: TaskTree): readonly LeafCount[] {
  const total = new Int32Array(tasks.length)
  const done = new Int32Array(tasks.length)
  for (let at = tasks.length - 1; at >= 0; at--) {
    const task = tasks[at]
    if (!task || task.state === 'skipped') continue
    if ((children[at] ?? none).length === 0) {
      total[at] = 1
      done[at] = finished[at] ? 1 : 0
    }
    if (task.parent < 0) continue
    total[task.parent] = (total[task.parent] ?? 0) + (total[at] ?? 0)
    done[task.parent] = (done[task.parent] ?? 0) + (done[at] ?? 0)
  }
  return tasks.map((_, at) => ({ total: total[at] ?? 0, done: done[at] ?? 0 }))
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (!group) groups.set(key, [value])
    else if (!group.includes(value) && group.length < 40) group.push(value)
  }
  return groups
}
