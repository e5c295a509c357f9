import type { DeclaredField, DeclaredOperation } from '../../declaration.ts'
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
import { readDocumentation } from '../documentation.ts'
import { field, given, operation } from '../draft.ts'
import { firstSentence } from '../sentences.ts'
import { pastGenerics, pastType, typeText } from './typeText.ts'
import { parameterProperties, readParameters } from './parameters.ts'
import { readSignature } from './signature.ts'
import { isConstant, pastMember, pastSeparator, pastValue } from './values.ts'

/** What stands between the braces of a class, an interface or an object type. */
export interface Members {
  readonly fields: readonly DeclaredField[]
  readonly operations: readonly DeclaredOperation[]
  readonly facts: readonly string[]
  /** Routes that decorators such as `@Get('/x')` give to operations. */
  readonly routes: readonly { readonly method: string; readonly path: string; readonly operation: DeclaredOperation }[]
}

const modifiers = new Set([
  'public',
  'private',
  'protected',
  'static',
  'readonly',
  'abstract',
  'async',
  'override',
  'declare',
  'get',
  'set',
  'accessor',
  'export',
  'default',
  'function',
  'const',
  'let',
  'var',
])

const httpMethods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'])

export function readMembers(code: CodeView, from: number, to: number): Members {
  const fields: DeclaredField[] = []
  const operations: DeclaredOperation[] = []
  const facts: string[] = []
  const routes: { method: string; path: string; operation: DeclaredOperation }[] = []
  let index = from
  while (index < to) {
    const start = index
    const decorators: { readonly name: string; readonly path: string }[] = []
    while (textAt(code, index) === '@' && index < to) {
      const open = index + 2
      const argument = textAt(code, open) === '(' ? tokenAt(code, open + 1) : undefined
      decorators.push({ name: textAt(code, index + 1), path: argument?.kind === 'string' ? stringValue(argument) : '' })
      index = textAt(code, open) === '(' ? pastOne(code, open) : open
    }
    const words = new Set<string>()
    while (index < to && modifiers.has(textAt(code, index)) && !endsName(textAt(code, index + 1))) {
      words.add(textAt(code, index))
      index++
    }
    if (textAt(code, index) === '*') index++
    const token = tokenAt(code, index)
    const name = token.kind === 'string' ? stringValue(token) : token.text
    const isNamed = (token.kind === 'word' || token.kind === 'string' || token.kind === 'number') && index < to
    const after = index + 1
    if (!isNamed) {
      index =
        textAt(code, index) === '['
          ? pastMember(code, index, to)
          : Math.max(index + 1, Math.min(to, pastOne(code, index)))
      continue
    }
    const isPrivate = words.has('private') || words.has('protected') || name.startsWith('#') || name.startsWith('_')
    const parenthesis = pastGenerics(code, textAt(code, after) === '?' ? after + 1 : after, to)
    if (textAt(code, parenthesis) === '(' && closeOf(code, parenthesis, to) > 0) {
      const read = readSignature(code, start, name, parenthesis, to, isPrivate)
      if (name === 'constructor') {
        const parameters = sourceOf(code, parenthesis, closeOf(code, parenthesis) + 1)
        if (read.operation.parameters.length > 0) facts.push(`constructor${parameters}`)
        fields.push(...parameterProperties(code, parenthesis))
      } else if (words.has('get') || words.has('set')) {
        if (words.has('get'))
          fields.push(field({ name, range: read.operation.range, ...given('type', read.operation.returns) }))
      } else {
        operations.push(read.operation)
        const route = decorators.find(decorator => httpMethods.has(decorator.name.toLowerCase()))
        if (route) routes.push({ method: route.name.toUpperCase(), path: route.path, operation: read.operation })
      }
      index = read.end
      continue
    }
    const end = readField()
    index = Math.max(end, start + 1)

    function readField(): number {
      const isOptional = textAt(code, after) === '?'
      let at = isOptional || textAt(code, after) === '!' ? after + 1 : after
      let type = ''
      if (textAt(code, at) === ':') {
        const typeEnd = pastType(code, at + 1, to)
        type = typeText(code, at + 1, typeEnd)
        const arrow = arrowOperation(at + 1, typeEnd)
        if (arrow) {
          operations.push(arrow)
          return pastSeparator(code, typeEnd, to)
        }
        at = typeEnd
      }
      let initial = ''
      if (textAt(code, at) === '=') {
        const valueEnd = pastValue(code, at + 1, to)
        const method = arrowValue(at + 1, valueEnd)
        if (method) {
          operations.push(method)
          return pastSeparator(code, valueEnd, to)
        }
        initial = sourceOf(code, at + 1, valueEnd)
        at = valueEnd
      }
      const past = pastSeparator(code, at, to)
      if (!type && !initial && !isOptional && !(past > at && past - at === 1) && !isAlone(code, index, at, to))
        return past
      if (isPrivate) {
        if (words.has('static') && initial) facts.push(`${name} = ${initial}`)
        return past
      }
      const rule = ruleOf(code, start, past - 1)
      if (isConstant(name) && initial && (words.has('static') || words.has('readonly'))) {
        facts.push(`${name} = ${initial}${rule ? ` (${rule})` : ''}`)
        return past
      }
      fields.push(
        field({
          name,
          range: rangeOf(code, start, at),
          optional: isOptional,
          ...given('type', type),
          ...given('initial', initial.length <= 60 ? initial : ''),
          ...given('rule', rule),
        }),
      )
      return past
    }

    /** `onMove: (id: string) => void` is an operation whatever its notation. */
    function arrowOperation(typeFrom: number, typeEnd: number): DeclaredOperation | undefined {
      const open = pastGenerics(code, typeFrom, typeEnd)
      const close = textAt(code, open) === '(' ? closeOf(code, open, typeEnd) : -1
      if (close < 0 || textAt(code, close + 1) !== '=>') return undefined
      return operation({
        name,
        range: rangeOf(code, start, typeEnd),
        parameters: readParameters(code, open + 1, close),
        ...given('returns', typeText(code, close + 2, typeEnd)),
        ...given('purpose', firstSentence(ruleOf(code, start, pastSeparator(code, typeEnd, to) - 1))),
        isPrivate,
      })
    }

    function arrowValue(valueFrom: number, valueEnd: number): DeclaredOperation | undefined {
      const open = textAt(code, valueFrom) === 'async' ? valueFrom + 1 : valueFrom
      const close = textAt(code, open) === '(' ? closeOf(code, open, valueEnd) : -1
      if (close < 0 || !['=>', ':'].includes(textAt(code, close + 1))) return undefined
      return readSignature(code, start, name, open, valueEnd, isPrivate).operation
    }
  }
  return { fields, operations, facts, routes }
}

const endsName = (text: string): boolean => ['(', ':', '?', '=', ';', ',', '}', '<', '!', ''].includes(text)

/** A member that stands alone on its line, as in a sketch `id` or a shorthand. */
const isAlone = (code: CodeView, index: number, end: number, to: number): boolean =>
  tokenAt(code, index).breaks > 0 && (end >= to || tokenAt(code, end).breaks > 0)

/** The comment beside a member, else the one above it. */
function ruleOf(code: CodeView, start: number, last: number): string {
  return commentBeside(code, last) || readDocumentation(commentAbove(code, start)).purpose || ''
}
