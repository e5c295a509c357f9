import type { BodyBlock, Inline, ListEntry } from '../core/preview/bodyBlock.ts'
import { codeSpans } from './codeSpans.ts'
import { element } from './element.ts'
import { icon } from './icons.ts'
import { text } from './texts.ts'

/** Lists and quotes inside each other are drawn to this depth; what is deeper is left out. */
const deepest = 40

export function bodyElements(blocks: readonly BodyBlock[], depth = 0): readonly HTMLElement[] {
  return depth > deepest ? [] : blocks.map(block => blockElement(block, depth))
}

export function inlineNodes(content: readonly Inline[], depth = 0): readonly Node[] {
  return depth > deepest ? [] : content.map(part => inlineNode(part, depth))
}

function blockElement(block: BodyBlock, depth: number): HTMLElement {
  // A list or a quote reads in the direction of its first words, which it finds only where its parts have none.
  const dir = depth === 0 ? 'auto' : undefined
  switch (block.type) {
    case 'paragraph':
      return element('p', { dir }, ...inlineNodes(block.content))
    case 'heading':
      return element('p', { class: 'body-heading', dir }, ...inlineNodes(block.content))
    case 'list': {
      const items = block.items.map(item => listItem(item, depth))
      return block.ordered
        ? element('ol', { dir, start: block.start === 1 ? undefined : block.start }, ...items)
        : element('ul', { dir }, ...items)
    }
    case 'quote':
      return element('blockquote', { dir }, ...bodyElements(block.blocks, depth + 1))
    case 'code':
      return element(
        'pre',
        { dir: 'ltr' },
        element(
          'code',
          {},
          ...codeSpans(block.language.toLowerCase(), block.text).map(span =>
            span.kind === undefined ? span.text : element('span', { class: `code-${span.kind}` }, span.text),
          ),
        ),
      )
    case 'table':
      return table(block)
    case 'rule':
      return element('hr')
    case 'html':
      return element('pre', { class: 'html', dir: 'ltr' }, block.text)
  }
}

/** A box that is no task shows what it says and is not ticked here. */
function listItem({ blocks, marker }: ListEntry, depth: number): HTMLElement {
  const content = bodyElements(blocks, depth + 1)
  if (marker === undefined) return element('li', {}, ...content)
  const isTicked = marker.toLowerCase() === 'x'
  const mark = element(
    'span',
    { class: 'item-box', role: 'img', 'aria-label': text(isTicked ? 'state.done' : 'state.open') },
    isTicked ? icon('check') : marker.trim(),
  )
  return element('li', { class: 'boxed' }, mark, element('div', {}, ...content))
}

function table({ align, rows }: Extract<BodyBlock, { type: 'table' }>): HTMLElement {
  const [head = [], ...rest] = rows
  const cells = (tag: 'th' | 'td', row: (typeof rows)[number]): HTMLElement =>
    element(
      'tr',
      {},
      ...row.map((content, at) =>
        element(
          tag,
          { class: align[at] ? `align-${align[at]}` : undefined, scope: tag === 'th' ? 'col' : undefined, dir: 'auto' },
          ...inlineNodes(content),
        ),
      ),
    )
  return element(
    'table',
    {},
    element('thead', {}, cells('th', head)),
    element('tbody', {}, ...rest.map(row => cells('td', row))),
  )
}

function inlineNode(part: Inline, depth: number): Node {
  switch (part.type) {
    case 'text':
      return document.createTextNode(part.text)
    case 'code':
      return element('code', { dir: 'auto' }, part.text)
    case 'emphasis':
      return element('em', {}, ...inlineNodes(part.content, depth + 1))
    case 'strong':
      return element('strong', {}, ...inlineNodes(part.content, depth + 1))
    case 'deleted':
      return element('del', {}, ...inlineNodes(part.content, depth + 1))
    case 'link':
      return link(part, depth)
    case 'image':
      return part.address === undefined || !/^(?:https?:\/\/|data:image\/)/.test(part.address)
        ? element('span', { class: 'no-image' }, icon('image'), text('body.image', part.text))
        : element('img', { src: part.address, alt: part.text })
    case 'break':
      return element('br')
  }
}

/** A link has no address here: the page says which one it means and the host opens it. */
function link({ at, title, content }: Extract<Inline, { type: 'link' }>, depth: number): Node {
  const inside = inlineNodes(content, depth + 1)
  return at === undefined
    ? element('span', { title }, ...inside)
    : element('a', { role: 'link', tabindex: -1, title, 'data-action': 'openLink', 'data-at': at }, ...inside)
}
