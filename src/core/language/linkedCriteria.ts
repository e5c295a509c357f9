import { chooseCriteria } from '../link/chooseCriteria.ts'
import { designBridge } from '../link/designBridge.ts'
import { linkIndex, type LinkIndex } from '../link/linkIndex.ts'
import { planTexts } from '../link/planTexts.ts'
import type { Reason } from '../link/reason.ts'
import { scanLines } from '../text/scanLines.ts'
import type { Spec, SpecTask, Target } from './spec.ts'

/** A criterion that a task serves, with the reasons to think so. */
export interface LinkedCriterion {
  readonly target: Target
  /** Whether the task cites it, itself or by its requirement. */
  readonly written: boolean
  readonly why: readonly Reason[]
}

/** What a task cites, or, where it cites nothing, what its words speak for. */
export function linkedCriteria(spec: Spec, held: SpecTask): readonly LinkedCriterion[] {
  const { index, targets } = linkedSpec(spec)
  if (index.criteria.length === 0) return []
  const { evidence, why } = index.ask(queryOf(held))
  const cited = new Set(
    held.task.requirements.flatMap(id => index.citations.resolve(id).map(({ position }) => position)),
  )
  const positions = cited.size > 0 ? [...cited].sort((a, b) => a - b) : chooseCriteria(evidence)
  return positions.flatMap(position => {
    const target = targets[position]
    return target ? [{ target, written: cited.has(position), why: why(position) }] : []
  })
}

/** What the link engine asks for a task: its words without its reference lists. */
export function queryOf({ document, task }: SpecTask): { readonly title: string; readonly text: string } {
  let texts = textsOf.get(document)
  if (!texts) textsOf.set(document, (texts = planTexts(document.plan)))
  const { body = '' } = texts[task.checkbox] ?? {}
  return { title: task.title, text: body }
}

/** Cut once for all tasks of a plan. */
const textsOf = new WeakMap<SpecTask['document'], ReturnType<typeof planTexts>>()

interface LinkedSpec {
  readonly index: LinkIndex
  /** In the order of the index's criteria. */
  readonly targets: readonly Target[]
}

/** The link engine over a spec, made once for as long as the spec stays. */
export function linkedSpec(spec: Spec): LinkedSpec {
  const known = linked.get(spec)
  if (known) return known
  const design = spec.documents.find(({ role }) => role === 'design')
  const requirements = spec.requirements.map(({ requirement }) => requirement)
  const made: LinkedSpec = {
    index: linkIndex({ requirements, problems: [] }, design && designBridge(scanLines(design.text))),
    targets: spec.requirements.flatMap(target =>
      target.requirement.criteria.map(criterion => ({ ...target, criterion })),
    ),
  }
  linked.set(spec, made)
  return made
}

const linked = new WeakMap<Spec, LinkedSpec>()
