import type { Block } from './blocks.ts'

/** The cells of each body row of the tables among `blocks`; header and delimiter rows are left out. */
export function tableRows(blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> {
  if (!blocks.some(({ kind }) => kind === 'row')) return none
  const rows = new Map<Block, readonly string[]>()
  let isBody = false
  for (const block of blocks) {
    if (block.kind !== 'row') isBody = false
    else if (isDelimiter(block.text)) isBody = true
    else if (isBody) rows.set(block, cellsOf(block.text))
  }
  return rows
}

const none: ReadonlyMap<Block, readonly string[]> = new Map()

const isDelimiter = (text: string): boolean => /^\|[\s|:-]+$/.test(text) && text.includes('-')

/** A row's cells, trimmed; an escaped bar belongs to its cell. */
function cellsOf(text: string): readonly string[] {
  const inner = text.replaceAll('\\|', '\u0001')
  const end = inner.endsWith('|') ? inner.length - 1 : inner.length
  return inner
    .slice(1, Math.max(1, end))
    .split('|')
    .map(cell => cell.replaceAll('\u0001', '|').trim())
}
