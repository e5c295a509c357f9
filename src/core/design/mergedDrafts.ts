import { tell, type ElementDraft } from './elementDraft.ts'
import { thingKinds } from './thingKinds.ts'
import type { Declaration } from './declaration.ts'
import { nameKey } from './nameKey.ts'

/** One thing, one element: drafts that share a name or an alias become one with the facts of all. */
export function mergedDrafts(drafts: readonly ElementDraft[]): readonly ElementDraft[] {
  const byKey = new Map<string, ElementDraft>()
  const kept: ElementDraft[] = []
  const declared: DeclaredPlaces = new Map()
  for (const draft of drafts) {
    const keys =
      draft.kind !== 'endpoint' && thingKinds.has(draft.kind)
        ? [draft.name, ...draft.aliases].map(nameKey).filter(Boolean)
        : [`${draft.kind}:${draft.name}`]
    const held = keys.map(key => byKey.get(key)).find(Boolean)
    if (
      held &&
      (held.kind === draft.kind || (thingKinds.has(held.kind) && draft.kind !== 'endpoint' && held.kind !== 'endpoint'))
    ) {
      join(held, draft, declared)
      for (const key of keys) byKey.set(key, held)
      continue
    }
    kept.push(draft)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, draft)
  }
  return withoutRepeatedTypes(kept)
}

/** A type that is an element of its own is not told once more by the component it was declared beside. */
function withoutRepeatedTypes(drafts: readonly ElementDraft[]): readonly ElementDraft[] {
  const models = new Set(
    drafts.filter(draft => draft.kind === 'dataModel').flatMap(draft => [draft.name, ...draft.aliases].map(nameKey)),
  )
  const told = new Set<string>()
  for (const draft of drafts) {
    if (draft.kind === 'dataModel') continue
    const own = nameKey(draft.name)
    // The last of several is kept: later ones are fuller.
    const kept = draft.declarations.reduceRight<Declaration[]>((later, declaration) => {
      const key = nameKey(declaration.name)
      const isData = declaration.operations.length === 0
      if (!isData || !((models.has(key) && key !== own) || told.has(key))) later.push(declaration)
      if (isData) told.add(key)
      return later
    }, [])
    draft.declarations = kept.reverse()
  }
  return drafts
}

/** Where a draft holds what it declares, by kind and name; made when a draft is first joined by another. */
type DeclaredPlaces = Map<ElementDraft, Map<string, number>>

function join(held: ElementDraft, other: ElementDraft, declared: DeclaredPlaces): void {
  if (held.kind === 'dataModel' && other.kind === 'component' && hasOperations(other)) held.kind = 'component'
  if (held.status === 'new' && other.status !== 'new') held.status = other.status
  if (!held.purpose && other.purpose) held.purpose = other.purpose
  if (!held.path && other.path) held.path = other.path
  for (const place of other.places) held.places.push(place)
  for (const fact of other.facts) tell(held, fact)
  for (const id of other.references) held.references.add(id)
  for (const alias of other.aliases) held.aliases.add(alias)
  if (other.declarations.length > 0) joinDeclarations(held, other, declared)
}

/** Of two declarations of one name the fuller one is kept. */
function joinDeclarations(held: ElementDraft, other: ElementDraft, declared: DeclaredPlaces): void {
  const places = declared.get(held) ?? placesOf(held.declarations)
  declared.set(held, places)
  for (const declaration of other.declarations) {
    const key = declarationKey(declaration)
    const at = places.get(key) ?? held.declarations.length
    const mine = held.declarations[at]
    if (!mine || sizeOf(declaration) > sizeOf(mine)) held.declarations[at] = declaration
    places.set(key, at)
  }
}

function placesOf(declarations: readonly Declaration[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, declaration] of declarations.entries()) {
    const key = declarationKey(declaration)
    if (!places.has(key)) places.set(key, at)
  }
  return places
}

const declarationKey = ({ kind, name }: Declaration): string => `${kind} ${nameKey(name)}`

const sizeOf = ({ fields, operations }: Declaration): number => fields.length + operations.length

const hasOperations = (draft: ElementDraft): boolean =>
  draft.declarations.some(declaration => declaration.operations.length > 0)
