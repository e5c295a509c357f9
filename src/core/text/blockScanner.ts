import {
  afterSpaces,
  closesFence,
  fenceStart,
  headingLevel,
  headingText,
  isSpace,
  isThematicBreak,
  listMarkLength,
  setextLevel,
  type FenceStart,
} from './blockStarts.ts'
import { boxAt } from './boxAt.ts'
import { endsHtmlBlock, htmlBlockKind, htmlOpeningLength, type HtmlKind } from './htmlBlock.ts'
import { leadingDefinitions } from './leadingDefinitions.ts'
import type { Box, Fence, Heading, Line, LineKind, LineScan, ListItem } from './lineScan.ts'
import type { TextRange } from './range.ts'

/** An open block quote or list item. */
interface Container {
  readonly quote: boolean
  /** The columns of indentation a line needs to stay in a list item. */
  readonly width: number
  /** The innermost list item at this depth, or -1. */
  readonly item: number
  /** A list item that began with nothing; a blank line ends it before it begins. */
  start: 'filled' | 'empty' | 'ended'
}

interface OpenItem {
  readonly line: number
  endLine: number
  readonly bullet: TextRange
  readonly column: number
  readonly parent: number
  readonly box?: Box
}

interface OpenLine {
  kind: LineKind
  readonly start: number
  readonly end: number
  readonly next: number
  readonly content: number
  readonly column: number
  readonly item: number
}

type Leaf = 'none' | 'paragraph' | 'fence' | 'html' | 'code'

/** Takes a text line by line and keeps what is open: containers from the outside in, and one leaf block. */
export class BlockScanner {
  readonly #text: string
  readonly #lines: OpenLine[] = []
  readonly #items: OpenItem[] = []
  readonly #headings: Heading[] = []
  readonly #fences: Fence[] = []
  readonly #stack: Container[] = []
  /** Where quotes stand in the stack, so that a blank line finds the first one without a walk. */
  readonly #quotes: number[] = []
  #leaf: Leaf = 'none'
  #fence: FenceStart = { mark: 0, size: 0, info: 0 }
  #fenceLine = 0
  #fenceIndent = 0
  #fenceInfo = ''
  #htmlKind: HtmlKind = 1
  #paragraphLine = 0
  /** The last line that holds anything: items end there. */
  #solidLine = -1

  /** The line at hand. Everything before `#at` is marks; `#column` counts on through the white space after it. */
  #start = 0
  #end = 0
  #next = 0
  #at = 0
  #atColumn = 0
  #column = 0
  /** The columns of white space from here to `#first`, the next place that holds anything. */
  #indent = 0
  #first = 0

  constructor(text: string) {
    this.#text = text
  }

  addFrontMatter(start: number, end: number, next: number): void {
    this.#lines.push({ kind: 'frontMatter', start, end, next, content: start, column: 0, item: -1 })
  }

  addLine(start: number, content: number, end: number, next: number): void {
    this.#start = start
    this.#end = end
    this.#next = next
    this.#at = content
    this.#atColumn = this.#column = 0
    this.#look()
    const matched = this.#continueContainers()
    if (matched === this.#stack.length && this.#continueConcreteLeaf()) return
    if (this.#first === end) this.#addBlank(matched)
    else this.#addSolid(matched)
  }

  finish(): LineScan {
    this.#closeContainers(0)
    return {
      text: this.#text,
      lines: this.#lines,
      items: this.#items,
      headings: this.#headings,
      fences: this.#fences,
    }
  }

  /** How many of the open containers the line goes on with. Their marks and indentation are taken off. */
  #continueContainers(): number {
    const stack = this.#stack
    let matched = 0
    let quotes = 0
    while (matched < stack.length) {
      if (this.#first === this.#end) {
        matched = this.#quotes[quotes] ?? stack.length
        const top = stack[stack.length - 1]
        if (matched === stack.length && top?.start === 'empty') top.start = 'ended'
        break
      }
      const container = stack[matched]
      if (!container) break
      if (container.quote) {
        if (this.#indent > 3 || this.#text.charCodeAt(this.#first) !== 62) break
        this.#takeQuoteMark()
        quotes++
      } else {
        if (this.#indent < container.width || container.start === 'ended') break
        container.start = 'filled'
        this.#indent -= container.width
        this.#column += container.width
      }
      matched++
    }
    return matched
  }

  /** Fences and HTML go on whatever the line holds; true where the line is theirs. */
  #continueConcreteLeaf(): boolean {
    if (this.#leaf === 'fence') {
      if (this.#indent <= 3 && closesFence(this.#text, this.#first, this.#end, this.#fence)) {
        this.#push('fenceClose', this.#first)
        this.#closeFence(this.#lines.length - 1)
      } else this.#pushCode('fenceBody', Math.min(this.#fenceIndent, this.#indent))
      return true
    }
    if (this.#leaf !== 'html') return false
    if (this.#htmlKind >= 6 && this.#first === this.#end) return false
    this.#pushHtml(this.#first)
    return true
  }

  #addBlank(matched: number): void {
    if (matched < this.#stack.length) this.#closeContainers(matched)
    if (this.#leaf !== 'code') this.#leaf = 'none'
    this.#push('blank', this.#first)
  }

  #addSolid(matched: number): void {
    const opened = this.#openContainers(matched)
    const kept = opened ? this.#stack.length : matched
    const lazy = kept < this.#stack.length
    if (this.#first === this.#end) return this.#push('blank', this.#first)
    if (this.#indent >= 4) {
      if (this.#leaf === 'paragraph') return this.#push('text', this.#first)
      this.#closeContainers(kept)
      this.#leaf = 'code'
      return this.#pushCode('code', 4)
    }
    if (this.#openLeaf(kept, lazy)) return
    if (this.#leaf !== 'paragraph') {
      this.#closeContainers(kept)
      this.#leaf = 'paragraph'
      this.#paragraphLine = this.#lines.length
    }
    this.#push('text', this.#first)
  }

  /** Opens the quotes and list items that begin on this line. */
  #openContainers(matched: number): boolean {
    let opened = false
    while (this.#indent <= 3 && this.#first < this.#end) {
      const interrupts = !opened && matched === this.#stack.length && this.#leaf === 'paragraph'
      const quote = this.#text.charCodeAt(this.#first) === 62
      const mark = quote ? 0 : this.#listMark(interrupts)
      if (!quote && mark === 0) break
      if (!opened) this.#closeContainers(matched)
      opened = true
      this.#leaf = 'none'
      if (quote) this.#openQuote()
      else this.#openItem(mark)
    }
    return opened
  }

  /** The length of the list mark at hand, or 0. An item that breaks into a paragraph has text, and the number 1. */
  #listMark(interrupts: boolean): number {
    const text = this.#text
    const length = listMarkLength(text, this.#first, this.#end)
    if (length === 0) return 0
    const after = this.#first + length
    if (after < this.#end && !isSpace(text.charCodeAt(after))) return 0
    if (text.charCodeAt(this.#first) !== 43 && isThematicBreak(text, this.#first, this.#end)) return 0
    if (!interrupts) return length
    if (length > 1 && (length > 2 || text.charCodeAt(this.#first) !== 49)) return 0
    return afterSpaces(text, after, this.#end) === this.#end ? 0 : length
  }

  #openQuote(): void {
    this.#quotes.push(this.#stack.length)
    this.#stack.push({ quote: true, width: 0, item: this.#innermostItem(), start: 'filled' })
    this.#takeQuoteMark()
  }

  #openItem(length: number): void {
    const before = this.#indent
    const bullet = { start: this.#first, end: this.#first + length }
    const column = this.#column + before
    this.#at = bullet.end
    this.#atColumn = this.#column = column + length
    this.#look()
    const empty = this.#first === this.#end
    const gap = empty || this.#indent > 4 ? 1 : this.#indent
    if (!empty) {
      this.#indent -= gap
      this.#column += gap
    }
    const parent = this.#innermostItem()
    const box = boxAt(this.#text, this.#first, this.#end)
    const item = this.#items.length
    const line = this.#lines.length
    this.#items.push(
      box
        ? { line, endLine: line + 1, bullet, column, parent, box }
        : { line, endLine: line + 1, bullet, column, parent },
    )
    this.#stack.push({ quote: false, width: before + length + gap, item, start: empty ? 'empty' : 'filled' })
  }

  /** Opens a heading, fence, HTML block or break, or turns a paragraph into a heading; false where none stands here. */
  #openLeaf(kept: number, lazy: boolean): boolean {
    const text = this.#text
    const first = this.#first
    const unit = text.charCodeAt(first)
    if (unit === 35) {
      const level = headingLevel(text, first, this.#end)
      if (level === 0) return false
      this.#endLeaf(kept)
      this.#addHeading(this.#lines.length, level, headingText(text, first + level, this.#end))
      this.#push('heading', first)
      return true
    }
    if (unit === 96 || unit === 126) {
      const fence = fenceStart(text, first, this.#end)
      if (!fence) return false
      this.#endLeaf(kept)
      this.#openFence(fence)
      return true
    }
    if (unit === 60) {
      const kind = htmlBlockKind(text, first, this.#end)
      if (!kind || (kind === 7 && this.#leaf === 'paragraph' && !lazy)) return false
      this.#endLeaf(kept)
      this.#htmlKind = kind
      this.#leaf = 'html'
      this.#pushHtml(first + htmlOpeningLength(kind))
      return true
    }
    if (this.#leaf === 'paragraph' && !lazy) {
      const level = setextLevel(text, first, this.#end)
      if (level > 0 && this.#endSetext(level)) return true
    }
    if ((unit === 42 || unit === 45 || unit === 95) && isThematicBreak(text, first, this.#end)) {
      this.#endLeaf(kept)
      this.#push('break', first)
      return true
    }
    return false
  }

  /** Makes the open paragraph a heading, unless it holds nothing but definitions. */
  #endSetext(level: number): boolean {
    const lines = this.#lines.slice(this.#paragraphLine)
    const first = lines[0]
    const last = lines[lines.length - 1]
    if (!first || !last) return false
    let from = 0
    if (this.#text.charCodeAt(first.content) === 91) {
      const paragraph = lines.map(line => this.#text.slice(line.content, line.end)).join('\n')
      const taken = leadingDefinitions(paragraph)
      if (taken >= paragraph.length) return false
      from = paragraph.slice(0, taken).split('\n').length - 1
    }
    for (const line of lines.slice(from)) line.kind = 'heading'
    const start = lines[from]?.content ?? first.content
    this.#addHeading(this.#paragraphLine + from, level, { start, end: last.end })
    this.#leaf = 'none'
    this.#push('setextUnderline', this.#first)
    return true
  }

  #addHeading(line: number, level: number, range: TextRange): void {
    const written = this.#text.slice(range.start, range.end)
    const title = written.trimEnd()
    this.#headings.push({ line, level, range: { start: range.start, end: range.start + title.length }, title })
  }

  #openFence(fence: FenceStart): void {
    this.#leaf = 'fence'
    this.#fence = fence
    this.#fenceLine = this.#lines.length
    this.#fenceIndent = this.#indent
    this.#fenceInfo = this.#text.slice(fence.info, this.#end).trim()
    this.#push('fenceOpen', this.#first)
  }

  /** Ends the open fence; `close` is -1 where its container ends before it does. */
  #closeFence(close: number): void {
    const open = this.#fenceLine
    const start = this.#lines[open]?.next ?? 0
    const last = (close < 0 ? this.#lines.length : close) - 1
    const end = last > open ? (this.#lines[last]?.end ?? start) : start
    this.#fences.push({ open, close, info: this.#fenceInfo, body: { start, end } })
    this.#leaf = 'none'
  }

  #pushHtml(from: number): void {
    this.#push(this.#htmlKind === 2 ? 'comment' : 'html', this.#first)
    if (endsHtmlBlock(this.#htmlKind, this.#text, from, this.#end)) this.#leaf = 'none'
  }

  #endLeaf(kept: number): void {
    this.#closeContainers(kept)
    this.#leaf = 'none'
  }

  #closeContainers(size: number): void {
    const stack = this.#stack
    if (this.#leaf === 'fence') this.#closeFence(-1)
    if (stack.length > size) this.#leaf = 'none'
    while (stack.length > size) {
      const container = stack.pop()
      if (container?.quote) this.#quotes.pop()
      else {
        const item = this.#items[container?.item ?? -1]
        if (item) item.endLine = Math.max(this.#solidLine, item.line) + 1
      }
    }
  }

  #innermostItem(): number {
    return this.#stack[this.#stack.length - 1]?.item ?? -1
  }

  #takeQuoteMark(): void {
    this.#at = this.#first + 1
    this.#column += this.#indent + 1
    const unit = this.#at < this.#end ? this.#text.charCodeAt(this.#at) : 0
    if (unit === 32 || (unit === 9 && (this.#column & 3) === 3)) this.#at++
    if (unit === 32 || unit === 9) this.#column++
    this.#atColumn = this.#column
    this.#look()
  }

  /** Finds the next place that holds anything, and how many columns of white space stand before it. */
  #look(): void {
    const text = this.#text
    let column = this.#column
    let place = this.#at
    for (; place < this.#end; place++) {
      const unit = text.charCodeAt(place)
      if (unit === 32) column++
      else if (unit === 9) column = (column & ~3) + 4
      else break
    }
    this.#first = place
    this.#indent = column - this.#column
  }

  /** A line of code keeps its own indentation: only `columns` are taken off. */
  #pushCode(kind: LineKind, columns: number): void {
    const wanted = this.#column + columns
    let column = this.#atColumn
    let place = this.#at
    for (; place < this.#first && column < wanted; place++) {
      column = this.#text.charCodeAt(place) === 9 ? (column & ~3) + 4 : column + 1
      if (column > wanted) break
    }
    this.#column = wanted
    this.#push(kind, place)
  }

  #push(kind: LineKind, content: number): void {
    if (kind !== 'blank' || this.#at > this.#start) this.#solidLine = this.#lines.length
    this.#lines.push({
      kind,
      start: this.#start,
      end: this.#end,
      next: this.#next,
      content,
      column: this.#column + (kind === 'fenceBody' || kind === 'code' ? 0 : this.#indent),
      item: this.#innermostItem(),
    })
  }
}
