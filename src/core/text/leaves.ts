import { breakEnd, closesFence, fenceStart, headingLevel, headingText, setextLevel } from './blockStarts.ts'
import { closeContainers } from './containers.ts'
import { endsHtmlBlock, htmlBlockKind, htmlOpeningLength } from './htmlBlock.ts'
import { leadingDefinitions } from './leadingDefinitions.ts'
import { closeFence, pushCode, pushLine, type OpenBlocks } from './openBlocks.ts'
import type { TextRange } from './range.ts'

/** Fences and HTML go on whatever the line holds; true where the line is theirs. */
export function continueConcreteLeaf(open: OpenBlocks): boolean {
  if (open.leaf === 'fence') {
    if (open.indent <= 3 && closesFence(open.text, open.first, open.end, open.fence)) {
      pushLine(open, 'fenceClose')
      closeFence(open, open.lines.length - 1)
    } else pushCode(open, 'fenceBody', Math.min(open.fenceIndent, open.indent))
    return true
  }
  if (open.leaf !== 'html') return false
  if (open.htmlKind >= 6 && open.first === open.end) return false
  pushHtml(open, open.first)
  return true
}

/**
 * Opens a heading, fence, HTML block or break, or turns a paragraph into a heading; false where none stands here.
 * Containers past `kept` end with it. A lazy line belongs to a paragraph whose containers it does not repeat.
 */
export function openLeaf(open: OpenBlocks, kept: number, lazy: boolean): boolean {
  const unit = open.text.charCodeAt(open.first)
  if (unit === 35) return openHeading(open, kept)
  if (unit === 96 || unit === 126) return openFence(open, kept)
  if (unit === 60) return openHtml(open, kept, open.leaf === 'paragraph' && !lazy)
  if (open.leaf === 'paragraph' && !lazy && endSetext(open)) return true
  if (unit !== 42 && unit !== 45 && unit !== 95) return false
  if (breakEnd(open.text, open.first, open.end) !== open.end) return false
  endLeaf(open, kept)
  pushLine(open, 'break')
  return true
}

function openHeading(open: OpenBlocks, kept: number): boolean {
  const level = headingLevel(open.text, open.first, open.end)
  if (level === 0) return false
  endLeaf(open, kept)
  addHeading(open, open.lines.length, level, headingText(open.text, open.first + level, open.end))
  pushLine(open, 'heading')
  return true
}

function openFence(open: OpenBlocks, kept: number): boolean {
  const fence = fenceStart(open.text, open.first, open.end)
  if (!fence) return false
  endLeaf(open, kept)
  open.leaf = 'fence'
  open.fence = fence
  open.fenceLine = open.lines.length
  open.fenceIndent = open.indent
  pushLine(open, 'fenceOpen')
  return true
}

function openHtml(open: OpenBlocks, kept: number, interrupts: boolean): boolean {
  const kind = htmlBlockKind(open.text, open.first, open.end)
  if (!kind || (kind === 7 && interrupts)) return false
  endLeaf(open, kept)
  open.htmlKind = kind
  open.leaf = 'html'
  pushHtml(open, open.first + htmlOpeningLength(kind))
  return true
}

function pushHtml(open: OpenBlocks, from: number): void {
  pushLine(open, open.htmlKind === 2 ? 'comment' : 'html')
  if (endsHtmlBlock(open.htmlKind, open.text, from, open.end)) open.leaf = 'none'
}

/** Makes the open paragraph a heading where an underline stands, unless it holds nothing but definitions. */
function endSetext(open: OpenBlocks): boolean {
  const level = setextLevel(open.text, open.first, open.end)
  if (level === 0) return false
  const lines = open.lines.slice(open.paragraphLine)
  const from = linesOfDefinitions(open)
  const start = lines[from]?.content
  const end = lines[lines.length - 1]?.end
  if (start === undefined || end === undefined) return false
  for (const line of lines.slice(from)) line.kind = 'heading'
  addHeading(open, open.paragraphLine + from, level, { start, end })
  open.leaf = 'none'
  pushLine(open, 'setextUnderline')
  return true
}

/** How many lines of the open paragraph are definitions. */
function linesOfDefinitions({ text, lines, paragraphLine }: OpenBlocks): number {
  if (text.charCodeAt(lines[paragraphLine]?.content ?? text.length) !== 91) return 0
  const written = lines.slice(paragraphLine).map(line => text.slice(line.content, line.end))
  const paragraph = written.join('\n')
  const taken = leadingDefinitions(paragraph)
  return taken >= paragraph.length ? written.length : paragraph.slice(0, taken).split('\n').length - 1
}

function addHeading(open: OpenBlocks, line: number, level: number, { start, end }: TextRange): void {
  const title = open.text.slice(start, end).trimEnd()
  open.headings.push({ line, level, range: { start, end: start + title.length }, title })
}

function endLeaf(open: OpenBlocks, kept: number): void {
  closeContainers(open, kept)
  open.leaf = 'none'
}
