/** What a row shows beyond the model: asked for when it comes into view. */
export interface RowBody {
  /** The words of a task or a heading, with their marks; nothing for prose. */
  readonly title: readonly Inline[]
  readonly blocks: readonly BodyBlock[]
  /** Lines of the design a task came from. The page asks to open the one at a place in this list. */
  readonly sources: readonly SourceChip[]
}

export interface SourceChip {
  /** `design.md:120`, for people. */
  readonly label: string
  /** The words it begins with. */
  readonly text: string
}

/** What stands inside a row, as data: the page makes elements of it and never reads HTML. */
export type BodyBlock =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly ListEntry[] }
  | { readonly type: 'quote'; readonly blocks: readonly BodyBlock[] }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | {
      readonly type: 'table'
      readonly align: readonly ('left' | 'right' | 'center' | null)[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly type: 'rule' }
  /** HTML in the document is shown as the text it is. */
  | { readonly type: 'html'; readonly text: string }

export interface ListEntry {
  readonly blocks: readonly BodyBlock[]
  /** The mark of a box that is no task; the page shows it and does not tick it. */
  readonly marker?: string
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong' | 'deleted'; readonly content: readonly Inline[] }
  /** `at` is what the page sends to have it opened; `title` names where it goes. A link that may not be opened has no `at`. */
  | { readonly type: 'link'; readonly at?: number; readonly title: string; readonly content: readonly Inline[] }
  /** A picture of the workspace, as an address the host has made; any other is named instead. */
  | { readonly type: 'image'; readonly address?: string; readonly text: string }
  | { readonly type: 'break' }
