import type { LineScan } from '../text/lineScan.ts'

/** The index of the line that holds `offset`. */
export function lineAt({ lines }: LineScan, offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** The line end that a file uses first; `\n` where it has none. */
export function lineEndOf({ text, lines }: LineScan): string {
  const first = lines[0]
  return (first && text.slice(first.end, first.next)) || '\n'
}
