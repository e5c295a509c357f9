import { stronglyConnected } from '../trace/stronglyConnected.ts'

/** What each of some things uses, as indexes. */
export type Uses = readonly (readonly number[])[]

/**
 * Indexes in an order in which what is used comes before what uses it, else as they were. `levels` holds what uses
 * what, the surest first: where they contradict each other a surer one wins, and things that surely use each other keep
 * their order. Linear in things and uses.
 */
export function usersLast(size: number, levels: readonly Uses[]): readonly number[] {
  const waits = new Int32Array(size)
  const users: number[][] = Array.from({ length: size }, () => [])
  for (const [level, uses] of levels.entries()) {
    const known = levels.slice(0, level + 1)
    const circle = stronglyConnected(
      size,
      memoized(node => known.flatMap(some => some[node] ?? [])),
    )
    for (const [user, all] of uses.entries())
      for (const used of all)
        if (circle[user] !== circle[used]) {
          users[used]?.push(user)
          waits[user] = (waits[user] ?? 0) + 1
        }
  }
  const order: number[] = []
  const ready: number[] = []
  for (let next = 0; next < size; next += 1) {
    if (waits[next] === 0) ready.push(next)
    // What waited longest is taken up as soon as the last thing that it uses is there.
    for (let at = ready.pop(); at !== undefined; at = ready.pop()) {
      order.push(at)
      for (const user of (users[at] ?? []).toSorted((a, b) => b - a)) {
        waits[user] = (waits[user] ?? 0) - 1
        if (waits[user] === 0 && user < next) ready.push(user)
      }
    }
  }
  return order
}

/** Indexes by their key: the keys in the order of the work, and in each the things that have it. */
export function orderedInGroups(keys: readonly unknown[], levels: readonly Uses[]): readonly (readonly number[])[] {
  const { home, count } = homesOf(keys)
  const members = Array.from({ length: count }, (): number[] => [])
  for (const at of usersLast(keys.length, levels)) members[home[at] ?? 0]?.push(at)
  return usersLast(
    count,
    levels.map(uses => liftedUses(uses, home, count)),
  ).flatMap(at => [members[at] ?? []])
}

/** What groups of things use, where `home` says which group each thing is in. */
export function liftedUses(uses: Uses, home: readonly number[], groups: number): Uses {
  const found = Array.from({ length: groups }, (): number[] => [])
  for (const [user, all] of uses.entries())
    for (const used of all) {
      const [from = 0, to = 0] = [home[user], home[used]]
      if (from !== to) found[from]?.push(to)
    }
  return found
}

const none: readonly number[] = []

/** Whether the things of each thing's key use those of another key that use theirs. */
export function inCircles(keys: readonly unknown[], uses: Uses): readonly boolean[] {
  const { home, count } = homesOf(keys)
  const lifted = liftedUses(uses, home, count)
  const circle = stronglyConnected(count, at => lifted[at] ?? none)
  const sizes = new Map<number, number>()
  for (const at of circle) sizes.set(at, (sizes.get(at) ?? 0) + 1)
  return home.map(at => (sizes.get(circle[at] ?? 0) ?? 0) > 1)
}

/** The place of each thing's key among the different keys. */
function homesOf(keys: readonly unknown[]): { readonly home: readonly number[]; readonly count: number } {
  const places = new Map<unknown, number>()
  for (const key of keys) if (!places.has(key)) places.set(key, places.size)
  return { home: keys.map(key => places.get(key) ?? 0), count: places.size }
}

/** The algorithm asks for the arcs of a node again and again. */
function memoized(arcs: (node: number) => readonly number[]): (node: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return node => {
    const held = known.get(node) ?? arcs(node)
    known.set(node, held)
    return held
  }
}
