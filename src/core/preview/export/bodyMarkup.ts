import type { BodyBlock, Inline, ListEntry } from '../bodyBlock.ts'
import { linkTarget } from '../linkTarget.ts'
import { tag, type Markup } from './markup.ts'
import type { PageWords } from './pageWords.ts'

/** What stands inside a row, for a page that is read elsewhere: only links to the web lead anywhere. */
export function bodyMarkup(blocks: readonly BodyBlock[], words: PageWords): readonly Markup[] {
  return blocks.map(block => blockMarkup(block, words))
}

function blockMarkup(block: BodyBlock, words: PageWords): Markup {
  switch (block.type) {
    case 'paragraph':
      return tag('p', {}, ...inlineMarkup(block.content, words))
    case 'heading':
      return tag(`h${String(Math.min(6, Math.max(2, block.level)))}`, {}, ...inlineMarkup(block.content, words))
    case 'list':
      return tag(
        block.ordered ? 'ol' : 'ul',
        block.ordered && block.start !== 1 ? { start: block.start } : {},
        ...block.items.map(item => entryMarkup(item, words)),
      )
    case 'quote':
      return tag('blockquote', {}, ...bodyMarkup(block.blocks, words))
    case 'code':
      return tag('pre', {}, tag('code', {}, block.text))
    case 'table':
      return tableMarkup(block, words)
    case 'rule':
      return tag('hr', {})
    case 'html':
      return tag('pre', {}, block.text)
  }
}

function entryMarkup({ marker, blocks }: ListEntry, words: PageWords): Markup {
  const [first, ...rest] = blocks
  const lead = marker === undefined ? [] : [`[${marker}] `]
  // A paragraph alone in an item needs no element of its own, and a tight list stays tight.
  if (first?.type === 'paragraph')
    return tag('li', {}, ...lead, ...inlineMarkup(first.content, words), ...bodyMarkup(rest, words))
  return tag('li', {}, ...lead, ...bodyMarkup(blocks, words))
}

function tableMarkup({ align, rows }: BodyBlock & { readonly type: 'table' }, words: PageWords): Markup {
  const cells = (row: (typeof rows)[number], name: string): readonly Markup[] =>
    row.map((cell, at) => {
      const side = align[at]
      return tag(name, side ? { style: `text-align: ${side}` } : {}, ...inlineMarkup(cell, words))
    })
  const [head, ...others] = rows
  return tag(
    'table',
    {},
    tag('thead', {}, tag('tr', {}, ...cells(head ?? [], 'th'))),
    tag('tbody', {}, ...others.map(row => tag('tr', {}, ...cells(row, 'td')))),
  )
}

export function inlineMarkup(content: readonly Inline[], words: PageWords): readonly (Markup | string)[] {
  return content.map(node => nodeMarkup(node, words))
}

const names = { emphasis: 'em', strong: 'strong', deleted: 'del' } as const

function nodeMarkup(node: Inline, words: PageWords): Markup | string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'code':
      return tag('code', {}, node.text)
    case 'emphasis':
    case 'strong':
    case 'deleted':
      return tag(names[node.type], {}, ...inlineMarkup(node.content, words))
    case 'link': {
      const target = linkTarget(node.title)
      const inside = inlineMarkup(node.content, words)
      return target?.kind === 'web'
        ? tag('a', { href: target.address, rel: 'noreferrer' }, ...inside)
        : tag('span', { title: node.title }, ...inside)
    }
    case 'image':
      return node.address === undefined
        ? words.text('body.image', node.text)
        : tag('img', { src: node.address, alt: node.text })
    case 'break':
      return tag('br', {})
  }
}
