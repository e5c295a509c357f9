/** Marks where the words of the search stand, without touching the elements they stand in. */
export function highlightMatches(rows: Iterable<HTMLElement>, words: readonly string[]): void {
  if (words.length === 0) {
    CSS.highlights.delete('match')
    return
  }
  const ranges: Range[] = []
  for (const row of rows) {
    for (const part of row.querySelectorAll('.line .id, .line .title, .badge-label, .chip.requirement, .body')) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) ranges.push(...rangesIn(node, words))
    }
  }
  CSS.highlights.set('match', new Highlight(...ranges))
}

function rangesIn(node: Node, words: readonly string[]): readonly Range[] {
  const value = node.nodeValue ?? ''
  const lower = value.toLowerCase()
  // Some letters grow when they are made small, and then places in one are no places in the other.
  if (lower.length !== value.length) return []
  const ranges: Range[] = []
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + word.length)
      ranges.push(range)
    }
  }
  return ranges
}
