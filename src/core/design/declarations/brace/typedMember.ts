import type { DeclaredField } from '../../declaration.ts'
import { closeOf, isWordAt, pastOne, rangeOf, sourceOf, textAt, tokenAt, type CodeView } from '../codeView.ts'
import { field, given } from '../draft.ts'
import { ruleOf, toldOf } from '../told.ts'
import { addField, addOperation, parametersText } from './adding.ts'
import { partsOf, pastAngles } from './angles.ts'
import { pastBody, pastLine } from './body.ts'
import type { BraceContext, BraceLanguage } from './braceReader.ts'
import { readMarks, type Marks } from './marks.ts'

/** `Type name(…)`, `Type name = value;`, `Type Name { get; set; }` in the spellings of Java, C#, Dart and C. */
export function readTyped(code: CodeView, marks: Marks, to: number, context: BraceContext): number {
  const { found, owner } = context
  let at = marks.at
  let nameAt = -1
  while (at < to) {
    const text = textAt(code, at)
    if (['(', '=', ';', '{', '}', ',', '=>', ':'].includes(text)) break
    if (
      at > marks.at &&
      tokenAt(code, at).breaks > 0 &&
      nameAt > marks.at &&
      !['<', '.', '*', '&'].includes(textAt(code, at - 1))
    )
      break
    if (isWordAt(code, at)) nameAt = at
    const past = pastAngles(code, at, to)
    at = past > at ? past : Math.min(to, pastOne(code, at))
  }
  const name = textAt(code, nameAt)
  if (
    nameAt < 0 ||
    ['this', 'super', 'case', 'default', 'public', 'private', 'protected', 'signals', 'slots'].includes(name)
  ) {
    return textAt(code, at) === ':' ? at + 1 : pastLine(code, Math.max(marks.at, at - 1), to)
  }
  const type = typeBefore(code, marks.at, nameAt, at)
  if (textAt(code, at) === '(' && nameAt === at - 1)
    return readTypedFunction(code, marks, nameAt, at, type, to, context)
  const isConstructorLike = type === '' && !marks.isParameter
  let initial = ''
  let end = at
  if (textAt(code, end) === ':' && tokenAt(code, end + 1).kind === 'number') end += 2
  if (textAt(code, end) === '{') end = Math.min(to, pastOne(code, end))
  if (textAt(code, end) === '=' || textAt(code, end) === '=>') {
    const from = end + 1
    end = from
    while (end < to && textAt(code, end) !== ';' && !(marks.isParameter && textAt(code, end) === ','))
      end = Math.min(to, pastOne(code, end))
    initial = sourceOf(code, from, end)
  }
  if (textAt(code, end) === ';' || textAt(code, end) === ',') end++
  if (isConstructorLike || !isTypeLike(type)) return Math.max(end, marks.at + 1)
  const isConstant =
    initial !== '' &&
    (marks.words.has('const') ||
      marks.words.has('constexpr') ||
      (marks.words.has('static') && (marks.words.has('final') || marks.words.has('readonly'))))
  const isPrivate = marks.words.has('private') || name.startsWith('_')
  addField(code, marks, owner, found, {
    name,
    type,
    initial,
    rule: ruleOf(code, marks.start, Math.max(end - 1, nameAt)),
    isConstant,
    isPrivate,
    end,
  })
  if (marks.isParameter || textAt(code, at) !== ',') return Math.max(end, nameAt + 1)
  return readFurtherNames(at)

  /** `int x, y;` declares both. */
  function readFurtherNames(comma: number): number {
    let index = comma
    while (
      index < to &&
      textAt(code, index) === ',' &&
      isWordAt(code, index + 1) &&
      [',', ';'].includes(textAt(code, index + 2))
    ) {
      const next = {
        name: textAt(code, index + 1),
        type,
        initial: '',
        rule: '',
        isConstant: false,
        isPrivate,
        end: index + 2,
      }
      addField(code, { ...marks, start: index + 1, at: index + 1 }, owner, found, next)
      index += 2
    }
    return textAt(code, index) === ';' ? index + 1 : Math.max(index, comma + 1)
  }
}

/** What stands before a name and, for `char name[8]`, its brackets. */
function typeBefore(code: CodeView, from: number, nameAt: number, at: number): string {
  const before = nameAt > from ? sourceOf(code, from, nameAt) : ''
  const after = at > nameAt + 1 && textAt(code, nameAt + 1) === '[' ? sourceOf(code, nameAt + 1, at) : ''
  return before + after
}

/** Calls and assignments through a dot, an arrow or an operator have no type before the name. */
function isTypeLike(type: string): boolean {
  if (type === '' || type.endsWith('.') || type.endsWith('->') || type.endsWith('~')) return false
  const first = type.split(/[\s<[]/)[0] ?? ''
  return (
    !['return', 'throw', 'new', 'await', 'else', 'case', 'goto', 'delete', 'yield', 'in', 'print'].includes(first) &&
    !'=+!|'.includes(type.charAt(0))
  )
}

function readTypedFunction(
  code: CodeView,
  marks: Marks,
  nameAt: number,
  open: number,
  type: string,
  to: number,
  context: BraceContext,
): number {
  const { owner, language } = context
  const close = closeOf(code, open, to)
  if (close < 0) return open + 1
  let at = close + 1
  const raises: string[] = []
  if (textAt(code, at) === 'throws') {
    at++
    while (at < to && !['{', ';'].includes(textAt(code, at)) && tokenAt(code, at).breaks < 2) {
      if (isWordAt(code, at)) raises.push(textAt(code, at))
      at++
    }
  }
  if (textAt(code, at) === ':')
    while (at < to && textAt(code, at) !== ';' && textAt(code, at) !== '{') at = Math.min(to, pastOne(code, at))
  while (['const', 'override', 'noexcept', 'async', 'final', 'nullable'].includes(textAt(code, at))) at++
  if (textAt(code, at) === 'where') while (at < to && !['{', ';'].includes(textAt(code, at))) at = pastOne(code, at)
  if (textAt(code, at) === '=' && tokenAt(code, at + 1).kind !== 'mark' && textAt(code, at + 2) === ';') at += 2
  const body = pastBody(code, at, to)
  const name = textAt(code, nameAt)
  const told = toldOf(code, {
    start: marks.start,
    last: Math.max(body.end - 1, nameAt),
    bodyFrom: body.from,
    bodyEnd: body.to,
  })
  const parameters = partsOf(code, open + 1, close).flatMap(([from, past]) =>
    typedParameters(code, from, past, language, told.parameters),
  )
  const isConstructor =
    owner !== undefined && (type === '' || type.endsWith('.')) && (name === owner.name || type.startsWith(owner.name))
  if (isConstructor) {
    const hasTypes = parameters.some(parameter => parameter.type)
    if (parameters.length > 0 && hasTypes) owner.facts.push(`${name}(${parametersText(parameters)})`)
    return body.end
  }
  if (!isTypeLike(type)) return Math.max(body.end, open + 1)
  addOperation(code, marks, context, body.end, {
    name,
    parameters,
    returns: type === 'void' ? '' : type,
    told: { ...told, raises: raises.length > 0 ? raises : told.raises },
    isPrivate: marks.words.has('private') || name.startsWith('_'),
  })
  return body.end
}

/** `@Valid Order order`, `int count = 3`, Dart's `{required this.name}`. */
function typedParameters(
  code: CodeView,
  from: number,
  to: number,
  language: BraceLanguage,
  told: ReadonlyMap<string, string>,
): readonly DeclaredField[] {
  const first = textAt(code, from)
  const close = closeOf(code, from)
  if ((first === '{' || first === '[') && close > 0 && close === to - 1) {
    return partsOf(code, from + 1, to - 1)
      .flatMap(([start, end]) => typedParameters(code, start, end, language, told))
      .map(one => ({ ...one, optional: true }))
  }
  const marks = readMarks(code, from, to, language)
  let end = marks.at
  while (end < to && textAt(code, end) !== '=') end = Math.min(to, pastOne(code, end))
  let nameAt = end - 1
  while (nameAt > marks.at && !isWordAt(code, nameAt)) nameAt--
  if (!isWordAt(code, nameAt)) return []
  const name = textAt(code, nameAt)
  const isSelf = textAt(code, nameAt - 1) === '.'
  const type = isSelf ? '' : typeBefore(code, marks.at, nameAt, end)
  const initial = end < to ? sourceOf(code, end + 1, to) : ''
  if (type === '' && name === 'void') return []
  return [
    field({
      name: type === '' && !isSelf && language.id === 'c' ? '' : name,
      range: rangeOf(code, from, to),
      optional: initial !== '' || type.endsWith('?'),
      ...given('type', type || (language.id === 'c' ? name : '')),
      ...given('initial', initial),
      ...given('rule', told.get(name)),
    }),
  ]
}
