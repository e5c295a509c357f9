import type { TextRange } from '../text/range.ts'

/** A place in a text where a thing's name stands. */
export interface Mention extends TextRange {
  readonly name: string
}
