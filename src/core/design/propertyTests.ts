import { tell, type ElementDraft } from './elementDraft.ts'
import { propertyNumber } from './propertyName.ts'

/** Test items that stand for a numbered property (`P3: generate …`) tell how to test it: they become its facts. */
export function withPropertyTests(drafts: readonly ElementDraft[]): readonly ElementDraft[] {
  const properties = new Map(
    drafts
      .filter(draft => draft.kind === 'property' && draft.number !== undefined)
      .map(draft => [draft.number, draft] as const),
  )
  if (properties.size === 0) return drafts
  return drafts.filter(draft => {
    if (draft.kind !== 'testing') return true
    const property = properties.get(propertyNumber(draft.name))
    if (!property) return true
    for (const fact of draft.facts) {
      const text = fact.text.replace(/^[^:：]{0,80}[:：]\s*/, '').replace(/^[^:：;]{0,60}:\s(?=[A-Z])/, '')
      tell(property, { ...fact, text })
    }
    property.places.push(draft.range)
    return false
  })
}
