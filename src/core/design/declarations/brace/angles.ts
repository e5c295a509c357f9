import { pastOne, textAt, type CodeView } from '../codeView.ts'

/** Past `<…>` where one opens at `index`; `index` itself where it never closes. */
export function pastAngles(code: CodeView, index: number, limit: number): number {
  const close = code.angles[index] ?? -1
  return close > index && close < limit ? close + 1 : index
}

/** The parts between commas that stand outside of brackets, as token ranges; empty parts are left out. */
export function partsOf(code: CodeView, from: number, to: number, mark = ','): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  let start = from
  for (let at = from; at < to;) {
    if (textAt(code, at) === mark) {
      if (at > start) parts.push([start, at])
      start = at + 1
      at++
      continue
    }
    const past = pastAngles(code, at, to)
    at = past > at ? past : Math.min(to, pastOne(code, at))
  }
  if (to > start) parts.push([start, to])
  return parts
}
