import type { DeclaredField } from '../../declaration.ts'
import {
  closeOf,
  isWordAt,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { graphqlSyntax } from '../codeSyntax.ts'
import { field, given, operation } from '../draft.ts'
import { gathering, type Gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { firstSentence } from '../sentences.ts'
import { ruleOf, toldOf } from '../told.ts'

const heads = new Set(['type', 'input', 'interface', 'enum', 'union', 'scalar'])
const roots = new Set(['Query', 'Mutation', 'Subscription'])

export const graphql: DeclarationReader = {
  id: 'graphql',
  infos: ['graphql', 'gql', 'graphqls'],
  syntax: graphqlSyntax,
  score: lines =>
    lines.filter(line => line.startsWith('type Query') || line.startsWith('type Mutation') || line.startsWith('input '))
      .length *
      3 +
    lines.filter(line => line.endsWith('!') && line.includes(': ')).length,
  read: code => {
    const found = gathering()
    let description = ''
    for (let index = 0; index < code.tokens.length;) {
      const token = tokenAt(code, index)
      if (token.kind === 'string') {
        description = stringValue(token)
        index++
        continue
      }
      if (token.text === 'extend') {
        index++
        continue
      }
      const end =
        heads.has(token.text) && isWordAt(code, index + 1)
          ? readHead(code, index, found, description)
          : pastOne(code, index)
      index = Math.max(end, index + 1)
      description = ''
    }
    return found.declarations
  },
}

function readHead(code: CodeView, at: number, found: Gathering, description: string): number {
  const word = textAt(code, at)
  const name = textAt(code, at + 1)
  const purpose = given(
    'purpose',
    firstSentence(description) ?? toldOf(code, { start: at, last: at, bodyFrom: 0, bodyEnd: -1 }).purpose,
  )
  let open = at + 2
  const parents: string[] = []
  while (open < code.tokens.length && textAt(code, open) !== '{' && textAt(code, open) !== '=') {
    const before = textAt(code, open - 1)
    if (tokenAt(code, open).breaks > 0 && !['&', '|', ','].includes(textAt(code, open))) break
    if (isWordAt(code, open) && (before === 'implements' || before === '&' || before === ','))
      parents.push(textAt(code, open))
    open = pastOne(code, open)
  }
  if (word === 'union' && textAt(code, open) === '=') {
    let end = open + 1
    const values: string[] = []
    while (
      end < code.tokens.length &&
      (textAt(code, end) === '|' || textAt(code, end - 1) === '|' || end === open + 1)
    ) {
      if (isWordAt(code, end)) values.push(textAt(code, end))
      end++
    }
    found.add({ kind: 'type', name, range: rangeOf(code, at, end), values, ...purpose })
    return end
  }
  const close = textAt(code, open) === '{' ? closeOf(code, open) : -1
  if (close < 0) {
    if (word === 'scalar')
      found.add({ kind: 'type', name, range: rangeOf(code, at, at + 2), facts: ['scalar'], ...purpose })
    return open
  }
  const kind = word === 'enum' ? 'enum' : word === 'interface' || roots.has(name) ? 'interface' : 'type'
  const draft = found.add({ kind, name, range: rangeOf(code, at, close + 1), extends: parents, ...purpose })
  let member = open + 1
  let said = ''
  while (member < close) {
    const token = tokenAt(code, member)
    if (token.kind === 'string') {
      said = stringValue(token)
      member++
      continue
    }
    member = Math.max(member + 1, readMember(code, member, close, draft, said))
    said = ''
  }
  return close + 1
}

function readMember(code: CodeView, at: number, to: number, draft: OpenDeclaration, said: string): number {
  if (!isWordAt(code, at)) return Math.min(to, pastOne(code, at))
  const name = textAt(code, at)
  let end = at + 1
  while (end < to && tokenAt(code, end).breaks === 0 && textAt(code, end) !== ',')
    end = Math.min(to, pastOne(code, end))
  if (draft.kind === 'enum') {
    draft.values.push(name)
    return at + 1
  }
  const close = textAt(code, at + 1) === '(' ? closeOf(code, at + 1, to) : -1
  const colon = close > 0 ? close + 1 : at + 1
  if (textAt(code, colon) !== ':') return end
  let typeEnd = colon + 1
  while (typeEnd < end && textAt(code, typeEnd) !== '@' && textAt(code, typeEnd) !== '=')
    typeEnd = pastOne(code, typeEnd)
  const type = sourceOf(code, colon + 1, typeEnd)
  const directives = textAt(code, typeEnd) === '@' ? sourceOf(code, typeEnd, end) : ''
  const rule = [directives, firstSentence(said) ?? ruleOf(code, at, end - 1)].filter(Boolean).join(', ')
  const range = rangeOf(code, at, end)
  if (close > 0 || roots.has(draft.name)) {
    const parameters = close > 0 ? readArguments(code, at + 2, close) : []
    draft.operations.push(operation({ name, range, parameters, returns: type, ...given('purpose', rule) }))
  } else draft.fields.push(field({ name, range, type, optional: !type.endsWith('!'), ...given('rule', rule) }))
  return end
}

function readArguments(code: CodeView, from: number, to: number): readonly DeclaredField[] {
  const found: DeclaredField[] = []
  for (let index = from; index < to; index++) {
    if (!isWordAt(code, index) || textAt(code, index + 1) !== ':') continue
    let end = index + 2
    while (
      end < to &&
      textAt(code, end) !== ',' &&
      textAt(code, end) !== '=' &&
      !(isWordAt(code, end) && textAt(code, end + 1) === ':')
    )
      end = pastOne(code, end)
    const type = sourceOf(code, index + 2, end)
    const initial = textAt(code, end) === '=' ? textAt(code, end + 1) : ''
    found.push(
      field({
        name: textAt(code, index),
        range: rangeOf(code, index, end),
        type,
        optional: !type.endsWith('!'),
        ...given('initial', initial),
      }),
    )
    index = end - (textAt(code, end) === ',' || textAt(code, end) === '=' ? 0 : 1)
  }
  return found
}
