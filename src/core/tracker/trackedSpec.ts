import type { Spec } from '../language/spec.ts'
import type { PlanFile } from '../language/specDocument.ts'
import { tracedSpec } from '../language/tracedSpec.ts'
import type { DocumentTask } from '../plan/planDocument.ts'
import type { Tally, Trace } from '../trace/trace.ts'

/** A spec with what rows ask of it again and again. Lists go by the index of a task. */
export interface TrackedSpec {
  readonly spec: Spec
  readonly trace: Trace
  readonly plan?: PlanFile
  readonly tasks: readonly DocumentTask[]
  readonly ready: ReadonlySet<number>
  readonly waitsFor: ReadonlyMap<number, readonly number[]>
  /** Required tasks without subtasks beneath each task, itself left out. */
  readonly beneath: readonly Tally[]
}

/** Counted once for as long as the spec stays. The design is not read: no row needs it. */
export function trackedSpec(spec: Spec): TrackedSpec {
  const known = tracked.get(spec)
  if (known) return known
  const { trace, plan } = tracedSpec(spec)
  const made: TrackedSpec = {
    spec,
    trace,
    ...(plan ? { plan } : {}),
    tasks: plan?.plan.tasks ?? [],
    ready: new Set(trace.next.ready),
    waitsFor: new Map(trace.next.blocked.map(({ task, by }) => [task, by])),
    beneath: talliesBeneath(trace),
  }
  tracked.set(spec, made)
  return made
}

const tracked = new WeakMap<Spec, TrackedSpec>()

function talliesBeneath({ tree: { tasks, children, required, finished } }: Trace): readonly Tally[] {
  const tallies = tasks.map(() => ({ required: 0, done: 0 }))
  // Subtasks stand behind their parents, so that from the end all of them are counted.
  for (let at = tasks.length - 1; at >= 0; at--) {
    const parent = tallies[tasks[at]?.parent ?? -1]
    const own = tallies[at]
    if (!parent || !own) continue
    const isLeaf = (children[at] ?? []).length === 0
    parent.required += own.required + (isLeaf && required[at] ? 1 : 0)
    parent.done += own.done + (isLeaf && required[at] && finished[at] ? 1 : 0)
  }
  return tallies
}
