import type { Declaration } from '../declaration.ts'
import type { CodeView } from './codeView.ts'
import type { CodeSyntax } from './codeSyntax.ts'

/** How declarations are read from the code of one family of languages. */
export interface DeclarationReader {
  readonly id: string
  /** Info strings that name it, in lower case. */
  readonly infos: readonly string[]
  readonly syntax: CodeSyntax
  /** How much `lines`, the code's trimmed lines, look like this language: signs found, 0 for none. */
  score(lines: readonly string[]): number
  read(code: CodeView, info: string): readonly Declaration[]
}
