import { raisesWithin, stepsWithin } from './bodies.ts'
import { commentAbove, commentBeside, type CodeView } from './codeView.ts'
import { readDocumentation, stepsOf } from './documentation.ts'
import { given } from './draft.ts'
import { firstSentence } from './sentences.ts'

export interface Told {
  readonly purpose?: string
  readonly steps: readonly string[]
  readonly raises: readonly string[]
  readonly parameters: ReadonlyMap<string, string>
}

/** Where an operation stands: its first token, its last one, and its body, empty where it has none. */
export interface OperationPlace {
  readonly start: number
  readonly last: number
  readonly bodyFrom: number
  readonly bodyEnd: number
}

/** What the comments around an operation and the code of its body tell of it. */
export function toldOf(code: CodeView, { start, last, bodyFrom, bodyEnd }: OperationPlace): Told {
  const documentation = readDocumentation(commentAbove(code, start))
  const hasBody = bodyEnd >= bodyFrom && bodyFrom > 0
  const steps = stepsOf(documentation, hasBody ? stepsWithin(code, bodyFrom, bodyEnd) : [])
  const raises =
    documentation.raises.length > 0 || !hasBody ? documentation.raises : raisesWithin(code, bodyFrom, bodyEnd)
  return {
    ...given('purpose', documentation.purpose ?? firstSentence(commentBeside(code, last))),
    steps,
    raises,
    parameters: documentation.parameters,
  }
}

/** What is said of a single field: beside it, else above it. */
export const ruleOf = (code: CodeView, start: number, last: number): string =>
  commentBeside(code, last) || readDocumentation(commentAbove(code, start)).purpose || ''

export const purposeAbove = (code: CodeView, start: number): { readonly purpose?: string } =>
  given('purpose', readDocumentation(commentAbove(code, start)).purpose)
