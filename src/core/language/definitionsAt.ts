import { idPlaces, placeAt } from './idPlaces.ts'
import type { Spec, Target } from './spec.ts'
import type { Place, SpecDocument } from './specDocument.ts'

/** Where the things that an id names are declared. */
export function definitionsAt(spec: Spec, document: SpecDocument, offset: number): readonly Place[] {
  const place = placeAt(document, offset)
  if (!place) return []
  if (place.of === 'task') {
    return place.ids
      .flatMap(id => spec.tasksWithId(id))
      .map(({ document: { name }, task }) => ({ name, range: task.idRange ?? task.titleRange }))
  }
  return place.ids.flatMap(id => spec.targetsOf(id)).map(targetPlace)
}

/** Where a requirement or a criterion is declared. */
export function targetPlace({ document, requirement, criterion }: Target): Place {
  const { name } = document
  const id = criterion?.id ?? requirement.id
  const { start } = (criterion ?? requirement).range
  const own = idPlaces(document).find(({ declares, ids }) => declares?.start === start && ids[0] === id)
  return { name, range: own?.range ?? { start, end: start } }
}
