import type { DeclaredField, DeclaredOperation } from '../../declaration.ts'
import { raisesWithin, stepsWithin } from '../bodies.ts'
import {
  closeOf,
  commentAbove,
  commentBeside,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { readDocumentation, stepsOf, type Documentation } from '../documentation.ts'
import { field, given, operation } from '../draft.ts'
import { firstSentence } from '../sentences.ts'
import type { LogicalLine } from './logicalLines.ts'

/** A `def` line, the lines of its body and the names before it. */
export interface FunctionLines {
  /** The token of its first decorator or of `def`. */
  readonly start: number
  readonly line: LogicalLine
  /** Past its last token. */
  readonly end: number
  readonly body: readonly LogicalLine[]
}

export function readFunction(code: CodeView, { start, line, end, body }: FunctionLines): DeclaredOperation {
  const def = textAt(code, line.from) === 'async' ? line.from + 1 : line.from
  const name = textAt(code, def + 1)
  const open = textAt(code, def + 2) === '[' ? pastOne(code, def + 2) : def + 2
  const close = textAt(code, open) === '(' ? closeOf(code, open) : -1
  const documentation = docstring(code, body)
  const above = readDocumentation(commentAbove(code, start))
  const colon = lastColon(code, close, line.to)
  const arrow = close > 0 && textAt(code, close + 1) === '->' ? close + 2 : -1
  const returns = arrow > 0 ? sourceOf(code, arrow, colon) : ''
  const beside = firstSentence(commentBeside(code, line.to - 1))
  const told = documentation ?? above
  return operation({
    name,
    range: rangeOf(code, start, end),
    parameters: close > 0 ? readParameters(code, open + 1, close, told.parameters) : [],
    ...given('returns', returns || told.returns),
    ...given('purpose', documentation?.purpose ?? above.purpose ?? beside),
    steps: stepsOf(told, stepsWithin(code, line.to, end)),
    raises: told.raises.length > 0 ? told.raises : raisesWithin(code, line.to, end),
    isPrivate: name.startsWith('_') && !name.startsWith('__'),
  })
}

/** The colon that ends a head; a body may follow it on the same line. */
function lastColon(code: CodeView, close: number, to: number): number {
  for (let index = close + 1; index < to; index = pastOne(code, index)) {
    if (textAt(code, index) === ':') return index
  }
  return to
}

/** The documentation of the block that `body` is, where its first line is nothing but a string. */
export function docstring(code: CodeView, body: readonly LogicalLine[]): Documentation | undefined {
  const first = body[0]
  if (!first || first.to - first.from !== 1) return undefined
  const token = tokenAt(code, first.from)
  return token.kind === 'string' ? readDocumentation(stringValue(token)) : undefined
}

function readParameters(
  code: CodeView,
  from: number,
  to: number,
  told: ReadonlyMap<string, string>,
): readonly DeclaredField[] {
  const parameters: DeclaredField[] = []
  let index = from
  while (index < to) {
    let end = index
    while (end < to && textAt(code, end) !== ',') end = pastOne(code, end)
    const read = readParameter(code, index, Math.min(end, to), told)
    if (read) parameters.push(read)
    index = Math.max(end, index) + 1
  }
  return parameters
}

function readParameter(
  code: CodeView,
  from: number,
  to: number,
  told: ReadonlyMap<string, string>,
): DeclaredField | undefined {
  let at = from
  let stars = ''
  while (textAt(code, at) === '*' || textAt(code, at) === '**') stars += textAt(code, at++)
  const token = tokenAt(code, at)
  if (at >= to || token.kind !== 'word' || token.text === 'self' || token.text === 'cls') return undefined
  const hasType = textAt(code, at + 1) === ':'
  let typeEnd = at + 1
  while (typeEnd < to && textAt(code, typeEnd) !== '=') typeEnd = pastOne(code, typeEnd)
  const type = hasType ? sourceOf(code, at + 2, typeEnd) : ''
  const initial = typeEnd < to ? sourceOf(code, typeEnd + 1, to) : ''
  const name = stars + token.text
  return field({
    name,
    range: rangeOf(code, from, to),
    optional: initial !== '' || stars !== '' || isOptionalType(type),
    ...given('type', type),
    ...given('initial', initial),
    ...given('rule', told.get(token.text)),
  })
}

export const isOptionalType = (type: string): boolean =>
  type.startsWith('Optional[') || type.endsWith('| None') || type.startsWith('None |')

/** A template's placeholder such as `[name]` is no name, nor is a string. */
export const isWordName = (name: string): boolean => name !== '' && !/^[("'`[]|\s/.test(name)
