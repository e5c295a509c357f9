import type { ElementKind, FactSort } from './designModel.ts'
import type { LeadMeaning } from './leadMeaning.ts'

/** What sort of truth stands after a lead. */
export const sortsOfLeads: Partial<Record<LeadMeaning, FactSort>> = {
  rule: 'rule',
  error: 'error',
  test: 'test',
  dependency: 'dependency',
}

/** What sort of truth an element of a kind is made of, where that is no step. */
export const sortsOfKinds: Partial<Record<ElementKind, FactSort>> = {
  errorCase: 'error',
  testing: 'test',
  performance: 'limit',
  constraint: 'rule',
}
