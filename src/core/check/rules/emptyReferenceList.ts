import type { Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'
import { told } from '../../text/told.ts'

export const emptyReferenceList: Rule = {
  code: 'empty-reference-list',
  severity: 'warning',
  summary: 'A label for requirements with nothing behind it.',
  *inStretch({ plan }) {
    for (const task of plan.tasks) {
      for (const { references, range, label } of task.references) {
        if (references.length > 0) continue
        yield { range, ...told('“{0}” of task {1} names no requirement.', label, taskLabel(task)) }
      }
    }
  },
}
