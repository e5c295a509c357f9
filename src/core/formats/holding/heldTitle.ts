import { plainLine } from '../text/plainLine.ts'

/** A plan's title as a heading gives it back: on one line, without the hashes that would close it. */
export function heldTitle(title: string): string {
  let held = plainLine(title)
  for (let round = 0; round < 8; round++) {
    const closed = held.replace(/(?:^| )#+$/, '').trim()
    if (closed === held) break
    held = closed
  }
  return held || 'Implementation Plan'
}
