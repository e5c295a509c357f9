import { convertPlan } from '../../core/formats/convertPlan.ts'
import { formatBeside, formatById, formatOf, formats } from '../../core/formats/formats.ts'
import { planSpec } from '../../core/generate/planSpec.ts'
import { mergeSpec } from '../../core/merge/mergeSpec.ts'
import { referenceEdits } from '../../core/merge/referenceEdits.ts'
import { taskForCriteria } from '../../core/merge/taskForCriteria.ts'

/** All that makes or changes plans: the entry of a bundle that is loaded by the first command that needs it. */
export const planner = {
  convertPlan,
  formatBeside,
  formatById,
  formatOf,
  formats,
  mergeSpec,
  planSpec,
  referenceEdits,
  taskForCriteria,
} as const

export type Planner = typeof planner
