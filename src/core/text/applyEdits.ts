import type { TextEdit } from './range.ts'

/**
 * `text` with all `edits` applied. Offsets refer to `text` as it is given; edits at the same place are applied
 * in their order. Overlapping edits are a bug of the caller and throw.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.order - b.order)
  let result = ''
  let at = 0
  for (const { edit } of ordered) {
    if (edit.range.start < at) throw new Error(`Edits overlap at offset ${edit.range.start}.`)
    result += text.slice(at, edit.range.start) + edit.newText
    at = edit.range.end
  }
  return result + text.slice(at)
}
