import { followSteps, type FollowedPlan } from '../plan/followedPlan.ts'
import { readPlan, type ReadPlanOptions } from '../plan/readPlan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { PlanParts } from '../plan/planParts.ts'
import type { RequirementSet } from '../requirements/requirement.ts'
import { readRequirements } from '../requirements/readRequirements.ts'
import { readRequirementsIn } from '../requirements/readRequirementsIn.ts'
import type { TextRange } from '../text/range.ts'
import type { Steps } from '../text/steps.ts'

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
  /** Puts it together in steps of a few milliseconds. */
  readonly planSteps?: () => Steps<PlanDocument>
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

/** The same in steps: a long plan is read as one that is edited. */
export function* documentSteps(
  name: string,
  role: DocumentRole,
  text: string,
  options: ReadPlanOptions = {},
): Steps<SpecDocument> {
  if (role !== 'plan' || text.length < longPlan) return readSpecDocument(name, role, text, options)
  return followedDocument(name, yield* followSteps(text, options))
}

/** In UTF-16 units: about 1,000 lines, which take a few milliseconds. */
const longPlan = 40_000

/** Reads, or puts together, the plan as a whole. */
export function* wholePlanSteps(document: PlanFile): Steps<PlanDocument> {
  return document.planSteps ? yield* document.planSteps() : document.plan
}

/** A plan that is edited: neither its text nor the plan as a whole is put together before somebody asks. */
export function followedDocument(name: string, followed: FollowedPlan): PlanFile {
  return {
    name,
    role: 'plan',
    parts: followed.parts,
    planSteps: followed.planSteps,
    get text() {
      return followed.text
    },
    get plan() {
      return followed.plan
    },
  }
}
