import { closeOf, pastOne, textAt, tokenAt, type CodeView } from '../codeView.ts'

export interface Body {
  readonly from: number
  readonly to: number
  readonly end: number
}

/** A body in braces, one behind `=` or `=>`, or none. */
export function pastBody(code: CodeView, at: number, to: number): Body {
  if (textAt(code, at) === '{' && tokenAt(code, at).breaks < 2) {
    const close = closeOf(code, at, to)
    const end = close < 0 ? to : close
    return { from: at + 1, to: end, end: Math.min(to, end + 1) }
  }
  if (textAt(code, at) === '=' || textAt(code, at) === '=>') {
    let end = at + 1
    while (end < to && textAt(code, end) !== ';' && !(tokenAt(code, end).breaks > 0 && end > at + 1))
      end = Math.min(to, pastOne(code, end))
    return { from: 0, to: -1, end: textAt(code, end) === ';' ? end + 1 : end }
  }
  return { from: 0, to: -1, end: textAt(code, at) === ';' ? at + 1 : at }
}

/** Past a line that declares nothing, with the brackets that open on it. */
export function pastLine(code: CodeView, from: number, to: number): number {
  let at = Math.min(to, pastOne(code, from))
  while (at < to && tokenAt(code, at).breaks === 0) {
    if (textAt(code, at) === ';') return at + 1
    at = pastOne(code, at)
  }
  return Math.min(at, to)
}
