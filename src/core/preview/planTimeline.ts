import type { PreviewModel, TaskRow } from './previewModel.ts'

/** When each task can be done at the earliest, if everything that can be parallel is. */
export interface PlanTimeline {
  /** Tasks without subtasks, in the order of the plan. */
  readonly bars: readonly TimelineBar[]
  readonly lanes: number
  readonly unit: 'minutes' | 'steps'
  readonly length: number
  /** What a task without an estimate counts as; absent where all have one, or none. */
  readonly assumed?: number
}

export interface TimelineBar {
  readonly task: TaskRow
  readonly start: number
  readonly end: number
  /** From 0; bars in one lane do not overlap. */
  readonly lane: number
  readonly isCritical: boolean
}

/**
 * A task waits for what it names, for what the tasks above it name and for the phases its phase waits for; a checkpoint
 * waits for all that stands before it. A plan that names nothing is done in its own order. Tasks that wait for each
 * other are taken in the order of the plan.
 */
export function planTimeline(model: PreviewModel): PlanTimeline {
  const tasks = model.rows.flatMap(row => (row.kind === 'task' ? [row] : []))
  const leavesOf = leavesByTask(tasks)
  const leaves = tasks.filter(({ key }) => leavesOf.get(key)?.[0] === key && leavesOf.get(key)?.length === 1)
  const { unit, assumed, lengthOf } = lengths(leaves)
  const waits = waitingLeaves(model, tasks, leaves, leavesOf)
  const ends = new Map<string, number>()
  const starts = new Map<string, number>()
  for (const key of inOrder(leaves, waits)) {
    const start = (waits.get(key) ?? []).reduce((latest, before) => Math.max(latest, ends.get(before) ?? 0), 0)
    starts.set(key, start)
    ends.set(key, start + lengthOf(key))
  }
  const critical = new Set(model.criticalPath)
  const lane = lanesOf(leaves, starts, ends)
  const bars = leaves.map(task => ({
    task,
    start: starts.get(task.key) ?? 0,
    end: ends.get(task.key) ?? 0,
    lane: lane.get(task.key) ?? 0,
    isCritical: critical.has(task.key),
  }))
  return {
    bars,
    lanes: bars.reduce((most, bar) => Math.max(most, bar.lane + 1), 0),
    unit,
    length: bars.reduce((latest, { end }) => Math.max(latest, end), 0),
    ...(assumed === undefined ? {} : { assumed }),
  }
}

/** The tasks without subtasks in each task; of such a task itself. */
function leavesByTask(tasks: readonly TaskRow[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(tasks.map(({ key, parent }) => [key, parent]))
  const hasSubtasks = new Set(
    tasks.flatMap(({ parent }) => (parent !== undefined && parents.has(parent) ? [parent] : [])),
  )
  const leaves = new Map<string, string[]>()
  for (const { key } of tasks) {
    if (hasSubtasks.has(key)) continue
    for (let above: string | undefined = key; above !== undefined && parents.has(above); above = parents.get(above)) {
      const held = leaves.get(above)
      if (held) held.push(key)
      else leaves.set(above, [key])
    }
  }
  return leaves
}

interface Lengths {
  readonly unit: PlanTimeline['unit']
  readonly assumed?: number
  readonly lengthOf: (key: string) => number
}

/** A task without an estimate is taken for one of middling length. */
function lengths(leaves: readonly TaskRow[]): Lengths {
  const known = new Map(leaves.flatMap(({ key, estimate }) => (estimate ? [[key, estimate] as const] : [])))
  if (known.size === 0) return { unit: 'steps', lengthOf: () => 1 }
  const sorted = [...known.values()].sort((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 1
  return {
    unit: 'minutes',
    ...(known.size < leaves.length ? { assumed: middle } : {}),
    lengthOf: key => known.get(key) ?? middle,
  }
}

/** A leaf waits for at most so many others, so that time grows with the plan alone. */
const mostAwaited = 200

function waitingLeaves(
  { phaseWaits }: PreviewModel,
  tasks: readonly TaskRow[],
  leaves: readonly TaskRow[],
  leavesOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const namesAnything = phaseWaits.length > 0 || tasks.some(({ dependsOn }) => dependsOn.some(chip => chip.key))
  if (!namesAnything) return new Map(leaves.map(({ key }, at) => [key, at === 0 ? [] : [leaves[at - 1]?.key ?? '']]))
  const byPhase = new Map<string, string[]>()
  for (const { key, phase } of leaves) {
    const held = byPhase.get(phase ?? '')
    if (!held) byPhase.set(phase ?? '', [key])
    else if (held.length < mostAwaited) held.push(key)
  }
  const waits = new Map<string, readonly string[]>()
  const inherited = new Map<string, readonly string[]>()
  let before: string[] = []
  for (const task of tasks) {
    const own = task.dependsOn.flatMap(({ key }) => leavesOf.get(key ?? '') ?? [])
    const phases = phaseWaits
      .filter(({ phase }) => phase === task.phase)
      .flatMap(({ after }) => byPhase.get(after) ?? [])
    const above = inherited.get(task.parent ?? '') ?? phases
    const all = own.length === 0 ? above : [...new Set([...above, ...own])].slice(0, mostAwaited)
    inherited.set(task.key, all)
    if (leavesOf.get(task.key)?.[0] !== task.key) continue
    waits.set(task.key, task.checkpoint ? [...new Set([...all, ...before])] : all)
    before = task.checkpoint ? [task.key] : [...before.slice(1 - mostAwaited), task.key]
  }
  return waits
}

/** Each after what it waits for, else in the order of the plan; a circle is cut where it closes. */
function inOrder(leaves: readonly TaskRow[], waits: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order: string[] = []
  const entered = new Set<string>()
  for (const { key } of leaves) {
    // A stack of its own, since a chain can be as long as the plan.
    const stack: { readonly key: string; next: number }[] = []
    if (!entered.has(key)) stack.push({ key, next: 0 })
    entered.add(key)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const before = waits.get(top.key)?.[top.next]
      top.next += 1
      if (before === undefined) {
        order.push(top.key)
        stack.pop()
      } else if (!entered.has(before)) {
        entered.add(before)
        stack.push({ key: before, next: 0 })
      }
    }
  }
  return order
}

/** Each bar goes to the first lane that is free by then. */
function lanesOf(
  leaves: readonly TaskRow[],
  starts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const spans = leaves.map(({ key }) => ({ key, start: starts.get(key) ?? 0, end: ends.get(key) ?? 0 }))
  const byEnd = [...spans].sort((a, b) => a.end - b.end)
  const lanes = new Map<string, number>()
  /** Free lanes, the first one last. */
  const free: number[] = []
  let opened = 0
  let ended = 0
  for (const { key, start } of [...spans].sort((a, b) => a.start - b.start)) {
    for (let first = byEnd[ended]; first && first.end <= start; first = byEnd[ended]) {
      const lane = lanes.get(first.key) ?? 0
      free.splice(placeIn(free, lane), 0, lane)
      ended += 1
    }
    lanes.set(key, free.pop() ?? opened++)
  }
  return lanes
}

/** Where a lane belongs in a list that falls. */
function placeIn(lanes: readonly number[], lane: number): number {
  let [low, high] = [0, lanes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lanes[middle] ?? 0) > lane) low = middle + 1
    else high = middle
  }
  return low
}
