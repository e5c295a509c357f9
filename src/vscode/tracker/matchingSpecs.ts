import { requirementRows } from '../../core/tracker/requirementRows.ts'
import type { RequirementsLook } from '../../core/tracker/requirementsLook.ts'
import type { SpecStore } from '../specStore.ts'
import type { SpecIndex } from './specIndex.ts'

const atOnce = 4

/** The ids of the specs that have something to show. Those that nobody keeps are read again, a few at a time. */
export async function matchingSpecs(
  store: SpecStore,
  index: SpecIndex,
  look: RequirementsLook,
): Promise<ReadonlySet<string>> {
  const specs = await index.specs()
  const found = new Set<string>()
  for (let at = 0; at < specs.length; at += atOnce) {
    await Promise.all(
      specs.slice(at, at + atOnce).map(async entry => {
        const held = index.known(entry)?.spec
        const spec = held ?? (await store.readMembers(entry.folder, entry.members, { isKept: false })).spec
        if (requirementRows(spec, look).length > 0) found.add(entry.id)
      }),
    )
    // Whoever waits for the extension host goes first.
    await new Promise<void>(resolve => setTimeout(resolve, 0))
  }
  return found
}
