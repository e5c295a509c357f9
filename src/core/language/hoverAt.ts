import type { TextRange } from '../text/range.ts'
import { linkedCriteria, type LinkedCriterion } from './linkedCriteria.ts'
import { designLines } from './designLines.ts'
import { placeAt, type IdPlace } from './idPlaces.ts'
import type { Spec, SpecTask, Target } from './spec.ts'
import type { Place, SpecDocument } from './specDocument.ts'

/** A requirement or a criterion with the tasks that serve it. */
export interface CitedTarget {
  readonly target: Target
  readonly tasks: readonly SpecTask[]
  readonly done: number
}

export interface TaskHover {
  readonly kind: 'task'
  readonly range: TextRange
  readonly held: SpecTask
  /** The lines of the design that the task most likely came from, best first. */
  readonly design: readonly Place[]
  readonly criteria: readonly LinkedCriterion[]
  readonly prerequisites: readonly SpecTask[]
}

export interface RequirementHover {
  readonly kind: 'requirement'
  readonly range: TextRange
  readonly cited: readonly CitedTarget[]
  /** Ids that no requirement has. */
  readonly unknown: readonly string[]
}

export type Hover = TaskHover | RequirementHover

/** What can be told about the id or the task at an offset. */
export function hoverAt(spec: Spec, document: SpecDocument, offset: number): Hover | undefined {
  const place = placeAt(document, offset)
  if (place?.of === 'requirement') return requirementHover(spec, place)
  const task = place ? place.ids.flatMap(id => spec.tasksWithId(id)).at(0) : undefined
  const own = place?.declares || !place ? taskAt(document, offset) : undefined
  const held = own ?? task
  if (!held) return undefined
  return taskHover(spec, held, place?.range)
}

/** What can be told about a task, at `range` of its plan. */
export function taskHover(spec: Spec, held: SpecTask, range: TextRange = held.task.titleRange): TaskHover {
  return {
    kind: 'task',
    range,
    held,
    design: designLines(spec, held),
    criteria: linkedCriteria(spec, held),
    prerequisites: held.task.dependsOn.flatMap(id => spec.tasksWithId(id)),
  }
}

/** A requirement's own tasks are those of all its criteria, each once. */
function citedTarget(spec: Spec, target: Target): CitedTarget {
  const criteria = target.criterion ? [target.criterion] : target.requirement.criteria
  const tasks = [...new Set(criteria.flatMap(criterion => spec.tasksServing(criterion)))]
  return { target, tasks, done: tasks.filter(({ task }) => task.state === 'done').length }
}

function requirementHover(spec: Spec, place: IdPlace): RequirementHover {
  const meant = place.ids.map(id => ({ id, targets: spec.targetsOf(id) }))
  return {
    kind: 'requirement',
    range: place.range,
    cited: meant.flatMap(({ targets }) => targets).map(target => citedTarget(spec, target)),
    unknown: meant.filter(({ targets }) => targets.length === 0).map(({ id }) => id),
  }
}

/** The task whose first line holds the offset, box included. */
function taskAt(document: SpecDocument, offset: number): SpecTask | undefined {
  if (document.role !== 'plan') return undefined
  const index = document.plan.tasks.findLastIndex(({ range, titleRange }) => {
    return range.start <= offset && offset <= titleRange.end
  })
  const task = document.plan.tasks[index]
  return task && { document, index, task }
}
