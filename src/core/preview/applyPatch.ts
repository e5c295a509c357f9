import type { PreviewPatch } from './messages.ts'
import type { PreviewModel, PreviewRow } from './previewModel.ts'

/** The model after a patch that was made from it. A key of the new order that nobody knows is left out. */
export function applyPatch(before: PreviewModel, patch: PreviewPatch): PreviewModel {
  const { version, rows, order, model } = patch
  return { ...before, ...model, version, rows: patchedRows(before.rows, rows, order) }
}

function patchedRows(
  before: readonly PreviewRow[],
  changed: readonly PreviewRow[],
  order: readonly string[] | undefined,
): readonly PreviewRow[] {
  if (changed.length === 0 && order === undefined) return before
  const fresh = new Map(changed.map(row => [row.key, row]))
  if (order === undefined) return before.map(row => fresh.get(row.key) ?? row)
  const held = new Map(before.map(row => [row.key, row]))
  return order.flatMap(key => fresh.get(key) ?? held.get(key) ?? [])
}
