import type { PlanTask } from '../../plan/plan.ts'

export interface Numbering {
  /** Whether an id is one that this format writes. */
  readonly fits: (id: string, depth: number, parentId: string) => boolean
  /** The id of the task at a place: positions from 1, the outermost first. */
  readonly idAt: (place: readonly number[]) => string
}

export interface Renumbered {
  readonly tasks: readonly PlanTask[]
  readonly dropped: readonly string[]
}

/** Tasks with ids of the format's own style. Ids that fit stay as they are; when one does not, all are numbered anew. */
export function renumbered(tasks: readonly PlanTask[], numbering: Numbering): Renumbered {
  const all = everyTask(tasks)
  const ids = new Set(all.map(({ id }) => id))
  const keeps = ids.size === all.length && allFit(tasks, numbering, 0, '')
  const newIds = new Map<PlanTask, string>()
  const idOf = new Map<string, string>()
  const name = (list: readonly PlanTask[], place: readonly number[]): void => {
    for (const [at, task] of list.entries()) {
      const own = [...place, at + 1]
      const id = keeps ? task.id : numbering.idAt(own)
      newIds.set(task, id)
      if (task.id !== '' && !idOf.has(task.id)) idOf.set(task.id, id)
      name(task.children, own)
    }
  }
  name(tasks, [])
  const order = new Map([...newIds.values()].map((id, at) => [id, at]))
  const dropped: string[] = []
  const renamed = (task: PlanTask): PlanTask => {
    const id = newIds.get(task) ?? task.id
    const unknown = task.dependsOn.filter(other => !idOf.has(other))
    if (unknown.length > 0) dropped.push(`${id} waits for ${unknown.join(', ')}, which is no task of this plan.`)
    const awaited = new Set(task.dependsOn.flatMap(other => idOf.get(other) ?? []))
    awaited.delete(id)
    const dependsOn = [...awaited].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return { ...task, id, dependsOn, children: task.children.map(renamed) }
  }
  return { tasks: tasks.map(renamed), dropped }
}

export function everyTask(tasks: readonly PlanTask[]): readonly PlanTask[] {
  const found: PlanTask[] = []
  const add = (list: readonly PlanTask[]): void => {
    for (const task of list) {
      found.push(task)
      add(task.children)
    }
  }
  add(tasks)
  return found
}

function allFit(tasks: readonly PlanTask[], numbering: Numbering, depth: number, parentId: string): boolean {
  return tasks.every(
    ({ id, children }) => numbering.fits(id, depth, parentId) && allFit(children, numbering, depth + 1, id),
  )
}
