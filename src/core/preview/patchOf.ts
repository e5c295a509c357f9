import { isSame } from './isSame.ts'
import type { PreviewPatch } from './messages.ts'
import type { PreviewModel } from './previewModel.ts'
import type { PreviewReading } from './readPreview.ts'
import { staleBodies } from './staleBodies.ts'

/** What changed from one reading of a document to the next: applied to the former model it gives the new one. */
export function patchOf(before: PreviewReading, after: PreviewReading): PreviewPatch {
  const held = new Map(before.model.rows.map(row => [row.key, row]))
  const former = before.model.rows.map(({ key }) => key)
  const order = after.model.rows.map(({ key }) => key)
  const kept = new Set(order)
  return {
    version: after.model.version,
    rows: after.model.rows.filter(row => !isSame(held.get(row.key), row)),
    removed: former.filter(key => !kept.has(key)),
    ...(isSame(former, order) ? {} : { order }),
    staleBodies: staleBodies(before, after),
    model: changedParts(before.model, after.model),
  }
}

function changedParts(
  { version: _, rows: __, ...before }: PreviewModel,
  { version, rows, ...after }: PreviewModel,
): PreviewPatch['model'] {
  const former = new Map<string, unknown>(Object.entries(before))
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !isSame(former.get(name), value)))
}
