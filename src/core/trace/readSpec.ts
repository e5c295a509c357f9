import { readDesign } from '../design/readDesign.ts'
import type { Markers } from '../plan/markers.ts'
import { readPlan } from '../plan/readPlan.ts'
import { readRequirementsIn } from '../requirements/readRequirementsIn.ts'
import { joinedSources } from '../requirements/joinedSources.ts'
import type { RequirementDocument } from '../requirements/requirementDocument.ts'
import type { RequirementSource, Spec } from './spec.ts'

export interface NamedText {
  readonly name: string
  readonly text: string
}

export interface SpecTexts {
  readonly requirements: readonly RequirementDocument[]
  readonly design?: NamedText
  readonly plan?: string
}

export interface ReadSpecOptions {
  readonly markers?: Markers
}

/** Reads the documents of a spec. Requirements inside the design count when there are no others. */
export function readSpec(texts: SpecTexts, options: ReadSpecOptions = {}): Spec {
  const { design, plan } = texts
  return {
    requirements: requirementSources(texts),
    ...(design ? { design: { ...design, model: readDesign(design.text) } } : {}),
    ...(plan === undefined ? {} : { plan: readPlan(plan, options) }),
  }
}

function requirementSources({ requirements, design }: SpecTexts): readonly RequirementSource[] {
  const { sets, problems } = joinedSources(requirements)
  const sources = requirements.map(({ name, text }, at): RequirementSource => ({
    document: 'requirements',
    name,
    text,
    set: { requirements: sets[at]?.requirements ?? [], problems: problems[at] ?? [] },
  }))
  if (!design || sources.some(({ set }) => set.requirements.length > 0)) return sources
  const set = readRequirementsIn(design.text)
  if (set.requirements.length === 0) return sources
  return [...sources, { document: 'design', ...design, set }]
}
