import type { FreshLeaf } from './freshLeaves.ts'

/** The leaves that together serve as many of the `wanted` criteria as all of them do, in the fresh plan's order. */
export function coveringLeaves(
  leaves: readonly FreshLeaf[],
  wanted: ReadonlySet<string>,
  criteriaOf: (id: string) => readonly string[] | undefined,
): readonly FreshLeaf[] {
  if (wanted.size === 0) return []
  const serving = leaves.map(leaf => {
    const all = [...new Set(leaf.task.requirements.flatMap(id => criteriaOf(id) ?? []))]
    const own = all.filter(id => wanted.has(id))
    return { leaf, own, share: own.length / (all.length || 1) }
  })
  // Those that serve little else come first: the broad ones are often not needed then.
  const ordered = serving
    .map((_, at) => at)
    .sort((a, b) => (serving[b]?.share ?? 0) - (serving[a]?.share ?? 0) || a - b)
  const left = new Set(wanted)
  const chosen = new Set<FreshLeaf>()
  for (const at of ordered) {
    const entry = serving[at]
    if (!entry?.own.some(id => left.has(id))) continue
    chosen.add(entry.leaf)
    for (const id of entry.own) left.delete(id)
  }
  return leaves.filter(leaf => chosen.has(leaf))
}
