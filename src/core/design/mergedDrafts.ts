import { tell, type ElementDraft } from './elementDraft.ts'
import { thingKinds } from './thingKinds.ts'
import { nameKey } from './nameKey.ts'

/** One thing, one element: drafts that share a name or an alias become one with the facts of all. */
export function mergedDrafts(drafts: readonly ElementDraft[]): readonly ElementDraft[] {
  const byKey = new Map<string, ElementDraft>()
  const kept: ElementDraft[] = []
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
      join(held, draft)
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
    for (let at = draft.declarations.length - 1; at >= 0; at -= 1) {
      const declaration = draft.declarations[at]
      if (!declaration || declaration.operations.length > 0) continue
      const key = nameKey(declaration.name)
      if ((models.has(key) && key !== nameKey(draft.name)) || told.has(key)) draft.declarations.splice(at, 1)
      told.add(key)
    }
  }
  return drafts
}

function join(held: ElementDraft, other: ElementDraft): void {
  if (held.kind === 'dataModel' && other.kind === 'component' && hasOperations(other)) held.kind = 'component'
  if (held.status === 'new' && other.status !== 'new') held.status = other.status
  held.places.push(...other.places)
  if (!held.purpose && other.purpose) held.purpose = other.purpose
  if (!held.path && other.path) held.path = other.path
  for (const fact of other.facts) tell(held, fact)
  for (const declaration of other.declarations) {
    const same = held.declarations.findIndex(
      mine => mine.kind === declaration.kind && nameKey(mine.name) === nameKey(declaration.name),
    )
    const mine = held.declarations[same]
    if (!mine) held.declarations.push(declaration)
    else if (declaration.fields.length + declaration.operations.length > mine.fields.length + mine.operations.length)
      held.declarations[same] = declaration
  }
  for (const id of other.references) held.references.add(id)
  for (const alias of other.aliases) held.aliases.add(alias)
}

const hasOperations = (draft: ElementDraft): boolean =>
  draft.declarations.some(declaration => declaration.operations.length > 0)
