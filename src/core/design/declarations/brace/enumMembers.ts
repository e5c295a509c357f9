import { isWordAt, pastOne, sourceOf, textAt, tokenAt, type CodeView } from '../codeView.ts'
import type { OpenDeclaration } from '../gathering.ts'
import { ruleOf } from '../told.ts'

/** The cases of an enum go to `draft`; gives where its other members begin. */
export function readEnumMembers(code: CodeView, from: number, to: number, draft: OpenDeclaration): number {
  return textAt(code, from) === 'case' || textAt(code, from) === 'indirect' || holdsCase(code, from, to)
    ? readCases(code, from, to, draft)
    : readList(code, from, to, draft)
}

function holdsCase(code: CodeView, from: number, to: number): boolean {
  for (let index = from; index < to && index < from + 400; index = pastOne(code, index)) {
    if (textAt(code, index) === 'case' && tokenAt(code, index).breaks > 0) return true
    if (textAt(code, index) === ',' || textAt(code, index) === ';') return false
  }
  return false
}

/** `A, B(1), C { x: u8 };` and what follows the semicolon are members of another kind. */
function readList(code: CodeView, from: number, to: number, draft: OpenDeclaration): number {
  let index = from
  while (index < to) {
    while (index < to && (textAt(code, index) === '@' || textAt(code, index) === '#')) {
      index =
        textAt(code, index) === '#'
          ? pastOne(code, index + 1)
          : textAt(code, index + 2) === '('
            ? pastOne(code, index + 2)
            : index + 2
    }
    if (textAt(code, index) === ';') return index + 1
    const start = index
    if (!isWordAt(code, index)) {
      index = pastOne(code, index)
      continue
    }
    const text = textAt(code, index)
    if (['public', 'private', 'final', 'fn', 'fun', 'static', 'const', 'override'].includes(text)) return index
    let end = index + 1
    while (
      end < to &&
      textAt(code, end) !== ',' &&
      textAt(code, end) !== ';' &&
      !(tokenAt(code, end).breaks > 0 && isWordAt(code, end))
    ) {
      end = Math.min(to, pastOne(code, end))
    }
    draft.values.push(text)
    const separator = textAt(code, end) === ',' ? end : end - 1
    addFact(code, draft, start, end, text, ruleOf(code, start, separator))
    index = textAt(code, end) === ',' ? end + 1 : end
  }
  return to
}

/** Swift's `case a, b = "x"` and `case c(Int)`, among other members; these begin where the last case ends. */
function readCases(code: CodeView, from: number, to: number, draft: OpenDeclaration): number {
  let index = from
  let last = from
  while (index < to) {
    if (textAt(code, index) !== 'case') {
      if (tokenAt(code, index).breaks > 0 && textAt(code, index) !== 'indirect') break
      index = pastOne(code, index)
      continue
    }
    do {
      const start = ++index
      let end = index + 1
      while (end < to && textAt(code, end) !== ',' && tokenAt(code, end).breaks === 0 && textAt(code, end) !== ';')
        end = Math.min(to, pastOne(code, end))
      if (start < to) draft.values.push(textAt(code, start))
      const separator = textAt(code, end) === ',' ? end : end - 1
      addFact(code, draft, start, end, textAt(code, start), ruleOf(code, start - 1, separator))
      index = end
    } while (index < to && textAt(code, index) === ',')
    if (textAt(code, index) === ';') index++
    last = index
  }
  return last
}

/** A value, what it carries, or what is said of it is worth a fact; the bare name stands in the values. */
function addFact(code: CodeView, draft: OpenDeclaration, start: number, end: number, name: string, rule: string): void {
  const written = sourceOf(code, start, end)
  if (written === name && !rule) return
  const isEcho = written.length < name.length * 2 + 8 && written.toLowerCase().includes(`"${name.toLowerCase()}"`)
  if (isEcho && !rule) return
  draft.facts.push(`${isEcho ? name : written}${rule ? ` (${rule})` : ''}`)
}
