import type { DeclarationKind } from '../../declaration.ts'
import {
  closeOf,
  commentBeside,
  isWordAt,
  pastOne,
  rangeOf,
  sourceOf,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import type { Gathering } from '../gathering.ts'
import { purposeAbove } from '../told.ts'
import { pastLine } from './body.ts'
import { pastAngles, partsOf } from './angles.ts'
import { showHidden } from './adding.ts'
import type { BraceContext } from './braceReader.ts'
import { readEnumMembers } from './enumMembers.ts'
import { readMember } from './member.ts'
import { readMarks, type Marks } from './marks.ts'

const typeWords: Readonly<Record<string, DeclarationKind>> = {
  class: 'class',
  interface: 'interface',
  enum: 'enum',
  struct: 'type',
  record: 'type',
  union: 'type',
  trait: 'interface',
  protocol: 'interface',
  actor: 'class',
  object: 'class',
  mixin: 'class',
  contract: 'class',
}

/** Reads what stands between `from` and `to`; members go to the owner where a type holds them. */
export function readBraceBlock(code: CodeView, from: number, to: number, context: BraceContext): void {
  let isHidden = false
  for (let index = from; index < to;) {
    const word = textAt(code, index)
    if (sections.has(word) && [':', 'slots'].includes(textAt(code, index + 1))) {
      isHidden = word === 'private' || word === 'protected'
      index += 2
      continue
    }
    const marks = readMarks(code, index, to, context.language)
    const read = isHidden ? { ...marks, words: new Set([...marks.words, 'private']) } : marks
    index = Math.max(readOne(code, read, to, context), index + 1)
  }
}

/** `private:` in C++ holds for all that follows. */
const sections = new Set(['public', 'private', 'protected'])

function readOne(code: CodeView, marks: Marks, to: number, context: BraceContext): number {
  const at = marks.at
  const word = textAt(code, at)
  if (word === '#') return readDirective(code, at, to, context.found)
  if (
    [
      'import',
      'using',
      'package',
      'use',
      'return',
      'if',
      'for',
      'while',
      'switch',
      'try',
      'throw',
      'await',
      'assert',
      'when',
      'guard',
      'print',
      'new',
      'else',
      'do',
      'delete',
    ].includes(word)
  ) {
    return pastLine(code, at, to)
  }
  if (['namespace', 'mod', 'module'].includes(word) && isWordAt(code, at + 1))
    return readNamespace(code, at, to, context)
  if (word === 'impl' || word === 'extension') return readExtension(code, at, to, context)
  let head = at
  if (word === 'enum' && ['class', 'struct'].includes(textAt(code, at + 1))) head++
  if (typeWords[textAt(code, head)] && (isWordAt(code, head + 1) || textAt(code, head + 1) === '{')) {
    const end = readType(code, marks, head, to, context)
    if (end > 0) return end
  }
  return readMember(code, marks, to, context)
}

/** A class, struct, record, enum or protocol with its parents, its head's parameters and its members. */
function readType(code: CodeView, marks: Marks, at: number, to: number, context: BraceContext): number {
  const written = textAt(code, marks.at)
  const isUnnamed = textAt(code, at + 1) === '{'
  let name = isUnnamed ? '' : textAt(code, at + 1)
  let index = pastAngles(code, isUnnamed ? at + 1 : at + 2, to)
  let parameters: readonly [number, number] | undefined
  while (index < to && ['@', 'constructor', 'private', 'internal', 'protected'].includes(textAt(code, index))) {
    index += textAt(code, index) === '@' ? 2 : 1
  }
  if (textAt(code, index) === '(' && closeOf(code, index, to) > 0) {
    parameters = [index + 1, closeOf(code, index, to)]
    index = pastOne(code, index)
  }
  const heads = readParents(code, index, to)
  index = heads.end
  const isBraced = textAt(code, index) === '{'
  if (
    !isBraced &&
    !parameters &&
    heads.parents.length === 0 &&
    textAt(code, index) !== ';' &&
    tokenAt(code, index).breaks === 0 &&
    index < to
  ) {
    return -1
  }
  const close = isBraced ? closeOf(code, index, to) : -1
  const bodyEnd = isBraced ? (close < 0 ? to : close) : index
  let end = isBraced ? Math.min(to, bodyEnd + 1) : textAt(code, index) === ';' ? index + 1 : index
  if (isBraced && isWordAt(code, end) && tokenAt(code, end).breaks === 0 && textAt(code, end + 1) === ';') {
    if (marks.words.has('typedef')) name = textAt(code, end)
    end += 2
  } else if (isBraced && textAt(code, end) === ';') end++
  if (name === '') return end
  if (isTest(name, marks)) return end
  const kind = typeWords[written] ?? 'class'
  const draft = context.found.add({
    kind,
    name,
    range: rangeOf(code, marks.start, Math.max(end, marks.start + 1)),
    extends: heads.parents,
    facts: marks.facts,
    ...purposeAbove(code, marks.start),
  })
  const inner: BraceContext = { ...context, owner: draft, base: marks.route?.path ?? '' }
  if (parameters) for (const [from, past] of partsOf(code, ...parameters)) readHeadParameter(from, past)
  if (isBraced) {
    const bodyFrom = kind === 'enum' ? readEnumMembers(code, index + 1, bodyEnd, draft) : index + 1
    readBraceBlock(code, bodyFrom, bodyEnd, inner)
    showHidden(draft)
  }
  if (draft.kind === 'class' && draft.operations.length === 0 && draft.fields.length > 0 && written !== 'object')
    draft.kind = 'type'
  else if (draft.kind === 'type' && draft.operations.length > draft.fields.length) draft.kind = 'class'
  return end

  function readHeadParameter(from: number, past: number): void {
    const parameter = readMarks(code, from, past, context.language)
    readMember(code, { ...parameter, isParameter: true }, past, inner)
  }
}

interface Parents {
  readonly parents: readonly string[]
  readonly end: number
}

/** `extends A implements B, C`, `: A(x), B by c`, `with M`, up to the body. */
function readParents(code: CodeView, from: number, to: number): Parents {
  const parents: string[] = []
  let index = from
  let expects = false
  while (index < to && index < from + 120) {
    const text = textAt(code, index)
    if (text === '{' || text === ';' || text === '}' || text === '=') break
    if (text === 'where') {
      while (index < to && textAt(code, index) !== '{' && textAt(code, index) !== ';') index = pastOne(code, index)
      break
    }
    if (parentWords.has(text)) expects = true
    else if (['public', 'private', 'protected', 'virtual'].includes(text)) {
      index++
      continue
    } else if (isWordAt(code, index) && expects) {
      const past = pastAngles(code, pastDots(code, index, to), to)
      parents.push(sourceOf(code, index, past))
      expects = false
      index = textAt(code, past) === '(' && tokenAt(code, past).breaks === 0 ? pastOne(code, past) : past
      continue
    } else break
    index = pastOne(code, index)
  }
  return { parents, end: index }
}

const parentWords = new Set(['extends', 'implements', ':', ',', '+', 'with', 'on', 'permits'])

function pastDots(code: CodeView, from: number, to: number): number {
  let at = from + 1
  while (at + 1 < to && ['.', '::'].includes(textAt(code, at)) && isWordAt(code, at + 1)) at += 2
  return at
}

/** `impl Store for Memory { … }` and `extension Memory: Store { … }` add to what stands already. */
function readExtension(code: CodeView, at: number, to: number, context: BraceContext): number {
  const first = pastAngles(code, at + 1, to)
  let open = first
  let target = first
  while (open < to && textAt(code, open) !== '{' && open < at + 60) {
    if (textAt(code, open) === 'for') target = open + 1
    open = pastOne(code, open)
  }
  if (textAt(code, open) !== '{' || !isWordAt(code, first)) return pastLine(code, at, to)
  const close = closeOf(code, open, to)
  const end = close < 0 ? to : close
  const name = textAt(code, pastDots(code, target, open) - 1)
  const parents =
    target > first ? [sourceOf(code, first, target - 1)] : readParents(code, pastDots(code, target, open), open).parents
  const { found } = context
  const owner =
    found.named(name) ??
    found.add({ kind: 'class', name, range: rangeOf(code, at, end + 1), ...purposeAbove(code, at) })
  if (owner.extends.length < 40) owner.extends.push(...parents.filter(parent => !owner.extends.includes(parent)))
  readBraceBlock(code, open + 1, end, { ...context, owner })
  return Math.min(to, end + 1)
}

function readNamespace(code: CodeView, at: number, to: number, context: BraceContext): number {
  let open = at + 1
  while (open < to && open < at + 20 && (isWordAt(code, open) || ['.', '::'].includes(textAt(code, open)))) open++
  const close = textAt(code, open) === '{' ? closeOf(code, open, to) : -1
  if (close < 0) return pastLine(code, at, to)
  if (textAt(code, at + 1) !== 'tests') readBraceBlock(code, open + 1, close, context)
  return close + 1
}

/** `#define LIMIT 8` is a constant; any other directive declares nothing. */
function readDirective(code: CodeView, at: number, to: number, found: Gathering): number {
  if (textAt(code, at + 1) === '[') return pastOne(code, at + 1)
  let end = at + 1
  while (end < to && tokenAt(code, end).breaks === 0) end++
  if (textAt(code, at + 1) === 'define' && isWordAt(code, at + 2) && end > at + 3) {
    const isMacro = textAt(code, at + 3) === '(' && tokenAt(code, at + 3).start === tokenAt(code, at + 2).end
    if (!isMacro) {
      const range = rangeOf(code, at, end)
      const value = sourceOf(code, at + 3, end)
      const beside = commentBeside(code, end - 1)
      found.add({
        kind: 'constant',
        name: textAt(code, at + 2),
        range,
        facts: [`= ${value}${beside ? ` (${beside})` : ''}`],
        ...purposeAbove(code, at),
      })
    }
  }
  return end
}

const isTest = (name: string, marks: Marks): boolean =>
  name.endsWith('Test') ||
  name.endsWith('Tests') ||
  name.endsWith('Spec') ||
  marks.names.includes('Test') ||
  marks.names.includes('cfg')
