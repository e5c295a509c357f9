import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import { onlyCites } from './citedCriteria.ts'

/** A piece of the design that a task's words may lead to. */
export interface Passage {
  /** A whole section says what its criteria are, a block inside it says it more exactly. */
  readonly kind: 'section' | 'block'
  readonly title: string
  readonly text: string
  /** Titles of the headings above, outermost first. */
  readonly context: readonly string[]
  readonly range: TextRange
  /** The lines that may cite criteria: the passage's own, and those below it that do nothing but cite. */
  readonly citing: readonly string[]
}

/** The design cut into passages, read with no more than its lines. */
export interface DesignBridge {
  readonly passages: readonly Passage[]
}

export function designBridge(scan: LineScan): DesignBridge {
  const passages: Passage[] = []
  const path: { level: number; title: string }[] = []
  const starts = [...scan.headings.map(heading => heading.line), scan.lines.length]
  addSection('', 0, starts[0] ?? 0)
  scan.headings.forEach((heading, i) => {
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= heading.level) path.pop()
    addSection(heading.title, heading.line, starts[i + 1] ?? scan.lines.length)
    path.push({ level: heading.level, title: heading.title })
  })
  return { passages }

  function addSection(title: string, from: number, to: number): void {
    const lines = linesOf(scan, title ? from + 1 : from, to)
    if (!title && lines.length === 0) return
    const context = path.filter(({ level }) => level > 1).map(heading => heading.title)
    const texts = lines.map(line => line.text)
    const range = { start: scan.lines[from]?.start ?? 0, end: lines.at(-1)?.end ?? scan.lines[from]?.end ?? 0 }
    passages.push({ kind: 'section', title, text: texts.join('\n'), context, range, citing: [title, ...texts] })
    for (const block of blocksOf(lines)) {
      passages.push({ kind: 'block', title: '', context: title ? [...context, title] : context, ...block })
    }
  }
}

interface SourceLine {
  readonly text: string
  readonly start: number
  readonly end: number
  /** True where a paragraph, an item, a row or a fence begins. */
  readonly begins: boolean
}

function linesOf(scan: LineScan, from: number, to: number): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let gap = true
  for (let at = from; at < to; at++) {
    const line = scan.lines[at]
    if (!line) break
    if (line.kind === 'blank') gap = true
    if (line.kind === 'blank' || line.kind === 'comment' || line.kind === 'frontMatter') continue
    const text = scan.text.slice(line.start, line.end)
    const inFence = line.kind === 'fenceBody' || line.kind === 'fenceClose'
    const begins =
      !inFence && (gap || scan.items[line.item]?.line === at || /^\s*\|/.test(text) || line.kind === 'fenceOpen')
    lines.push({ text, start: line.start, end: line.end, begins })
    gap = false
  }
  return lines
}

function blocksOf(lines: readonly SourceLine[]): readonly Pick<Passage, 'text' | 'range' | 'citing'>[] {
  const blocks: { lines: SourceLine[]; citing: string[] }[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && onlyCites(line.text)) citeBack(line.text)
    else if (last && !line.begins) {
      last.lines.push(line)
      last.citing.push(line.text)
    } else blocks.push({ lines: [line], citing: [line.text] })
  }
  return blocks.map(block => ({
    text: block.lines.map(line => line.text).join('\n'),
    range: { start: block.lines[0]?.start ?? 0, end: block.lines.at(-1)?.end ?? 0 },
    citing: block.citing,
  }))

  /** A line that only cites speaks for what stands before it, back to the bold words that lead it in. */
  function citeBack(text: string): void {
    for (let at = blocks.length - 1; at >= 0 && at > blocks.length - 8; at--) {
      const block = blocks[at]
      block?.citing.push(text)
      if (/^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*|__)/.test(block?.lines[0]?.text ?? '')) break
    }
  }
}
