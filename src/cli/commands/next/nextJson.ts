import type { PlanDocument } from '../../../core/plan/planDocument.ts'
import { lineIndex } from '../../../core/text/lineIndex.ts'
import type { Spec } from '../../../core/trace/spec.ts'
import type { BlockedTask } from '../../../core/trace/nextTasks.ts'
import { traceSpec } from '../../../core/trace/traceSpec.ts'
import { taskNamer, type TaskNameJson } from '../../output/taskName.ts'

export interface ReadyTaskJson extends TaskNameJson {
  readonly parallel: boolean
  /** In minutes. */
  readonly estimate: number | null
  readonly requirements: readonly string[]
}

export interface BlockedTaskJson extends TaskNameJson {
  /** The tasks it waits for. */
  readonly by: readonly string[]
  readonly reason: BlockedTask['reason']
}

export interface NextJson {
  readonly dir: string
  readonly ready: readonly ReadyTaskJson[]
  readonly blocked: readonly BlockedTaskJson[]
}

export function nextJson(dir: string, spec: Spec, plan: PlanDocument): NextJson {
  const { next } = traceSpec(spec)
  const name = taskNamer(plan, lineIndex(plan.scan.text))
  return {
    dir,
    ready: next.ready.map(at => {
      const { parallel = false, estimate, requirements = [] } = plan.tasks[at] ?? {}
      return { ...name(at), parallel, estimate: estimate ?? null, requirements }
    }),
    blocked: next.blocked.map(({ task, by, reason }) => ({
      ...name(task),
      by: by.map(other => name(other).task),
      reason,
    })),
  }
}
