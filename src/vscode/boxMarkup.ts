import { stateOfMarker, type Markers } from '../core/plan/markers.ts'
import type { TaskState } from '../core/plan/plan.ts'
import { escaped } from '../core/preview/export/markup.ts'
import { boxAt } from '../core/text/boxAt.ts'

/** What of markdown-it is used here; the editor's preview brings its own. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { after(before: string, name: string, rule: (state: CoreState) => void): void } }
  readonly renderer: { readonly rules: Record<string, unknown> }
}

interface Token {
  type: string
  content: string
  meta: unknown
  children?: Token[] | null
}

interface CoreState {
  readonly tokens: Token[]
  readonly Token: new (type: string, tag: string, nesting: 0) => Token
}

export interface BoxMarkup {
  /** What the markers of a document mean; undefined for one whose boxes are left as they are written. */
  markersOf(address: unknown): Markers | undefined
  nameOf(state: TaskState): string
}

const type = 'planwright_box'

/**
 * Teaches a preview to draw the boxes of plans with their states. Which document is a plan is known only when it is
 * drawn, since the preview keeps what it parsed: boxes are set apart in all, and written as they were in the others.
 */
export function withBoxes<Markdown extends MarkdownIt>(markdown: Markdown, { markersOf, nameOf }: BoxMarkup): Markdown {
  markdown.core.ruler.after('inline', type, setApart)
  markdown.renderer.rules[type] = rule
  return markdown

  function rule(tokens: readonly Token[], index: number, _: unknown, environment: unknown): string {
    const written = tokens[index]?.content ?? ''
    const markers = markersOf(addressOf(environment))
    if (!markers) return escaped(written)
    const marker = written.charAt(1)
    const isKnown = Object.hasOwn(markers, marker)
    const state = stateOfMarker(marker, markers)
    const name = escaped(isKnown ? nameOf(state) : written)
    const shape = isKnown ? state : 'other'
    const shown = isKnown ? '' : escaped(marker)
    return `<span class="planwright-box planwright-${shape}" role="img" aria-label="${name}" title="${name}">${shown}</span>`
  }
}

/** The box at the start of an item becomes a token of its own. Its source must begin so: `\[x]` only reads alike. */
function setApart({ tokens, Token }: CoreState): void {
  for (const [at, token] of tokens.entries()) {
    const [first] = token.children ?? []
    const isFirstOfItem = tokens[at - 1]?.type === 'paragraph_open' && tokens[at - 2]?.type === 'list_item_open'
    if (token.type !== 'inline' || !isFirstOfItem || first?.type !== 'text') continue
    if (!boxAt(token.content, 0, token.content.length) || !first.content.startsWith(token.content.slice(0, 3))) continue
    const box = new Token(type, '', 0)
    box.content = first.content.slice(0, 3)
    first.content = first.content.slice(3)
    token.children?.unshift(box)
  }
}

function addressOf(environment: unknown): unknown {
  return typeof environment === 'object' && environment !== null && 'currentDocument' in environment
    ? environment.currentDocument
    : undefined
}
