import type { TextRange } from '../text/range.ts'

/** Why a criterion is thought to be served. */
export type Reason =
  /** Text and criterion share these words, as the criterion writes them, the weightiest first. */
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  /** The text names the criterion or its requirement. */
  | { readonly kind: 'mention'; readonly written: string }
  /** This place of the design resembles the text, or is named by it, and cites the criterion. */
  | { readonly kind: 'design'; readonly range: TextRange }
  /** Tasks beside this one, or tasks with the same words, cite it. */
  | { readonly kind: 'neighbours' }
  /** The task cites it already. */
  | { readonly kind: 'written' }

export interface RankedCriterion {
  readonly id: string
  /** Higher is better. Scores of one text can be compared with one another, not with those of another text. */
  readonly score: number
  /** Empty far down a ranking. */
  readonly why: readonly Reason[]
}
