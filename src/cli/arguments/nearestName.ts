/** The name that somebody who wrote `written` most likely meant; none when all are too far away. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const reach = Math.max(2, Math.floor(written.length / 3))
  const ranked = names
    .map(name => ({ name, distance: name.startsWith(written) && written ? 1 : editDistance(written, name) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name
}

/** How many letters are to be added, dropped, changed or swapped with their neighbour. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const candidates = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        ...(swapped ? [(beforeLast[column - 2] ?? 0) + 1] : []),
      ]
      current.push(Math.min(...candidates))
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
