/** A half-open span `[start, end)` of UTF-16 offsets into one text. A byte-order mark counts as one unit. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Puts `newText` in the place of `range`. Edits are returned by core and applied at the edge. */
export interface TextEdit {
  readonly range: TextRange
  readonly newText: string
}
