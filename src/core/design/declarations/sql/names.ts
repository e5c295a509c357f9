import { isWordAt, stringValue, textAt, tokenAt, type CodeView } from '../codeView.ts'

export const wordAt = (code: CodeView, index: number): string =>
  isWordAt(code, index) ? textAt(code, index).toLowerCase() : ''

/** A name with its schema, without quotes, past `IF NOT EXISTS`. */
export function nameFrom(code: CodeView, from: number): { readonly name: string; readonly end: number } {
  let at = from
  if (wordAt(code, at) === 'if') while (['if', 'not', 'exists'].includes(wordAt(code, at))) at++
  const parts: string[] = []
  for (;;) {
    const token = tokenAt(code, at)
    if (token.kind !== 'word' && token.kind !== 'string') break
    parts.push(token.kind === 'string' ? stringValue(token) : token.text)
    at++
    if (textAt(code, at) !== '.') break
    at++
  }
  return { name: parts.join('.'), end: at }
}
