import type { TextRange } from '../src/core/text/range.ts'

/** Takes «marked» spans out of a text: what stands in the text without its marks, and where they were. */
export function readMarks(marked: string): { readonly text: string; readonly ranges: readonly TextRange[] } {
  const ranges: TextRange[] = []
  const open: number[] = []
  let text = ''
  for (const unit of marked) {
    if (unit === '«') open.push(text.length)
    else if (unit === '»') ranges.push({ start: open.pop() ?? 0, end: text.length })
    else text += unit
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end) }
}
