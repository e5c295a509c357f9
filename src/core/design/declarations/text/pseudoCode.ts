import type { DeclaredField } from '../../declaration.ts'
import { looseSyntax } from '../codeSyntax.ts'
import { stepOf } from '../documentation.ts'
import { field, given, operation } from '../draft.ts'
import { gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { oneLine } from '../sentences.ts'
import { plainLines, splitComment, type PlainLine } from './plainLines.ts'

const functionWords = [
  'function ',
  'procedure ',
  'algorithm ',
  'method ',
  'operation ',
  'def ',
  'func ',
  'fn ',
  'sub ',
  '関数 ',
  '函数 ',
  '함수 ',
]
const typeWords = [
  'class ',
  'type ',
  'struct ',
  'record ',
  'entity ',
  'structure ',
  'interface ',
  'enum ',
  'model ',
  'component ',
]

/** Pseudo-code: signatures, types with their fields, and the numbered steps below them. */
export const pseudoCode: DeclarationReader = {
  id: 'pseudo',
  infos: ['pseudo', 'pseudocode', 'pascal', 'text', 'plaintext', 'txt', 'ruby', 'lua', 'php', 'elixir'],
  syntax: looseSyntax,
  score: lines => lines.filter(line => signatureOf(line) !== undefined || typeHeadOf(line) !== undefined).length * 2,
  read: code => {
    const found = gathering()
    let open: { readonly declaration: OpenDeclaration; readonly indent: number; readonly isType: boolean } | undefined
    for (const line of plainLines(code)) {
      if (line.text === '') continue
      const type = typeHeadOf(line.text)
      const signature = signatureOf(line.text)
      if (open && line.indent <= open.indent && !type && !signature && !isEnd(line.text) && line.text !== '{')
        open = undefined
      if (type) {
        const declaration = found.add({ kind: type.kind, name: type.name, range: line.range, extends: type.parents })
        open = { declaration, indent: line.indent, isType: true }
      } else if (signature && open?.isType && line.indent > open.indent) {
        open.declaration.operations.push(operationOf(signature, line))
      } else if (signature && !(open && line.indent > open.indent)) {
        const made = operationOf(signature, line)
        if (signature.name.startsWith('test_') || isCondition(signature.name)) continue
        const declaration = found.add({ kind: 'function', name: signature.name, range: line.range, operations: [made] })
        open = { declaration, indent: line.indent, isType: false }
      } else if (open) readBodyLine(line, open.declaration, open.isType)
    }
    return found.declarations
  },
}

/** The predicate that tells which inputs show a bug is part of the bug's analysis; nobody builds it. */
const isCondition = (name: string): boolean => name.toLowerCase().replaceAll('_', '') === 'isbugcondition'

const isEnd = (text: string): boolean => text.toLowerCase().startsWith('end') || text === '}'

interface Signature {
  readonly name: string
  readonly parameters: string
  readonly returns: string
  readonly comment: string
}

/** `FUNCTION load(id: Id) -> Order`, also without the word where an arrow tells what comes back. */
function signatureOf(text: string): Signature | undefined {
  const lower = text.slice(0, 12).toLowerCase()
  const word = functionWords.find(one => lower.startsWith(one)) ?? ''
  const { code, comment } = splitComment(text.slice(word.length).trim())
  const open = code.indexOf('(')
  const name = open < 0 ? '' : code.slice(0, open).trim()
  if (!isName(name)) return undefined
  const close = closing(code, open)
  if (close < 0) return undefined
  let rest = code.slice(close + 1).trim()
  while (rest.endsWith('{') || rest.endsWith(':') || rest.endsWith(';')) rest = rest.slice(0, -1).trim()
  const arrow = ['->', '→', '=>', ':', 'returns ', 'RETURNS '].find(mark => rest.startsWith(mark))
  if (word === '' && (!arrow || arrow === '=>')) return undefined
  if (rest !== '' && !arrow) return undefined
  const returns = arrow ? rest.slice(arrow.length).trim() : ''
  if (word === '' && (returns === '' || returns.includes('(') || returns.split(' ').length > 4)) return undefined
  return { name, parameters: code.slice(open + 1, close), returns, comment }
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++
    else if (text.charAt(at) === ')' && --depth === 0) return at
  }
  return -1
}

function isName(name: string): boolean {
  if (name === '' || name.length > 80) return false
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    const isLetter = ((unit | 32) >= 97 && (unit | 32) <= 122) || unit === 95 || unit === 46 || unit > 0x3040
    if (!isLetter && !(at > 0 && unit >= 48 && unit <= 57)) return false
  }
  return !['if', 'for', 'while', 'switch', 'return', 'print', 'catch', 'IF', 'FOR', 'WHILE', 'RETURN'].includes(name)
}

function operationOf(signature: Signature, line: PlainLine) {
  return operation({
    name: signature.name,
    range: line.range,
    parameters: parametersOf(signature.parameters, line),
    ...given('returns', oneLine(signature.returns)),
    ...given('purpose', oneLine(signature.comment)),
    isPrivate: signature.name.startsWith('_'),
  })
}

function parametersOf(text: string, line: PlainLine): readonly DeclaredField[] {
  return splitOutside(text).flatMap(part => {
    const equals = part.indexOf('=')
    const head = (equals < 0 ? part : part.slice(0, equals)).trim()
    const colon = head.indexOf(':')
    const name = (colon < 0 ? head : head.slice(0, colon)).trim()
    if (name === '' || name === 'self' || name === '...') return []
    const initial = equals < 0 ? '' : part.slice(equals + 1).trim()
    return [
      field({
        name,
        range: line.range,
        optional: initial !== '' || name.endsWith('?'),
        ...given('type', colon < 0 ? '' : head.slice(colon + 1).trim()),
        ...given('initial', initial),
      }),
    ]
  })
}

function splitOutside(text: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if ('([{<'.includes(char)) depth++
    else if (')]}>'.includes(char)) depth--
    else if (char === ',' && depth <= 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

interface TypeHead {
  readonly kind: 'class' | 'type' | 'enum' | 'interface' | 'component'
  readonly name: string
  readonly parents: readonly string[]
}

/** `class Store:`, `STRUCTURE Frame`, `entity Order {`, `class A < B`. */
function typeHeadOf(text: string): TypeHead | undefined {
  const lower = text.slice(0, 12).toLowerCase()
  const word = typeWords.find(one => lower.startsWith(one))
  if (!word) return undefined
  let rest = splitComment(text.slice(word.length).trim()).code
  while (rest.endsWith('{') || rest.endsWith(':')) rest = rest.slice(0, -1).trim()
  const words = rest.split(/[\s(<,):]/).filter(Boolean)
  const name = words[0] ?? ''
  if (
    !isName(name) ||
    words.length > 4 ||
    (words.length > 1 && !rest.includes('<') && !rest.includes('(') && !rest.includes('extends'))
  )
    return undefined
  const kind =
    word === 'enum '
      ? 'enum'
      : word === 'interface '
        ? 'interface'
        : word === 'class '
          ? 'class'
          : word === 'component '
            ? 'component'
            : 'type'
  return { kind, name, parents: words.slice(1).filter(one => one !== 'extends') }
}

const longest = 20

/** Below a type its fields; below a function its numbered steps, its inputs and what it gives back. */
function readBodyLine(line: PlainLine, declaration: OpenDeclaration, isType: boolean): void {
  const made = declaration.operations.at(-1)
  const { code, comment } = splitComment(line.text)
  const colon = code.indexOf(':')
  const name = colon < 0 ? code : code.slice(0, colon).trim()
  if (isType) {
    if (declaration.kind === 'enum' && colon < 0 && isName(name.replace(',', '')))
      declaration.values.push(name.replace(',', ''))
    else if (colon > 0 && isName(name) && declaration.fields.length < longest * 3) {
      const type = code.slice(colon + 1).trim()
      const bare = type.endsWith(',') || type.endsWith(';') ? type.slice(0, -1) : type
      declaration.fields.push(field({ name, range: line.range, ...given('type', bare), ...given('rule', comment) }))
    }
    return
  }
  if (!made) return
  const step = stepOf(line.text)
  const upper = name.toUpperCase()
  if (step && made.steps.length < longest)
    declaration.operations[declaration.operations.length - 1] = { ...made, steps: [...made.steps, oneLine(step)] }
  else if (['OUTPUT', 'RETURNS', 'RETURN TYPE', '出力', '输出'].includes(upper) && colon > 0 && !made.returns) {
    declaration.operations[declaration.operations.length - 1] = {
      ...made,
      returns: oneLine(code.slice(colon + 1).trim()),
    }
  }
}
