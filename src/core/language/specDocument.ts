import type { FollowedPlan } from '../plan/followedPlan.ts'
import { readPlan, type ReadPlanOptions } from '../plan/readPlan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { PlanParts } from '../plan/planParts.ts'
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
  /** What it is put together from while it is edited: who looks at its parts need not have it as a whole. */
  readonly parts?: PlanParts
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

/** A plan that is edited: neither its text nor the plan as a whole is put together before somebody asks. */
export function followedDocument(name: string, followed: FollowedPlan): PlanFile {
  return {
    name,
    role: 'plan',
    parts: followed.parts,
    get text() {
      return followed.text
    },
    get plan() {
      return followed.plan
    },
  }
}
