import type { TextRange } from '../text/range.ts'
import { idPlaces } from './idPlaces.ts'
import type { Spec } from './spec.ts'
import type { SpecDocument } from './specDocument.ts'

/** The title of a requirement, to be shown behind an id that cites it. */
export interface RequirementHint {
  readonly offset: number
  readonly title: string
}

/** Hints for the references within `range`; a range of ids has none, since it names several things. */
export function requirementHints(spec: Spec, document: SpecDocument, range: TextRange): readonly RequirementHint[] {
  return idPlaces(document).flatMap(place => {
    const [id, other] = place.ids
    const isInside = place.range.start <= range.end && range.start <= place.range.end
    if (place.of !== 'requirement' || place.declares || id === undefined || other !== undefined || !isInside) return []
    const [target] = spec.targetsOf(id)
    return target ? [{ offset: place.range.end, title: target.requirement.title }] : []
  })
}
