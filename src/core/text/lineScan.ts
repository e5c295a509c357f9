import type { TextRange } from './range.ts'

export type LineKind =
  | 'blank'
  | 'text'
  | 'heading'
  | 'setextUnderline'
  | 'fenceOpen'
  | 'fenceBody'
  | 'fenceClose'
  | 'code'
  | 'html'
  | 'comment'
  | 'break'
  | 'frontMatter'

/**
 * One line of a scanned text. The kind is that of its content: an empty item (`-`) is `blank`, and so is the blank line
 * between two lines of indented code; every line of a setext heading's text is `heading`. Offsets are UTF-16
 * units of the whole text.
 */
export interface Line {
  readonly kind: LineKind
  readonly start: number
  /** Past the last unit before the line end. */
  readonly end: number
  /** Past the line end (`\n`, `\r\n` or `\r`); the next line's start. */
  readonly next: number
  /**
   * Where the line's own content begins: after quote marks, list marks and indentation. A line of code keeps its own
   * indentation: only what its container and its fence take is left out.
   */
  readonly content: number
  /** The column of `content`, from 0, tabs expanded to stops of four. */
  readonly column: number
  /** The innermost list item this line stands in, as an index into `items`, or -1. */
  readonly item: number
}

/** A list item by CommonMark; `box` when its content begins with one marker in brackets. */
export interface ListItem {
  /** Index of its first line. */
  readonly line: number
  /** Index past its last line, trailing blank lines left out. */
  readonly endLine: number
  /** The bullet (`-`, `*`, `+`) or the number with its delimiter (`1.`, `2)`), as a range. */
  readonly bullet: TextRange
  /** The column of the bullet, from 0, tabs expanded. */
  readonly column: number
  /** The item that contains this one, as an index into `items`, or -1. */
  readonly parent: number
  readonly box?: Box
}

/** `[x]`: brackets at `range`, the one-character marker at `range.start + 1`. */
export interface Box {
  readonly range: TextRange
  readonly marker: string
}

export interface Heading {
  /** Index of the heading's (first) line. */
  readonly line: number
  readonly level: number
  /** The heading's text, without hashes, closing hashes and outer white space. */
  readonly range: TextRange
  readonly title: string
}

/** A fenced code block. `close` is -1 where the fence is never closed. */
export interface Fence {
  readonly open: number
  readonly close: number
  /** The info string, such as `ts` or `mermaid`, trimmed. */
  readonly info: string
  /** From the start of the first body line to the end of the last one, its line end left out. */
  readonly body: TextRange
}

/** What one pass over a text finds. Nothing inside a block is parsed. */
export interface LineScan {
  readonly text: string
  readonly lines: readonly Line[]
  readonly items: readonly ListItem[]
  readonly headings: readonly Heading[]
  readonly fences: readonly Fence[]
}
