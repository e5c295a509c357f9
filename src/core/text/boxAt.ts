import { isSpace } from './blockStarts.ts'
import type { Box } from './lineScan.ts'

/**
 * The box at `at`, the first place of a list item's own text. The marker is one UTF-16 unit; up to two `*` or `\`
 * may follow the brackets (`[ ]*`, `[ ]\*`), then a blank or the line's end. A capital letter other than `X` is a
 * legend mark (`[P]`, `[S]`), not a box.
 */
export function boxAt(text: string, at: number, end: number): Box | undefined {
  if (at + 3 > end || text.charCodeAt(at) !== 91 || text.charCodeAt(at + 2) !== 93) return undefined
  const marker = text.charCodeAt(at + 1)
  if (marker === 93 || (marker >= 65 && marker <= 90 && marker !== 88)) return undefined
  let place = at + 3
  while (place < end && place < at + 5 && isStarOrBackslash(text.charCodeAt(place))) place++
  if (place < end && !isSpace(text.charCodeAt(place))) return undefined
  return { range: { start: at, end: at + 3 }, marker: text.charAt(at + 1) }
}

const isStarOrBackslash = (unit: number) => unit === 42 || unit === 92
