import { idPlaces, placeAt, type IdPlace } from './idPlaces.ts'
import type { Spec } from './spec.ts'
import type { Place, SpecDocument } from './specDocument.ts'

export interface Occurrence extends Place {
  readonly declares: boolean
}

/** Every place of a spec that means what the id at an offset means. */
export function occurrencesAt(spec: Spec, document: SpecDocument, offset: number): readonly Occurrence[] {
  const place = placeAt(document, offset)
  return place ? spec.documents.flatMap(other => occurrencesIn(spec, other, place)) : []
}

/** The same within one document. */
export function highlightsAt(spec: Spec, document: SpecDocument, offset: number): readonly Occurrence[] {
  const place = placeAt(document, offset)
  return place ? occurrencesIn(spec, document, place) : []
}

function occurrencesIn(spec: Spec, document: SpecDocument, wanted: IdPlace): readonly Occurrence[] {
  const meant = meaning(spec, wanted)
  return idPlaces(document)
    .filter(place => place.of === wanted.of && overlaps(meaning(spec, place), meant))
    .map(({ range, declares }) => ({ name: document.name, range, declares: declares !== undefined }))
}

/** What the ids of a place stand for, however they are written; an id that nothing has stands for itself. */
function meaning(spec: Spec, { of, ids }: IdPlace): ReadonlySet<unknown> {
  if (of === 'task') return new Set(ids)
  return new Set<unknown>(
    ids.flatMap((id): readonly unknown[] => {
      const targets = spec.targetsOf(id).map(({ criterion, requirement }) => criterion ?? requirement)
      return targets.length > 0 ? targets : [id]
    }),
  )
}

function overlaps(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}
