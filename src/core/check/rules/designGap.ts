import type { DesignModel } from '../../design/designModel.ts'
import { assignCriteria, type ServingItem } from '../../link/assignCriteria.ts'
import { linkIndex } from '../../link/linkIndex.ts'
import type { Criterion } from '../../requirements/requirement.ts'
import { everyRequirement, type DesignSource, type Spec } from '../../trace/spec.ts'
import { ignoresCriterion } from '../ignored.ts'
import type { Rule } from '../rule.ts'

/** With more gaps than this part of the criteria, design and requirements share no words, and nothing can be said. */
const mostGaps = 0.4

export const designGap: Rule = {
  code: 'design-gap',
  severity: 'hint',
  summary: 'A criterion that nothing in the design serves.',
  *check(checked) {
    const isIgnored = ignoresCriterion(checked)
    const gaps = gapsOf(checked.spec)
    for (const { document, name, set } of checked.spec.requirements) {
      for (const criterion of set.requirements.flatMap(({ criteria }) => criteria)) {
        if (!gaps.has(criterion) || isIgnored(criterion)) continue
        const message = `Nothing in the design seems to serve criterion ${criterion.id}.`
        yield { document, name, range: criterion.range, message }
      }
    }
  },
}

/** Neither design nor requirements change while a plan is worked on, so that what was found is kept beside them. */
const kept = new WeakMap<DesignModel, { sources: Spec['requirements']; gaps: ReadonlySet<Criterion> }>()

function gapsOf(spec: Spec): ReadonlySet<Criterion> {
  const { design, requirements } = spec
  if (!design || requirements.length === 0) return new Set()
  const known = kept.get(design.model)
  if (
    known &&
    known.sources.length === requirements.length &&
    known.sources.every((own, at) => own.set === requirements[at]?.set)
  )
    return known.gaps
  const index = linkIndex(everyRequirement(spec))
  const found = assignCriteria(index, servingItems(design)).filter(({ gap }) => gap)
  const isSilent = found.length > index.criteria.length * mostGaps
  const gaps = new Set(isSilent ? [] : found.flatMap(({ criterion }) => index.criteria[criterion]?.criterion ?? []))
  kept.set(design.model, { sources: requirements, gaps })
  return gaps
}

/** The sections of the design, each with its own lines: whatever the design says stands in one of them. */
function servingItems({ text, model }: DesignSource): readonly ServingItem[] {
  const { sections, elements, traces } = model
  const references = sections.map((): string[] => [])
  for (const element of elements) references[element.section]?.push(...element.references)
  return [
    ...sections.map(({ title, range }, at) => ({
      name: title,
      text: text.slice(range.start, Math.min(range.end, sections[at + 1]?.range.start ?? range.end)),
      references: references[at] ?? [],
    })),
    ...traces.map(trace => ({ name: trace.names.join(' '), text: '', references: trace.references })),
  ]
}
