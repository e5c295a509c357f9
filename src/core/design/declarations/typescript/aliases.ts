import type { Declaration } from '../../declaration.ts'
import {
  closeOf,
  commentAbove,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { readDocumentation } from '../documentation.ts'
import { declaration, given } from '../draft.ts'
import { readMembers } from './members.ts'
import { readParameters } from './parameters.ts'
import { operation } from '../draft.ts'
import { pastGenerics, pastType, typeText } from './typeText.ts'

export interface AliasReading {
  readonly declaration?: Declaration
  readonly end: number
}

/** `type X = …`: an object, a union of literals, a union of tagged objects, a function or another name for a type. */
export function readAlias(code: CodeView, start: number, at: number, to: number): AliasReading {
  const name = textAt(code, at + 1)
  const equals = pastGenerics(code, at + 2, to)
  const purpose = given('purpose', readDocumentation(commentAbove(code, start)).purpose)
  if (textAt(code, equals) === '{') {
    const close = closeOf(code, equals, to)
    return close < 0 ? { end: equals + 1 } : { declaration: objectType(equals, close), end: close + 1 }
  }
  if (textAt(code, equals) !== '=') return { end: at + 2 }
  const from = equals + 1
  let end = pastType(code, from, to)
  while (end < to && ['|', '&'].includes(textAt(code, end))) end = pastType(code, end + 1, to)
  const past = textAt(code, end) === ';' ? end + 1 : end
  const close = textAt(code, from) === '{' ? closeOf(code, from, end) : -1
  if (close === end - 1 && close > 0) return { declaration: objectType(from, close), end: past }
  return { declaration: union() ?? functionType() ?? alias(), end: past }

  function objectType(open: number, closing: number): Declaration {
    const members = readMembers(code, open + 1, closing)
    return declaration({
      kind: members.operations.length > members.fields.length ? 'interface' : 'type',
      name,
      range: rangeOf(code, start, closing + 1),
      fields: members.fields,
      operations: members.operations,
      ...purpose,
    })
  }

  function union(): Declaration | undefined {
    const values: string[] = []
    const facts: string[] = []
    let isTagged = false
    for (let index = from; index < end; index = pastOne(code, index)) {
      const token = tokenAt(code, index)
      if (token.text === '|') continue
      if (token.kind === 'string') values.push(stringValue(token))
      else if (token.kind === 'number' || token.text === 'null') values.push(token.text)
      else if (token.text === '{') {
        const tag = tagOf(index)
        if (tag === undefined) return undefined
        isTagged = true
        values.push(tag)
        facts.push(typeText(code, index, pastOne(code, index)))
      } else return undefined
    }
    if (values.length === 0 || (values.length === 1 && isTagged)) return undefined
    return declaration({
      kind: isTagged ? 'type' : 'enum',
      name,
      range: rangeOf(code, start, end),
      values,
      facts,
      ...purpose,
    })
  }

  /** The literal that tells one object of a union from the others. */
  function tagOf(open: number): string | undefined {
    const closing = closeOf(code, open, end)
    for (let index = open + 1; index < closing; index = pastOne(code, index)) {
      const value = tokenAt(code, index + 2)
      if (
        textAt(code, index + 1) === ':' &&
        (value.kind === 'string' || value.text === 'true' || value.text === 'false')
      ) {
        return value.kind === 'string' ? stringValue(value) : `${textAt(code, index)}: ${value.text}`
      }
    }
    return undefined
  }

  function functionType(): Declaration | undefined {
    const open = pastGenerics(code, from, end)
    const closing = textAt(code, open) === '(' ? closeOf(code, open, end) : -1
    if (closing < 0 || textAt(code, closing + 1) !== '=>') return undefined
    const range = rangeOf(code, start, end)
    const returns = given('returns', typeText(code, closing + 2, end))
    return declaration({
      kind: 'type',
      name,
      range,
      operations: [operation({ name, range, parameters: readParameters(code, open + 1, closing), ...returns })],
      ...purpose,
    })
  }

  function alias(): Declaration {
    const parents: string[] = []
    for (let index = from; index < end; index = pastOne(code, index)) {
      if (tokenAt(code, index).kind === 'word' && (index === from || textAt(code, index - 1) === '&'))
        parents.push(textAt(code, index))
    }
    const open = objectWithin()
    const members = open < 0 ? undefined : readMembers(code, open + 1, closeOf(code, open, end))
    return declaration({
      kind: 'type',
      name,
      range: rangeOf(code, start, end),
      extends: members ? parents : [],
      fields: members?.fields ?? [],
      facts: members ? [] : [`= ${sourceOf(code, from, end)}`],
      ...purpose,
    })
  }

  /** The object of an intersection `Base & { … }`. */
  function objectWithin(): number {
    for (let index = from; index < end; index = pastOne(code, index)) {
      if (textAt(code, index) === '|') return -1
      if (textAt(code, index) === '{' && closeOf(code, index, end) > 0) return index
    }
    return -1
  }
}
