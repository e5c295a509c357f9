import type { PreviewModel, TaskRow } from './previewModel.ts'

/** What waits for what, as it is drawn: tasks, and phases where whole phases wait. */
export interface DependencyGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface GraphNode {
  /** The key of a task's row, or a phase's name behind a line end, which no key of a task begins with. */
  readonly key: string
  readonly id: string
  readonly title: string
  /** Absent for a phase. */
  readonly task?: TaskRow
  readonly isCritical: boolean
  readonly isInCycle: boolean
}

export interface GraphEdge {
  /** What has to be done first. */
  readonly from: string
  readonly to: string
  readonly isCritical: boolean
  readonly isInCycle: boolean
}

/** Tasks that neither wait nor are waited for are left out. */
export function dependencyGraph({ rows, criticalPath, cycles, phaseWaits }: PreviewModel): DependencyGraph {
  const tasks = new Map(rows.flatMap(row => (row.kind === 'task' ? [[row.key, row] as const] : [])))
  const critical = new Set(criticalPath)
  const inCycle = new Map(cycles.flatMap((keys, at) => keys.map(key => [key, at] as const)))
  const edges: GraphEdge[] = []
  const linked = new Set<string>()
  for (const { key, dependsOn } of tasks.values()) {
    for (const before of new Set(dependsOn.map(chip => chip.key))) {
      if (before === undefined || !tasks.has(before)) continue
      linked.add(before).add(key)
      const cycle = inCycle.get(key)
      edges.push({
        from: before,
        to: key,
        isCritical: critical.has(before) && critical.has(key),
        isInCycle: cycle !== undefined && cycle === inCycle.get(before),
      })
    }
  }
  const phases = new Set<string>()
  for (const { phase, after } of phaseWaits) {
    phases.add(after).add(phase)
    edges.push({ from: phaseKey(after), to: phaseKey(phase), isCritical: false, isInCycle: false })
  }
  const taskNodes = [...tasks.values()]
    .filter(({ key }) => linked.has(key))
    .map(task => ({
      key: task.key,
      id: task.id,
      title: task.title,
      task,
      isCritical: critical.has(task.key),
      isInCycle: inCycle.has(task.key),
    }))
  const phaseNodes = [...phases].map(phase => ({
    key: phaseKey(phase),
    id: '',
    title: phase,
    isCritical: false,
    isInCycle: false,
  }))
  return { nodes: [...phaseNodes, ...taskNodes], edges }
}

const phaseKey = (phase: string): string => `\nphase\n${phase}`
