import type { TextRange } from '../text/range.ts'
import type { Block, ItemBlock, TableBlock, TextBlock } from './block.ts'
import { designFact } from './designFact.ts'
import type { DesignReading } from './designReading.ts'
import { factText } from './factText.ts'
import { leadMeaning } from './leadMeaning.ts'
import { leadOf } from './leadOf.ts'

/** Libraries that a section of dependencies lists are set up, not built. */
export function readDependencies(reading: DesignReading, blocks: readonly Block[]): void {
  for (const block of blocks)
    if (block.type === 'table' || (block.type === 'item' && block.depth < 2)) addStack(reading, block)
}

/** Adds what a line or the rows of a table choose; `label` is what a choice that only says `Selection` is for. */
export function addStack(reading: DesignReading, block: TextBlock | TableBlock, label = ''): void {
  if (block.type !== 'table') return addChoice(reading, block.text, block.range, label)
  for (const row of block.rows.slice(1)) addChoice(reading, row.cells.slice(0, 2).join(': '), row.range)
}

function addChoice(reading: DesignReading, text: string, range: TextRange, label = ''): void {
  const fact = stackFact(text, label)
  if (fact) reading.stack.push({ text: fact, range, sort: 'dependency' })
}

/** A line of a technology section as one fact: the choice, without why it was made. */
function stackFact(text: string, label: string): string | undefined {
  const lead = leadOf(text)
  const meaning = lead ? leadMeaning(lead.lead) : undefined
  if (!lead || lead.rest === '' || meaning === 'dropped' || /^why\b|为什么|なぜ/i.test(lead.lead)) return undefined
  const rest = designFact(lead.rest)
  const name = meaning === 'selection' ? label : designFact(lead.lead)
  return factText(name === '' ? rest : `${name}: ${rest}`, 120)
}

/** `**Engine**:` with its choices nested below it reads as one line that lists them. */
export function withNestedChoices(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  let label: ItemBlock | undefined
  for (const block of blocks) {
    const last = joined.at(-1)
    if (label && last?.type === 'item' && block.type === 'item' && block.depth > label.depth && !leadOf(block.text)) {
      const separator = last.text === label.text ? ' ' : ', '
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text}${separator}${block.text}`,
        range: { start: last.range.start, end: block.range.end },
      }
      continue
    }
    label = block.type === 'item' && leadOf(block.text)?.rest === '' ? block : undefined
    joined.push(block)
  }
  return joined
}
