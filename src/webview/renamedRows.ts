import type { PreviewRow } from '../core/preview/previewModel.ts'

/**
 * Rows whose words have changed, and their keys with them: old key → new key. What stands between the same two rows
 * that stayed, as many as before and of the same kinds, is the same with other words.
 */
export function renamedRows(before: readonly PreviewRow[], after: readonly PreviewRow[]): ReadonlyMap<string, string> {
  const gone = gaps(before, after)
  const come = gaps(after, before)
  const renamed = new Map<string, string>()
  for (const [above, rows] of gone) {
    const fresh = come.get(above) ?? []
    if (fresh.length !== rows.length || rows.some(({ kind }, at) => kind !== fresh[at]?.kind)) continue
    for (const [at, { key }] of rows.entries()) renamed.set(key, fresh[at]?.key ?? key)
  }
  return renamed
}

/** The rows that `others` have not, by the key of the last row above them that both have. */
function gaps(rows: readonly PreviewRow[], others: readonly PreviewRow[]): ReadonlyMap<string, readonly PreviewRow[]> {
  const known = new Set(others.map(({ key }) => key))
  const found = new Map<string, PreviewRow[]>()
  let above = ''
  for (const row of rows) {
    if (known.has(row.key)) {
      above = row.key
      continue
    }
    const gap = found.get(above)
    if (gap) gap.push(row)
    else found.set(above, [row])
  }
  return found
}
