import { pastOne, textAt, tokenAt, type CodeView } from '../codeView.ts'

/** Past a statement that declares nothing: to its semicolon or to a line that begins outside of brackets. */
export function pastStatement(code: CodeView, from: number, to: number): number {
  let index = Math.min(to, pastOne(code, from))
  while (index < to) {
    if (textAt(code, index) === ';') return index + 1
    const before = textAt(code, index - 1)
    const goesOn = ['.', '?', ':', '=', '=>', '&&', '||', '+', '(', ','].includes(before)
    if (
      tokenAt(code, index).breaks > 0 &&
      !goesOn &&
      !['.', ')', '?', ':', '&&', '||', '+', '=>'].includes(textAt(code, index))
    )
      return index
    index = pastOne(code, index)
  }
  return to
}
