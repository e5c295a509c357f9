import type { Plan, PlanTask } from '../../plan/plan.ts'
import { requirementLabels } from '../requirementLabels.ts'
import { boxLines, estimateField, flagField, textField } from '../text/taskLines.ts'

/** `- [ ] **1.1** Title` with its details, requirements, estimate and subtasks. */
export function phaseTaskLines(task: PlanTask, depth: number, plan: Plan): readonly string[] {
  const fields = [
    ...textField('story', task.story, plan.language),
    ...flagField('optional', task.optional, plan.language),
    ...requirementFields(task.requirements, plan.language),
    ...estimateField(task, plan.language),
  ]
  return [
    ...boxLines(task, '  '.repeat(depth), `**${task.id}** `, fields),
    ...task.children.flatMap(child => phaseTaskLines(child, depth + 1, plan)),
  ]
}

/** `_Requirements: [REQ-1.1], [FR-003]_`. */
export function requirementFields(ids: readonly string[], language: Plan['language']): readonly string[] {
  if (ids.length === 0) return []
  const written = ids.map(id => (/^\d+\.\d/.test(id) ? `[REQ-${id}]` : /^(?:\d|[A-Z]+[-\d])/.test(id) ? `[${id}]` : id))
  return [`_${requirementLabels[language]}: ${written.join(', ')}_`]
}
