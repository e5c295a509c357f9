import { BlockScanner } from './blockScanner.ts'
import { frontMatterEnd } from './frontMatter.ts'
import type { LineScan } from './lineScan.ts'

/**
 * Finds the blocks of a text in one pass, as CommonMark has them: nothing is parsed inside a block. Time is linear
 * in the text's length, whatever it holds.
 */
export function scanLines(text: string): LineScan {
  const scanner = new BlockScanner(text)
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const front = frontMatterEnd(text, first)
  let carriage = text.indexOf('\r')
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start)
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start)
    let end = feed < 0 ? text.length : feed
    let next = feed < 0 ? text.length : feed + 1
    if (carriage >= 0 && carriage < end) {
      if (carriage + 1 < end || feed < 0) next = carriage + 1
      end = carriage
    }
    if (next <= front) scanner.addFrontMatter(start, end, next)
    else scanner.addLine(start, start === 0 ? first : start, end, next)
    start = next
  }
  return scanner.finish()
}
