import type { DeclaredField } from '../../declaration.ts'
import { closeOf, isWordAt, pastOne, rangeOf, sourceOf, textAt, tokenAt, type CodeView } from '../codeView.ts'
import { field, given } from '../draft.ts'
import type { Gathering, OpenDeclaration } from '../gathering.ts'
import { ruleOf, toldOf } from '../told.ts'
import { addField, addOperation, parametersText } from './adding.ts'
import { partsOf, pastAngles } from './angles.ts'
import { pastBody, pastLine } from './body.ts'
import type { BraceContext } from './braceReader.ts'
import type { Marks } from './marks.ts'

/** `fun load(id: Id): Order { … }` in the spellings of Kotlin, Swift, Rust and Scala. */
export function readNamedFunction(code: CodeView, marks: Marks, to: number, context: BraceContext): number {
  const { owner } = context
  const word = textAt(code, marks.at)
  const isInit = word === 'init' || word === 'constructor'
  let nameAt = isInit ? marks.at : marks.at + 1
  nameAt = pastAngles(code, nameAt, to)
  const generic = pastAngles(code, nameAt + 1, to)
  let open = textAt(code, generic) === '[' ? pastOne(code, generic) : generic
  while (textAt(code, open) === '.' && isWordAt(code, open + 1)) {
    nameAt = open + 1
    open = pastAngles(code, open + 2, to)
  }
  const close = textAt(code, open) === '(' ? closeOf(code, open, to) : -1
  if (close < 0) return pastLine(code, marks.at, to)
  let at = close + 1
  while (['async', 'throws', 'rethrows', 'const'].includes(textAt(code, at))) {
    if (textAt(code, at) === 'throws' && textAt(code, at + 1) === '(') at = pastOne(code, at + 1)
    else at++
  }
  let returns = ''
  if (['->', ':'].includes(textAt(code, at)) && tokenAt(code, at).breaks < 2) {
    const end = pastNamedType(code, at + 1, to)
    returns = sourceOf(code, at + 1, end)
    at = end
  }
  if (textAt(code, at) === 'where')
    while (at < to && !['{', ';', '='].includes(textAt(code, at)) && tokenAt(code, at).breaks === 0)
      at = pastOne(code, at)
  const body = pastBody(code, at, to)
  const place = { start: marks.start, last: Math.max(body.end - 1, marks.at), bodyFrom: body.from, bodyEnd: body.to }
  const told = toldOf(code, place)
  const name = textAt(code, nameAt)
  const parameters = partsOf(code, open + 1, close).flatMap(([from, past]) =>
    namedParameter(code, from, past, told.parameters),
  )
  if (isInit || (word === 'fn' && name === 'new' && owner)) {
    if (owner && parameters.length > 0) owner.facts.push(`${isInit ? word : name}(${parametersText(parameters)})`)
    return body.end
  }
  addOperation(code, marks, context, body.end, {
    name,
    parameters,
    returns,
    told,
    isPrivate: marks.words.has('private') || marks.words.has('fileprivate') || name.startsWith('_'),
  })
  return body.end
}

/** `self`, `_ order: Order`, `order: &Order = x`. */
function namedParameter(
  code: CodeView,
  from: number,
  to: number,
  told: ReadonlyMap<string, string>,
): readonly DeclaredField[] {
  let colon = from
  while (colon < to && textAt(code, colon) !== ':') colon++
  if (colon >= to) return []
  const nameAt = colon - 1
  let equals = colon + 1
  while (equals < to && textAt(code, equals) !== '=') equals = Math.min(to, pastOne(code, equals))
  const name = textAt(code, nameAt)
  const type = sourceOf(code, colon + 1, equals)
  const initial = equals < to ? sourceOf(code, equals + 1, to) : ''
  return [
    field({
      name,
      range: rangeOf(code, from, to),
      type,
      optional: type.endsWith('?') || type.startsWith('Option<') || initial !== '',
      ...given('initial', initial),
      ...given('rule', told.get(name)),
    }),
  ]
}

/** `name: Type = value // rule`. */
export function readNamedField(
  code: CodeView,
  marks: Marks,
  to: number,
  owner: OpenDeclaration | undefined,
  found: Gathering,
): number {
  const nameAt = marks.at
  const name = textAt(code, nameAt)
  let at = nameAt + 1
  let type = ''
  if (textAt(code, at) === ':') {
    const end = pastNamedType(code, at + 1, to)
    type = sourceOf(code, at + 1, end)
    at = end
  }
  let initial = ''
  if (textAt(code, at) === '=' || textAt(code, at) === 'by') {
    const from = at + 1
    at = from
    while (
      at < to &&
      !(tokenAt(code, at).breaks > 0 && at > from) &&
      textAt(code, at) !== ';' &&
      textAt(code, at) !== ','
    )
      at = Math.min(to, pastOne(code, at))
    initial = textAt(code, from - 1) === 'by' ? '' : sourceOf(code, from, at)
  }
  const valueEnd = at
  if (textAt(code, at) === '{' && tokenAt(code, at).breaks === 0) at = Math.min(to, pastOne(code, at))
  while (at < to && ['get', 'set'].includes(textAt(code, at)) && textAt(code, at + 1) === '(')
    at = pastLine(code, at, to)
  if (textAt(code, at) === ';' || textAt(code, at) === ',') at++
  const isConstant =
    (marks.words.has('const') || marks.words.has('static') || textAt(code, nameAt - 1) === 'const') && initial !== ''
  const rule = ruleOf(code, marks.start, Math.max(at - 1, nameAt))
  addField(code, marks, owner, found, {
    name,
    type,
    initial,
    rule,
    isConstant,
    end: valueEnd,
    isPrivate: marks.words.has('private') || marks.words.has('fileprivate'),
  })
  return Math.max(at, nameAt + 1)
}

/** Past a type that stands behind its name: it ends at a comma, a value, a body or a new line. */
function pastNamedType(code: CodeView, from: number, to: number): number {
  let at = from
  while (at < to) {
    const text = textAt(code, at)
    if ([',', ';', '=', '{', '}', ')'].includes(text)) return at
    if (at > from && tokenAt(code, at).breaks > 0 && textAt(code, at - 1) !== '->' && textAt(code, at - 1) !== '<')
      return at
    if (text === 'where' || text === 'by') return at
    const past = pastAngles(code, at, to)
    at = past > at ? past : Math.min(to, pastOne(code, at))
  }
  return to
}

export function readAlias(code: CodeView, marks: Marks, to: number, found: Gathering): number {
  const equals = pastAngles(code, marks.at + 2, to)
  if (textAt(code, equals) !== '=') return pastLine(code, marks.at, to)
  const end = pastNamedType(code, equals + 1, to)
  found.add({
    kind: 'type',
    name: textAt(code, marks.at + 1),
    range: rangeOf(code, marks.start, end),
    facts: [`= ${sourceOf(code, equals + 1, end)}`],
  })
  return textAt(code, end) === ';' ? end + 1 : end
}
