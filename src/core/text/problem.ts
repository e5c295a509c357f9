import type { TextEdit, TextRange } from './range.ts'
import type { Words } from './told.ts'

export type Severity = 'error' | 'warning' | 'information' | 'hint'

/** One way to mend a problem. */
export interface Fix {
  readonly title: string
  /** What the title is made from, for who translates it. */
  readonly words?: Words
  readonly edits: readonly TextEdit[]
}

/** Something a person should know about a text: errors are data, never exceptions. */
export interface Problem {
  /** A documented kebab-case code, such as `unknown-requirement`. */
  readonly code: string
  readonly severity: Severity
  readonly range: TextRange
  readonly message: string
  /** What the message is made from, for who translates it. */
  readonly words?: Words
  readonly fixes?: readonly Fix[]
}
