import { closeOf, pastOne, sourceOf, textAt, tokenAt, type CodeView } from '../codeView.ts'
import { oneLine } from '../sentences.ts'

/** Marks and words after which a type must go on. */
const awaiting = new Set([
  '|',
  '&',
  '<',
  ',',
  ':',
  '=>',
  '=',
  '(',
  '[',
  '{',
  '?',
  'extends',
  'keyof',
  'typeof',
  'readonly',
  'is',
  'infer',
  'new',
  'asserts',
])
const continuing = new Set(['|', '&', '=>', '?', 'extends', 'is', '.', '['])

/** Past the type that begins at `from`: it ends at a comma, a semicolon, an equals sign, a body or a new line. */
export function pastType(code: CodeView, from: number, limit: number): number {
  let angles = 0
  let conditions = 0
  let index = from
  while (index < limit) {
    const token = tokenAt(code, index)
    const text = token.text
    const before = index > from ? textAt(code, index - 1) : '|'
    const awaits = awaiting.has(before)
    if (token.kind === 'mark') {
      if (text === ';' || text === ')' || text === ']' || text === '}') return index
      if (angles === 0 && (text === ',' || text === '=' || (text === ':' && conditions === 0))) return index
      if (text === '{' && !awaits) return index
    }
    if (index > from && token.breaks > 0 && angles === 0 && !awaits && !(continuing.has(text) && text !== '['))
      return index
    if (text === '<') angles++
    else if (text === '>') angles = Math.max(0, angles - 1)
    else if (text === '?') conditions++
    else if (text === ':') conditions = Math.max(0, conditions - 1)
    index = Math.min(limit, pastOne(code, index))
  }
  return limit
}

const longType = 100

/** A type as written; a long object type gives only its names. */
export function typeText(code: CodeView, from: number, to: number): string {
  const last = textAt(code, to - 1)
  const end = last === ';' || last === ',' ? to - 1 : to
  const written = sourceOf(code, from, end)
  if (written.length <= longType) return written
  const close = closeOf(code, from, to)
  if (textAt(code, from) !== '{' || close < 0) return written
  return oneLine(`{ ${memberNames(code, from + 1, close).join(', ')} }${sourceOf(code, close + 1, end)}`)
}

function memberNames(code: CodeView, from: number, to: number): readonly string[] {
  const names: string[] = []
  for (let index = from; index < to; index = pastOne(code, index)) {
    const after = textAt(code, index + 1)
    if (tokenAt(code, index).kind !== 'word' || (after !== ':' && after !== '?')) continue
    names.push(textAt(code, index) + (after === '?' ? '?' : ''))
    if (after === '?') index++
    index = pastType(code, index + 2, to) - 1
  }
  return names
}

/** Past `<…>` where one opens at `index`. */
export function pastGenerics(code: CodeView, index: number, limit: number): number {
  if (textAt(code, index) !== '<') return index
  let angles = 0
  for (let at = index; at < limit; at = pastOne(code, at)) {
    const text = textAt(code, at)
    if (text === '<') angles++
    else if (text === '>' && --angles === 0) return at + 1
    else if (text === ';') return at
  }
  return limit
}
