import type { PlanTask } from '../../plan/plan.ts'
import { everyTask } from '../holding/renumbered.ts'

/** Tasks that wait for the same and are awaited by the same. */
interface Wave {
  readonly tasks: readonly string[]
  readonly after: readonly number[]
}

/** Reading pairs no larger ones. */
const largestWave = 60

/**
 * The closing graph: tasks that wait for the same tasks and are awaited by the same ones share a wave, so that waves
 * say exactly what each task waits for. What a wave waits for is left out where it is always the wave before it.
 */
export function waveLines(tasks: readonly PlanTask[]): readonly string[] {
  const waves = wavesOf(everyTask(tasks))
  if (waves.length === 0) return []
  const isChain = waves.every(({ after }, at) => after.length === Math.min(at, 1) && (at === 0 || after[0] === at - 1))
  const lines = waves.map(({ tasks: ids, after }, at) => {
    const awaited = isChain ? '' : `, "depends_on": [${after.join(', ')}]`
    return `    { "id": ${String(at)}, "tasks": [${ids.map(id => JSON.stringify(id)).join(', ')}]${awaited} }`
  })
  return ['## Task Dependency Graph', '', '```json', '{', '  "waves": [', lines.join(',\n'), '  ]', '}', '```', '']
}

function wavesOf(tasks: readonly PlanTask[]): readonly Wave[] {
  const awaitedBy = new Map<string, string[]>()
  for (const { id, dependsOn } of tasks)
    for (const other of dependsOn) awaitedBy.set(other, [...(awaitedBy.get(other) ?? []), id])
  const groups = new Map<string, PlanTask[]>()
  for (const task of tasks) {
    const followers = awaitedBy.get(task.id) ?? []
    if (task.dependsOn.length + followers.length === 0) continue
    const key = `${task.dependsOn.join(' ')}|${followers.join(' ')}`
    const group = groups.get(key)
    if (group && group.length < largestWave) group.push(task)
    else groups.set(group ? `${key}#${String(groups.size)}` : key, [task])
  }
  const ordered = byLevel([...groups.values()])
  const waveOf = new Map(ordered.flatMap((group, at) => group.map(({ id }) => [id, at] as const)))
  return ordered.map(group => ({
    tasks: group.map(({ id }) => id),
    after: [...new Set((group[0]?.dependsOn ?? []).flatMap(id => waveOf.get(id) ?? []))].sort((a, b) => a - b),
  }))
}

/** What is awaited first. Tasks that wait for each other in a circle stay in their own order. */
function byLevel(groups: readonly (readonly PlanTask[])[]): readonly (readonly PlanTask[])[] {
  const waiting = new Set(groups)
  const groupOf = new Map(groups.flatMap(group => group.map(({ id }) => [id, group] as const)))
  const ordered: (readonly PlanTask[])[] = []
  while (waiting.size > 0) {
    const ready = [...waiting].filter(group =>
      (group[0]?.dependsOn ?? []).every(id => {
        const other = groupOf.get(id)
        return !other || !waiting.has(other)
      }),
    )
    for (const group of ready.length > 0 ? ready : [...waiting]) {
      ordered.push(group)
      waiting.delete(group)
    }
  }
  return ordered
}
