import type { PlanDocument } from '../../../core/plan/planDocument.ts'
import { lineIndex, type LineIndex } from '../../../core/text/lineIndex.ts'
import type { Spec } from '../../../core/trace/spec.ts'
import type { Progress, RequirementTrace, Standing, Tally } from '../../../core/trace/trace.ts'
import { traceSpec } from '../../../core/trace/traceSpec.ts'
import { unplannedElements } from '../../../core/trace/unplannedElements.ts'
import { placeOf } from '../../output/place.ts'
import { taskNamer, type TaskNameJson } from '../../output/taskName.ts'

export interface CriterionTraceJson extends Tally {
  readonly id: string
  readonly text: string
  readonly line: number
  readonly standing: Standing
  readonly tasks: readonly TaskNameJson[]
}

export interface RequirementTraceJson extends Tally {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly line: number
  readonly standing: Standing
  readonly covered: number
  readonly criteria: readonly CriterionTraceJson[]
}

export interface TraceJson {
  readonly dir: string
  readonly requirements: readonly RequirementTraceJson[]
  readonly unlinkedTasks: readonly TaskNameJson[]
  readonly unplannedElements: readonly {
    readonly kind: string
    readonly name: string
    readonly line: number
    readonly endLine: number
  }[]
  readonly progress: Progress
  readonly criticalPath: {
    readonly unit: 'minutes' | 'tasks'
    readonly length: number
    readonly tasks: readonly TaskNameJson[]
  }
}

/** What `trace` prints, in whatever form. */
export function traceJson(dir: string, spec: Spec): TraceJson {
  const trace = traceSpec(spec)
  const name = namerOf(spec.plan)
  const design = lineIndex(spec.design?.text ?? '')
  const indexes = new Map(spec.requirements.map(source => [source, lineIndex(source.text)]))
  const { unit, length, tasks } = trace.criticalPath
  const unplanned = spec.plan && spec.design ? unplannedElements(spec.design.model, spec.plan.scan.text) : []
  return {
    dir,
    requirements: trace.requirements.map(own => requirementJson(own, indexes.get(own.source) ?? design, name)),
    unlinkedTasks: trace.unlinkedTasks.map(name),
    unplannedElements: unplanned.map(({ kind, name: own, range }) => {
      const { line, endLine } = placeOf(design, range)
      return { kind, name: own, line, endLine }
    }),
    progress: trace.progress,
    criticalPath: { unit, length, tasks: tasks.map(name) },
  }
}

function namerOf(plan: PlanDocument | undefined): (task: number) => TaskNameJson {
  if (plan) return taskNamer(plan, lineIndex(plan.scan.text))
  return () => ({ task: '', title: '', state: 'open', optional: false, line: 1 })
}

function requirementJson(
  { requirement, source, standing, covered, required, done, criteria }: RequirementTrace,
  index: LineIndex,
  name: (task: number) => TaskNameJson,
): RequirementTraceJson {
  const lineOf = ({ start }: { readonly start: number }) => index.lineOf(start) + 1
  return {
    id: requirement.id,
    title: requirement.title,
    file: source.name,
    line: lineOf(requirement.range),
    standing,
    covered,
    required,
    done,
    criteria: criteria.map(({ criterion, tasks, ...own }) => ({
      id: criterion.id,
      text: criterion.text,
      line: lineOf(criterion.range),
      standing: own.standing,
      required: own.required,
      done: own.done,
      tasks: tasks.map(name),
    })),
  }
}
