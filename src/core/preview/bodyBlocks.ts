import type { MarkdownBlock, MarkdownInline } from '../markdown/parseMarkdown.ts'
import type { BodyBlock, Inline, ListEntry } from './bodyBlock.ts'
import { linkTarget, type LinkTarget } from './linkTarget.ts'

/** What parsed Markdown becomes data with: links are numbered, pictures are asked for. */
export interface BodyContext {
  /** Takes the link down and gives its number in the row. */
  linkAt(target: LinkTarget): number
  /** The address of a picture by its path in the workspace; undefined for one that is not shown. */
  imageAt(path: string): string | undefined
  /** Where `[text][name]` leads, by the name in lower case. */
  readonly definitions: ReadonlyMap<string, string>
}

/** Deeper than this, text is shown without its form. */
const deepest = 30

export function bodyBlocks(blocks: readonly MarkdownBlock[], context: BodyContext, depth = 0): readonly BodyBlock[] {
  return blocks.flatMap(block => bodyBlock(block, context, depth))
}

function bodyBlock(block: MarkdownBlock, context: BodyContext, depth: number): readonly BodyBlock[] {
  if (depth > deepest) return []
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlines(block.children, context) }]
    case 'heading':
      return [{ type: 'heading', level: block.depth, content: inlines(block.children, context) }]
    case 'blockquote':
      return [{ type: 'quote', blocks: bodyBlocks(block.children, context, depth + 1) }]
    case 'list': {
      const items = block.children.map(({ checked, children }) => listEntry(checked, children, context, depth + 1))
      return [{ type: 'list', ordered: block.ordered === true, start: block.start ?? 1, items }]
    }
    case 'code':
      return [{ type: 'code', language: block.lang ?? '', text: block.value }]
    case 'table': {
      const rows = block.children.map(row => row.children.map(cell => inlines(cell.children, context)))
      const width = rows[0]?.length ?? 0
      const align = Array.from({ length: width }, (_, at) => block.align?.[at] ?? null)
      return [{ type: 'table', align, rows: rows.map(row => row.slice(0, width)) }]
    }
    case 'thematicBreak':
      return [{ type: 'rule' }]
    case 'html':
      return isComment(block.value) ? [] : [{ type: 'html', text: block.value }]
    case 'footnoteDefinition':
      return bodyBlocks(block.children, context, depth + 1)
    default:
      return []
  }
}

const isComment = (html: string): boolean =>
  /^\s*<!--/.test(html) && html.trimEnd().indexOf('-->') === html.trimEnd().length - 3

function listEntry(
  checked: boolean | null | undefined,
  children: readonly MarkdownBlock[],
  context: BodyContext,
  depth: number,
): ListEntry {
  if (typeof checked === 'boolean') {
    return { blocks: bodyBlocks(children, context, depth), marker: checked ? 'x' : ' ' }
  }
  const [first, ...rest] = children
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined
  const marker = lead?.type === 'text' ? /^\[(\S)\](?:\s|$)/u.exec(lead.value)?.[1] : undefined
  if (first?.type !== 'paragraph' || lead?.type !== 'text' || marker === undefined) {
    return { blocks: bodyBlocks(children, context, depth) }
  }
  const words: MarkdownInline = { ...lead, value: lead.value.slice(marker.length + 2).trimStart() }
  const unboxed: MarkdownBlock = { ...first, children: [words, ...first.children.slice(1)] }
  return { blocks: bodyBlocks([unboxed, ...rest], context, depth), marker }
}

export function inlines(nodes: readonly MarkdownInline[], context: BodyContext, depth = 0): readonly Inline[] {
  return depth > deepest ? [] : nodes.flatMap(node => inline(node, context, depth))
}

function inline(node: MarkdownInline, context: BodyContext, depth: number): readonly Inline[] {
  const within = (nodes: readonly MarkdownInline[]): readonly Inline[] => inlines(nodes, context, depth + 1)
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value }]
    case 'inlineCode':
      return [{ type: 'code', text: node.value }]
    case 'emphasis':
      return [{ type: 'emphasis', content: within(node.children) }]
    case 'strong':
      return [{ type: 'strong', content: within(node.children) }]
    case 'delete':
      return [{ type: 'deleted', content: within(node.children) }]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return [link(node.url, within(node.children), context)]
    case 'linkReference': {
      const address = context.definitions.get(node.identifier.toLowerCase())
      return address === undefined ? within(node.children) : [link(address, within(node.children), context)]
    }
    case 'image':
      return [image(node.url, node.alt ?? '', context)]
    case 'imageReference':
      return [image(context.definitions.get(node.identifier.toLowerCase()) ?? '', node.alt ?? '', context)]
    case 'html':
      return isComment(node.value) ? [] : [{ type: 'text', text: node.value }]
    case 'footnoteReference':
      return [{ type: 'text', text: `[^${node.identifier}]` }]
    default:
      return []
  }
}

function link(address: string, content: readonly Inline[], { linkAt }: BodyContext): Inline {
  const target = linkTarget(address)
  return target
    ? { type: 'link', at: linkAt(target), title: address, content }
    : { type: 'link', title: address, content }
}

function image(address: string, text: string, { imageAt }: BodyContext): Inline {
  const target = linkTarget(address)
  const shown = target?.kind === 'file' ? imageAt(target.path) : undefined
  const name = text || (target?.kind === 'file' ? target.path : address)
  return shown === undefined ? { type: 'image', text: name } : { type: 'image', address: shown, text: name }
}
