import type { PlanTask } from '../../plan/plan.ts'
import type { PlanFormat } from '../planFormat.ts'
import { requirementLabels } from '../requirementLabels.ts'

/** `- [ ] 2.1 Title` with details as bullets and `_Requirements: 1.1, 4.2_` as the last of them. */
export const kiro: PlanFormat = {
  id: 'kiro',
  label: 'Kiro',
  file: 'tasks.md',
  write: plan =>
    [
      `# ${plan.title}`,
      '',
      ...plan.tasks.flatMap(task => [...taskLines(task, 0, requirementLabels[plan.language]), '']),
    ].join('\n'),
}

const markers: Readonly<Record<PlanTask['state'], string>> = {
  open: ' ',
  active: '-',
  done: 'x',
  queued: '~',
  blocked: '!',
  deferred: '>',
  skipped: '-',
}

function taskLines(task: PlanTask, depth: number, label: string): readonly string[] {
  const indent = '  '.repeat(depth)
  const id = depth === 0 ? `${task.id}.` : task.id
  return [
    `${indent}- [${markers[task.state]}]${task.optional ? '*' : ''} ${id} ${task.title}`,
    ...task.details.map(detail => `${indent}  - ${detail}`),
    ...idsByStyle(task.requirements).map(ids => `${indent}  - _${label}: ${ids.join(', ')}_`),
    ...task.children.flatMap(child => taskLines(child, depth + 1, label)),
  ]
}

/** Numbers and prefixed ids (`DR1.2`, `FR-003`) go on lines of their own: one list, one numbering. */
function idsByStyle(ids: readonly string[]): readonly (readonly string[])[] {
  const numbers = ids.filter(id => /^\d/.test(id))
  const prefixed = ids.filter(id => !/^\d/.test(id))
  return [numbers, prefixed].filter(list => list.length > 0)
}
