import type { DeclaredField } from '../../declaration.ts'
import { closeOf, pastOne, rangeOf, sourceOf, textAt, tokenAt, type CodeView } from '../codeView.ts'
import type { Documentation } from '../documentation.ts'
import { field, given } from '../draft.ts'
import { pastType, typeText } from './typeText.ts'
import { pastValue } from './values.ts'

/** Parameters between the parentheses; an object that is taken apart gives its type's name or its own names. */
export function readParameters(
  code: CodeView,
  from: number,
  to: number,
  told?: Documentation,
): readonly DeclaredField[] {
  const parameters: DeclaredField[] = []
  let index = from
  while (index < to) {
    const start = index
    while (textAt(code, index) === '@') index = textAt(code, index + 2) === '(' ? pastOne(code, index + 2) : index + 2
    while (
      ['public', 'private', 'protected', 'readonly', 'override', '...'].includes(textAt(code, index)) &&
      textAt(code, index + 1) !== ':'
    )
      index++
    const token = tokenAt(code, index)
    const isPattern = token.text === '{' || token.text === '['
    let at = pastOne(code, index)
    const name = isPattern ? sourceOf(code, index, at) : token.text
    const isOptional = textAt(code, at) === '?'
    if (isOptional) at++
    let type = ''
    if (textAt(code, at) === ':') {
      const end = pastType(code, at + 1, to)
      type = typeText(code, at + 1, end)
      at = end
    }
    let initial = ''
    if (textAt(code, at) === '=') {
      const end = pastValue(code, at + 1, to)
      initial = sourceOf(code, at + 1, end)
      at = end
    }
    if (token.kind === 'word' || isPattern) {
      const rule = told?.parameters.get(name)
      parameters.push(
        field({
          name,
          range: rangeOf(code, start, at),
          optional: isOptional || initial !== '',
          ...given('type', type || told?.parameterTypes.get(name)),
          ...given('initial', initial),
          ...given('rule', rule),
        }),
      )
    }
    while (at < to && textAt(code, at) !== ',') at = pastOne(code, at)
    index = Math.max(start + 1, at + 1)
  }
  return parameters
}

/** `constructor(public code: string)` declares a field; a private one is a dependency and stays in the fact. */
export function parameterProperties(code: CodeView, open: number): readonly DeclaredField[] {
  const close = closeOf(code, open)
  const found: DeclaredField[] = []
  let isProperty = false
  for (let index = open + 1; index < close; index = pastOne(code, index)) {
    const text = textAt(code, index)
    if (text === 'public' || (text === 'readonly' && textAt(code, index - 1) !== 'private')) isProperty = true
    else if (text === ',') isProperty = false
    else if (isProperty && tokenAt(code, index).kind === 'word') {
      const end = paramEnd(code, index, close)
      found.push(...readParameters(code, index, end))
      index = end - 1
      isProperty = false
    }
  }
  return found
}

function paramEnd(code: CodeView, from: number, close: number): number {
  let at = from
  while (at < close && textAt(code, at) !== ',')
    at = textAt(code, at) === ':' ? pastType(code, at + 1, close) : pastOne(code, at)
  return Math.max(at, from + 1)
}
