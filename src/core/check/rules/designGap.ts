import type { DesignModel } from '../../design/designModel.ts'
import { designGaps } from '../../link/designGaps.ts'
import { linkIndex } from '../../link/linkIndex.ts'
import type { Criterion } from '../../requirements/requirement.ts'
import { everyRequirement, type Spec } from '../../trace/spec.ts'
import type { Rule } from '../rule.ts'
import type { Steps } from '../../text/steps.ts'
import { told } from '../../text/told.ts'

export const designGap: Rule = {
  code: 'design-gap',
  severity: 'hint',
  summary: 'A criterion that nothing in the design serves.',
  *inDocuments(documents) {
    const { requirements, ignored } = documents
    const gaps = yield* gapSteps(documents)
    for (const { document, name, set } of requirements) {
      for (const criterion of set.requirements.flatMap(({ criteria }) => criteria)) {
        if (!gaps.has(criterion) || ignored.hasCriterion(criterion.id)) continue
        const sentence = told('Nothing in the design seems to serve criterion {0}.', criterion.id)
        yield { document, name, range: criterion.range, ...sentence }
      }
    }
  },
}

/** Neither design nor requirements change while a plan is worked on, so that what was found is kept beside them. */
const kept = new WeakMap<DesignModel, { sources: Spec['requirements']; gaps: ReadonlySet<Criterion> }>()

function* gapSteps({ design, requirements }: Pick<Spec, 'requirements' | 'design'>): Steps<ReadonlySet<Criterion>> {
  if (!design || requirements.length === 0) return new Set()
  const known = kept.get(design.model)
  if (
    known &&
    known.sources.length === requirements.length &&
    known.sources.every((own, at) => own.set === requirements[at]?.set)
  )
    return known.gaps
  yield
  const index = linkIndex(everyRequirement({ requirements }))
  yield
  const found = designGaps(index, design.model, design.text)
  const gaps = new Set([...found].flatMap(at => index.criteria[at]?.criterion ?? []))
  kept.set(design.model, { sources: requirements, gaps })
  return gaps
}
