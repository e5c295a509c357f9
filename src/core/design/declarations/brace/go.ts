import type { DeclaredField } from '../../declaration.ts'
import {
  closeOf,
  commentBeside,
  isWordAt,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { goSyntax } from '../codeSyntax.ts'
import { field, given, operation } from '../draft.ts'
import { gathering, type Gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { purposeAbove, ruleOf, toldOf } from '../told.ts'
import { partsOf } from './angles.ts'

export const go: DeclarationReader = {
  id: 'go',
  infos: ['go', 'golang'],
  syntax: goSyntax,
  score: lines => {
    let signs = 0
    for (const line of lines) {
      if (line.startsWith('func ') || line.startsWith('package ')) signs += 2
      else if (line.startsWith('type ') && (line.endsWith('struct {') || line.endsWith('interface {'))) signs += 3
      else if (line.includes(':= ')) signs += 1
    }
    return signs
  },
  read: code => {
    const found = gathering()
    for (let index = 0; index < code.tokens.length;) index = Math.max(index + 1, readOne(code, index, found))
    return found.declarations
  },
}

function readOne(code: CodeView, at: number, found: Gathering): number {
  const word = textAt(code, at)
  const open = at + 1
  const isGroup = textAt(code, open) === '('
  const close = isGroup ? closeOf(code, open) : -1
  if (word === 'type') {
    if (close < 0) return readType(code, at, at + 1, found)
    for (let index = open + 1; index < close;) index = Math.max(index + 1, readType(code, index, index, found))
    return close + 1
  }
  if (word === 'const' || word === 'var') {
    if (close < 0) return readValue(code, at, at + 1, word, found, '')
    let type = ''
    for (let index = open + 1; index < close;) {
      if (isWordAt(code, index + 1) && textAt(code, index + 2) === '=' && tokenAt(code, index + 1).breaks === 0)
        type = textAt(code, index + 1)
      index = Math.max(index + 1, readValue(code, index, index, word, found, type))
    }
    return close + 1
  }
  if (word === 'func') return readFunction(code, at, found)
  return pastLine(code, at)
}

function pastLine(code: CodeView, from: number): number {
  let at = pastOne(code, from)
  while (at < code.tokens.length && tokenAt(code, at).breaks === 0 && textAt(code, at) !== ';') at = pastOne(code, at)
  return at
}

function readType(code: CodeView, start: number, at: number, found: Gathering): number {
  if (!isWordAt(code, at)) return pastLine(code, at)
  const name = textAt(code, at)
  let index = at + 1
  if (textAt(code, index) === '[' && isWordAt(code, index + 1)) index = pastOne(code, index)
  const kind = textAt(code, index)
  const close = textAt(code, index + 1) === '{' ? closeOf(code, index + 1) : -1
  const purpose = purposeAbove(code, start)
  if ((kind === 'struct' || kind === 'interface') && close > 0) {
    const draft = found.add({
      kind: kind === 'struct' ? 'type' : 'interface',
      name,
      range: rangeOf(code, start, close + 1),
      ...purpose,
    })
    for (let member = index + 2; member < close;) member = Math.max(member + 1, readMember(code, member, close, draft))
    return close + 1
  }
  const end = pastLine(code, index)
  found.add({
    kind: 'type',
    name,
    range: rangeOf(code, start, end),
    facts: [`= ${sourceOf(code, index, end)}`],
    ...purpose,
  })
  return end
}

function readMember(code: CodeView, at: number, to: number, draft: OpenDeclaration): number {
  let end = Math.min(to, pastOne(code, at))
  while (end < to && tokenAt(code, end).breaks === 0 && textAt(code, end) !== ';')
    end = Math.min(to, pastOne(code, end))
  if (!isWordAt(code, at)) return end
  const name = textAt(code, at)
  if (textAt(code, at + 1) === '(' && draft.kind === 'interface') {
    draft.operations.push(readOperation(code, at, at, end))
    return end
  }
  if (end === at + 1 || textAt(code, at + 1) === '.') {
    draft.extends.push(sourceOf(code, at, end))
    return end
  }
  const tag = tokenAt(code, end - 1).kind === 'string' ? end - 1 : end
  const names = [name]
  let typeAt = at + 1
  while (textAt(code, typeAt) === ',' && isWordAt(code, typeAt + 1)) {
    names.push(textAt(code, typeAt + 1))
    typeAt += 2
  }
  const type = sourceOf(code, typeAt, tag)
  const rule = [tagRule(tag < end ? stringValue(tokenAt(code, tag)) : ''), ruleOf(code, at, end - 1)]
    .filter(Boolean)
    .join(', ')
  for (const one of names.slice(0, 20)) {
    draft.fields.push(
      field({
        name: one,
        range: rangeOf(code, at, end),
        type,
        optional: type.startsWith('*') || rule.includes('omitempty'),
        ...given('rule', rule),
      }),
    )
  }
  return end
}

/** Of a struct tag only what restricts: `validate:"…"`, `gorm:"…"`, `binding:"…"`. */
function tagRule(tag: string): string {
  return ['validate', 'binding', 'gorm', 'bun', 'db']
    .flatMap(key => {
      const at = tag.indexOf(`${key}:"`)
      if (at < 0) return []
      const end = tag.indexOf('"', at + key.length + 2)
      return end < 0 ? [] : [tag.slice(at + key.length + 2, end)]
    })
    .join(', ')
}

function readFunction(code: CodeView, at: number, found: Gathering): number {
  let nameAt = at + 1
  let receiver = ''
  if (textAt(code, nameAt) === '(') {
    const close = closeOf(code, nameAt)
    if (close < 0) return pastLine(code, at)
    const names = []
    for (let index = nameAt + 1; index < close; index = pastOne(code, index))
      if (isWordAt(code, index)) names.push(textAt(code, index))
    receiver = names.at(-1) ?? ''
    nameAt = close + 1
  }
  if (!isWordAt(code, nameAt)) return pastLine(code, at)
  let end = pastOne(code, nameAt)
  while (end < code.tokens.length && tokenAt(code, end).breaks === 0 && textAt(code, end) !== '{')
    end = pastOne(code, end)
  const bodyClose = textAt(code, end) === '{' ? closeOf(code, end) : -1
  const past = bodyClose > 0 ? bodyClose + 1 : end
  const name = textAt(code, nameAt)
  if (name.startsWith('Test') || name.startsWith('Benchmark') || name === 'main' || name === 'init') return past
  const made = readOperation(code, at, nameAt, past, bodyClose > 0 ? [end + 1, bodyClose] : undefined)
  const range = rangeOf(code, at, past)
  if (receiver) {
    const owner = found.named(receiver) ?? found.add({ kind: 'class', name: receiver, range })
    if (owner.kind === 'type') owner.kind = 'class'
    owner.operations.push(made)
    return past
  }
  const made_ = name.startsWith('New') ? found.named(name.slice(3)) : undefined
  if (made_) made_.facts.push(sourceOf(code, nameAt, bodyClose > 0 ? end : past))
  else found.add({ kind: 'function', name, range, operations: [made], ...given('purpose', made.purpose) })
  return past
}

function readOperation(code: CodeView, start: number, nameAt: number, end: number, body?: readonly [number, number]) {
  const open = textAt(code, nameAt + 1) === '[' ? pastOne(code, nameAt + 1) : nameAt + 1
  const close = closeOf(code, open)
  const told = toldOf(code, { start, last: end - 1, bodyFrom: body?.[0] ?? 0, bodyEnd: body?.[1] ?? -1 })
  const name = textAt(code, nameAt)
  const returns = sourceOf(code, close + 1, body ? body[0] - 1 : end)
  return operation({
    name,
    range: rangeOf(code, start, end),
    parameters: close > 0 ? parameters(code, open + 1, close) : [],
    ...given('returns', returns),
    ...given('purpose', withoutName(told.purpose, name)),
    steps: told.steps,
    raises: told.raises,
    isPrivate: name.charAt(0) === name.charAt(0).toLowerCase(),
  })
}

/** Go's comments begin with the name they speak of. */
const withoutName = (purpose: string | undefined, name: string): string | undefined =>
  purpose?.startsWith(`${name} `) ? purpose.slice(name.length + 1) : purpose

/** `a, b int, c string`: a name without a type has that of the next one. */
function parameters(code: CodeView, from: number, to: number): readonly DeclaredField[] {
  const parts = partsOf(code, from, to)
  let type = ''
  return parts
    .map(([start, end]) => {
      const isNamed = end > start + 1 && isWordAt(code, start) && textAt(code, start + 1) !== '.'
      if (isNamed) type = sourceOf(code, start + 1, end)
      return {
        name: textAt(code, start),
        type: isNamed ? type : '',
        range: rangeOf(code, start, end),
        whole: sourceOf(code, start, end),
      }
    })
    .reverse()
    .map(part => {
      if (part.type) type = part.type
      return field({ name: part.name, range: part.range, type: part.type || type || part.whole })
    })
    .reverse()
}

function readValue(
  code: CodeView,
  start: number,
  at: number,
  word: string,
  found: Gathering,
  groupType: string,
): number {
  const end = pastLine(code, at)
  const name = textAt(code, at)
  let equals = at + 1
  while (equals < end && textAt(code, equals) !== '=') equals++
  const value = equals < end ? sourceOf(code, equals + 1, end) : ''
  const type = equals > at + 1 && equals < end ? sourceOf(code, at + 1, equals) : ''
  const owner = found.named(type || groupType)
  const beside = commentBeside(code, end - 1)
  const note = beside ? ` (${beside})` : ''
  if (owner && word === 'const') {
    owner.kind = 'enum'
    owner.values.push(name)
    if ((value && !value.startsWith('iota')) || note) owner.facts.push(`${name}${value ? ` = ${value}` : ''}${note}`)
    return end
  }
  const isError = value.startsWith('errors.New') || value.startsWith('fmt.Errorf')
  if (value && isWordAt(code, at) && (word === 'const' || isError)) {
    found.add({
      kind: 'constant',
      name,
      range: rangeOf(code, start, end),
      facts: [`= ${value}${note}`],
      ...purposeAbove(code, start),
    })
  }
  return end
}
