import { readPlan, type ReadPlanOptions } from '../plan/readPlan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { RequirementSet } from '../requirements/requirement.ts'
import { readRequirements } from '../requirements/readRequirements.ts'
import { readRequirementsIn } from '../requirements/readRequirementsIn.ts'
import type { TextRange } from '../text/range.ts'

export const documentRoles = ['requirements', 'plan', 'design'] as const
export type DocumentRole = (typeof documentRoles)[number]

interface ReadText {
  /** What the caller knows it by; no two documents of a spec share it. */
  readonly name: string
  readonly text: string
}

export interface PlanFile extends ReadText {
  readonly role: 'plan'
  readonly plan: PlanDocument
}

/** A requirements document, or a design that may state requirements itself. */
export interface RequirementsFile extends ReadText {
  readonly role: 'requirements' | 'design'
  readonly set: RequirementSet
}

/** A document of a spec, read. */
export type SpecDocument = PlanFile | RequirementsFile

/** A range in one of a spec's documents. */
export interface Place {
  readonly name: string
  readonly range: TextRange
}

export function readSpecDocument(
  name: string,
  role: DocumentRole,
  text: string,
  options: ReadPlanOptions = {},
): SpecDocument {
  if (role === 'plan') return { name, role, text, plan: readPlan(text, options) }
  return { name, role, text, set: role === 'design' ? readRequirementsIn(text) : readRequirements(text) }
}
