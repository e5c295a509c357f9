import type { Spec, Target } from '../language/spec.ts'
import { citationsOf } from '../trace/citations.ts'
import type { PreviewRequirement } from './previewModel.ts'

/** Every requirement of a spec, each followed by its criteria. An id that is given twice stands for its first place. */
export function requirementChips({ requirements }: Spec): readonly PreviewRequirement[] {
  const chips = new Map<string, PreviewRequirement>()
  for (const { requirement } of requirements) {
    const { id, title, criteria } = requirement
    const own = criteria.find(criterion => criterion.id === id)
    const text = own?.text ?? (title || (requirement.story ?? ''))
    if (!chips.has(id)) chips.set(id, { id, text, of: id, kind: 'requirement' })
    for (const criterion of criteria) {
      if (chips.has(criterion.id)) continue
      chips.set(criterion.id, { id: criterion.id, text: criterion.text, of: id, kind: 'criterion' })
    }
  }
  return [...chips.values()]
}

/** Gives for an id as a plan writes it the ids of what it means, or the id itself where nothing has it. */
export function chipIds(spec: Spec): (written: string) => readonly string[] {
  const { criteriaOf } = citationsOf(spec.requirements.map(({ requirement }) => requirement))
  const known = new Map<string, readonly string[]>()
  return written => {
    const held = known.get(written)
    if (held) return held
    const named = spec.targetsOf(written).map(idOf)
    const meant = named.length > 0 ? named : (criteriaOf(written) ?? []).map(({ id }) => id)
    const ids = meant.length > 0 ? [...new Set(meant)] : [written]
    known.set(written, ids)
    return ids
  }
}

const idOf = ({ requirement, criterion }: Target): string => criterion?.id ?? requirement.id
