import type { TextRange } from '../text/range.ts'
import type { Block, ItemBlock, TableBlock, TextBlock } from './block.ts'
import type { StackChoice } from './designModel.ts'
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

/** Adds what a line or the rows of a table choose for a part of the system. */
export function addStack(reading: DesignReading, block: TextBlock | TableBlock, area = ''): void {
  if (block.type !== 'table') return addChoice(reading, block, area)
  for (const { cells, range } of block.rows.slice(1)) {
    const [role = '', choice = ''] = cells.map(designFact)
    if (!isNothing.test(choice)) push(reading, range, { role, choice })
  }
}

const isNothing = /^(?:[-–—]+|n\/a|none|なし|无|無|없음)$/i

/** A line of a technology section: the choice, without why it was made. */
function addChoice(reading: DesignReading, { type, text, range }: TextBlock, area: string): void {
  const lead = leadOf(text)
  const of = area === '' ? {} : { area }
  if (!lead) {
    const choice = designFact(text)
    // A sentence about technologies chooses none.
    if (type === 'item' && area !== '' && choice.length <= longestChoice) push(reading, range, { ...of, choice })
    return
  }
  const meaning = leadMeaning(lead.lead)
  const [role, told] = [designFact(lead.lead), designFact(lead.rest)]
  if (told === '' || meaning === 'dropped' || reasons.test(role)) return
  if (meaning === 'selection') push(reading, range, { ...(area === '' ? {} : { role: area }), choice: told })
  else if (isPackage(lead.lead))
    push(reading, range, { ...of, choice: told.length > longestGloss ? role : `${role} (${told})` })
  else push(reading, range, { ...of, role, choice: told })
}

/** `` `pytest`: runs tests `` names the technology first. */
const isPackage = (lead: string): boolean => /^(?:`[^`]+`|@?[a-z][a-z\d]*(?:[-./@][a-z\d]+)*)$/.test(lead.trim())

const longestGloss = 40
/** Labels and leads of what only says why something was chosen. */
export const reasons = /rationale|\breasons?\b|^why\b|justifi|理由|原因|为什么|なぜ|根拠|이유|begründ|обоснов/i
/** What is there already is not set up. */
const isThere =
  /\balready (?:used|present|installed|there|in use)|\bexisting\b|既存|现有|已有|기존|existente|existant|bestehend/i

const longestChoice = 60
const longestFact = 120

function push(reading: DesignReading, range: TextRange, choice: Pick<StackChoice, 'area' | 'role' | 'choice'>): void {
  const text = factText(choice.role ? `${choice.role}: ${choice.choice}` : choice.choice, longestFact)
  if (choice.choice !== '' && !isThere.test(choice.choice))
    reading.stack.push({ ...choice, text, range, sort: 'dependency' })
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
