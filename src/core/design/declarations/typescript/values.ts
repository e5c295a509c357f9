import { pastOne, textAt, tokenAt, type CodeView } from '../codeView.ts'

export const isConstant = (name: string): boolean =>
  name.length > 1 && name === name.toUpperCase() && name !== name.toLowerCase()

export function pastSeparator(code: CodeView, index: number, to: number): number {
  const text = textAt(code, index)
  return index < to && (text === ';' || text === ',') ? index + 1 : index
}

/** Past a member that is not understood. */
export function pastMember(code: CodeView, index: number, to: number): number {
  let at = pastOne(code, index)
  while (at < to && textAt(code, at) !== ';' && textAt(code, at) !== ',' && tokenAt(code, at).breaks === 0)
    at = pastOne(code, at)
  return Math.min(to, pastSeparator(code, at, to))
}

/** Past the value that begins at `from`: it ends at a comma, a semicolon or a new line that does not go on. */
export function pastValue(code: CodeView, from: number, to: number): number {
  let at = from
  while (at < to) {
    const token = tokenAt(code, at)
    if (token.kind === 'mark' && (token.text === ';' || token.text === ',' || token.text === '}' || token.text === ')'))
      return at
    if (at > from && token.breaks > 0 && !goesOn(textAt(code, at - 1), token.text)) return at
    at = Math.min(to, pastOne(code, at))
  }
  return to
}

function goesOn(before: string, text: string): boolean {
  if (['.', '?', ':', '+', '|', '&', '||', '&&', '??', '=>', '?.', '*', ')', ']'].includes(text)) return true
  return ['=', '+', '-', '|', '||', '&&', '??', '=>', '?', ':', '(', '['].includes(before)
}
