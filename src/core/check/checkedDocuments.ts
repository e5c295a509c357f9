import type { PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import type { Problem } from '../text/problem.ts'
import { changedCriteria } from '../trace/changedCriteria.ts'
import { ignoring, type Ignoring } from '../trace/ignoring.ts'
import { everyRequirement, type Spec } from '../trace/spec.ts'
import { citationReader, type CitationReader } from '../trace/taskCitations.ts'
import type { CheckSettings } from './checkSettings.ts'
import { declaredIds } from './declaredIds.ts'

/** The documents beside a plan. */
export type Beside = Pick<Spec, 'requirements' | 'design' | 'earlier'>

/** What stands beside the plan, and what a user decided: it stays as it is while the plan is typed. */
export interface CheckedDocuments extends Beside {
  readonly earlier: readonly Requirement[]
  readonly settings: CheckSettings
  readonly citations: CitationReader
  /** Whether an id opens a line of the requirements or of the design. */
  readonly isDeclared: (id: string) => boolean
  readonly ignored: Ignoring
  /** The tasks that are done for a criterion which says something else by now. */
  readonly changedFor: (plan: PlanDocument) => readonly Problem[]
}

export function checkedDocuments(
  { requirements, design, earlier = [] }: Beside,
  settings: CheckSettings,
): CheckedDocuments {
  const every = everyRequirement({ requirements })
  const citations = citationReader(every)
  return {
    requirements,
    ...(design ? { design } : {}),
    earlier,
    settings,
    citations,
    isDeclared: declaredIds({ requirements, ...(design ? { design } : {}) }),
    ignored: ignoring(settings.ignore, every.requirements),
    changedFor: changedCriteria(every.requirements, earlier),
  }
}

/** Whether the documents are the ones that were looked at. */
export function areSame(
  some: CheckedDocuments,
  { requirements, design, earlier = [] }: Beside,
  settings: CheckSettings,
): boolean {
  return (
    some.settings === settings &&
    some.design?.text === design?.text &&
    some.design?.name === design?.name &&
    some.earlier.length === earlier.length &&
    some.earlier.every((own, at) => own === earlier[at]) &&
    some.requirements.length === requirements.length &&
    some.requirements.every((source, at) => {
      const other = requirements[at]
      return source.set === other?.set && source.name === other.name && source.document === other.document
    })
  )
}
