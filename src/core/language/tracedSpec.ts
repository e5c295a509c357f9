import { designSteps } from '../design/readDesign.ts'
import type { DesignModel } from '../design/designModel.ts'
import type { DesignSource, RequirementSource, Spec as TracedDocuments } from '../trace/spec.ts'
import type { Trace } from '../trace/trace.ts'
import { traceSteps } from '../trace/traceSpec.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import type { Spec } from './spec.ts'
import { wholePlanSteps, type PlanFile, type SpecDocument } from './specDocument.ts'

/** A spec with its trace. */
export interface TracedSpec {
  readonly documents: TracedDocuments
  readonly trace: Trace
  /** The plan that the trace's tasks are counted in. */
  readonly plan?: PlanFile
}

/** The trace of a spec, read once for as long as the spec stays. */
export function tracedSpec(spec: Spec): TracedSpec {
  return traced.get(spec) ?? lastOf(tracedSteps(spec))
}

/** The same in steps: a long plan that is edited is put together first. */
export function* tracedSteps(spec: Spec): Steps<TracedSpec> {
  const known = traced.get(spec)
  if (known) return known
  const design = spec.documents.find(({ role }) => role === 'design')
  const plan = spec.documents.find((document): document is PlanFile => document.role === 'plan')
  if (plan) yield* wholePlanSteps(plan)
  const documents: TracedDocuments = {
    requirements: requirementSources(spec),
    ...(design ? { design: designSource(design) } : {}),
    ...(plan ? { plan: plan.plan } : {}),
  }
  const trace = yield* traceSteps(documents)
  // Somebody who could not wait may have traced it meanwhile, and others hold that trace already.
  const made = traced.get(spec) ?? { documents, trace, ...(plan ? { plan } : {}) }
  traced.set(spec, made)
  return made
}

const traced = new WeakMap<Spec, TracedSpec>()
const models = new WeakMap<SpecDocument, DesignModel>()

/** The model is read when somebody asks for it: the trace does not. */
export function designSource(design: SpecDocument): DesignSource {
  const { name, text } = design
  return {
    name,
    text,
    get model() {
      return modelOf(design)
    },
  }
}

const modelOf = (design: SpecDocument): DesignModel => lastOf(modelSteps(design))

/** Reads the model of a design before somebody asks for it who cannot wait. It stays while the plan is edited. */
export function* modelSteps(design: SpecDocument): Steps<DesignModel> {
  const model = models.get(design) ?? (yield* designSteps(design.text))
  models.set(design, model)
  return model
}

/** All documents of requirements; a design only where it states them in their place. */
export function requirementSources({ documents, requirements }: Spec): readonly RequirementSource[] {
  const stating = new Set(requirements.map(({ document }) => document.name))
  return documents.flatMap(document => {
    if (document.role === 'plan') return []
    if (document.role === 'design' && !stating.has(document.name)) return []
    return [{ document: document.role, name: document.name, text: document.text, set: document.set }]
  })
}
