import type { Block } from './blocks.ts'
import type { Statement } from './criterionList.ts'
import { labelMeaning, labelOf, type Label } from './labels.ts'
import { beginsWithNumber, decimalMark } from './marks.ts'
import { plainText } from './plainText.ts'
import { tableRows } from './tables.ts'
import { stepOf } from './steps.ts'

/** What stands under a requirement's heading, sorted by what it says. */
export interface RequirementBody {
  readonly story?: string
  /** The first paragraphs that are neither the story nor a part with a name. */
  readonly description?: string
  readonly priority?: string
  readonly independentTest?: string
  /** Stated as acceptance criteria; `undefined` where nothing says so. */
  readonly criteria?: readonly Statement[]
  readonly scenarios: readonly Statement[]
  /** Items and paragraphs under no part that has a name of its own. */
  readonly items: readonly Statement[]
  readonly paragraphs: readonly Statement[]
}

type Zone = 'body' | 'criteria' | 'scenario' | 'story' | 'priority' | 'independentTest' | 'aside'

interface Draft {
  zone: Zone
  /** The level of the heading that opened the criteria. */
  level: number
  story: string[]
  described: string[]
  priority: string
  independentTest: string[]
  sawCriteria: boolean
  criteria: Statement[]
  loose: Statement[]
  scenarios: { text: string; start: number; end: number }[]
  items: Statement[]
  paragraphs: Statement[]
}

/** Reads the blocks of a requirement, headings inside it included. */
export function requirementBody(blocks: readonly Block[]): RequirementBody {
  // Most requirements of a list have nothing below them.
  if (blocks.length === 0) return empty
  const draft: Draft = {
    zone: 'body',
    level: 0,
    story: [],
    described: [],
    priority: '',
    independentTest: [],
    sawCriteria: false,
    criteria: [],
    loose: [],
    scenarios: [],
    items: [],
    paragraphs: [],
  }
  const rows = tableRows(blocks)
  for (const block of blocks) {
    if (block.kind === 'heading') readHeading(draft, block)
    else if (block.kind === 'row') readRow(draft, block, rows.get(block))
    else readBlock(draft, block)
  }
  const criteria = draft.criteria.length > 0 ? draft.criteria : draft.loose
  const story = plainText(draft.story.join(' '))
  const description = plainText(draft.described.join(' '))
  const independentTest = plainText(draft.independentTest.join(' '))
  return {
    ...(story ? { story } : {}),
    ...(description ? { description } : {}),
    ...(draft.priority ? { priority: draft.priority } : {}),
    ...(independentTest ? { independentTest } : {}),
    ...(draft.sawCriteria || draft.criteria.length > 0 ? { criteria: joinSteps(criteria) } : {}),
    scenarios: draft.scenarios.map(({ text, start, end }) => ({ text, range: { start, end }, isScenario: true })),
    items: joinSteps(draft.items),
    paragraphs: joinSteps(draft.paragraphs),
  }
}

const empty: RequirementBody = { scenarios: [], items: [], paragraphs: [] }

function readHeading(draft: Draft, heading: Block): void {
  const meaning = labelMeaning(plainText(heading.text.slice(0, 200)))
  if (meaning === 'criteria') {
    draft.zone = 'criteria'
    draft.level = heading.level
    draft.sawCriteria = true
  } else if (meaning === 'scenario') {
    draft.zone = 'scenario'
    draft.scenarios.push({ text: heading.text, start: heading.range.start, end: heading.range.end })
  } else if (meaning === 'other') {
    if (draft.zone !== 'criteria' || heading.level <= draft.level) draft.zone = 'body'
  } else {
    draft.zone = zoneOf(meaning)
  }
}

function readBlock(draft: Draft, block: Block): void {
  const label = labelOf(block.text)
  if (
    label &&
    !(block.kind === 'item' && draft.zone === 'criteria' && label.meaning !== 'criteria') &&
    label.meaning !== 'other' &&
    !(block.kind === 'item' && (label.meaning === 'aside' || label.meaning === 'edgeCases'))
  )
    return readLabel(draft, label, block)
  if (label && !label.rest && block.kind === 'paragraph') {
    // A lead such as `**Happy path**` groups criteria; elsewhere it closes a part.
    if (draft.zone !== 'criteria') draft.zone = 'body'
    return
  }
  const statement = toStatement(block)
  if (draft.zone === 'scenario') return extendScenario(draft, block)
  if (block.kind === 'item' || beginsWithNumber(block.text)) return readItem(draft, statement, block)
  readParagraph(draft, statement)
}

function readItem(draft: Draft, statement: Statement, block: Block): void {
  if (draft.zone === 'criteria') draft.criteria.push(statement)
  else if (draft.zone === 'body') draft.items.push(statement)
  else if (draft.zone === 'story' && draft.story.length === 0) draft.story.push(block.text)
  else if (draft.zone === 'story' && isNumberedStatement(block)) draft.items.push(statement)
  else if (draft.zone === 'independentTest') draft.independentTest.push(block.text)
}

const isNumberedStatement = (block: Block): boolean =>
  block.ordinal !== undefined || decimalMark(block.text) !== undefined

function readParagraph(draft: Draft, statement: Statement): void {
  if (draft.zone === 'criteria') draft.loose.push(statement)
  else if (draft.zone === 'independentTest') draft.independentTest.push(statement.text)
  else if (draft.zone === 'story' && draft.story.length === 0) {
    draft.story.push(statement.text)
  } else if (draft.zone === 'priority' && !draft.priority) draft.priority = plainText(statement.text)
  else if (draft.zone !== 'aside') {
    if (isStory(statement.text) && draft.story.length === 0) draft.story.push(statement.text)
    else {
      if (draft.described.length < 3 && !labelOf(statement.text)) draft.described.push(statement.text)
      draft.paragraphs.push(statement)
    }
  }
}

function readLabel(draft: Draft, label: Label, block: Block): void {
  if (label.meaning === 'priority' && label.rest) {
    draft.priority = plainText(label.rest)
    return
  }
  if (label.meaning === 'aside' && label.rest) return
  if (label.meaning === 'criteria') {
    draft.zone = 'criteria'
    draft.level = 6
    draft.sawCriteria = true
    if (label.rest.length > 12) draft.loose.push({ text: label.rest, range: block.range })
    for (const child of block.children) readBlock(draft, child)
    if (block.kind === 'item') draft.zone = 'body'
    return
  }
  if (label.meaning === 'scenario') {
    draft.zone = 'scenario'
    draft.scenarios.push({ text: block.text, start: block.range.start, end: block.range.end })
    for (const child of block.children) extendScenario(draft, child)
    return
  }
  draft.zone = zoneOf(label.meaning)
  if (draft.zone === 'story' && label.rest) draft.story.push(label.rest)
  if (draft.zone === 'independentTest' && label.rest) draft.independentTest.push(label.rest)
  if (block.kind === 'item' || (draft.zone === 'story' && label.rest)) {
    for (const child of block.children) readBlock(draft, child)
    draft.zone = 'body'
  }
}

function zoneOf(meaning: Label['meaning']): Zone {
  if (meaning === 'story' || meaning === 'priority' || meaning === 'independentTest') return meaning
  return meaning === 'criteria' || meaning === 'scenario' ? meaning : 'aside'
}

function extendScenario(draft: Draft, block: Block): void {
  const scenario = draft.scenarios.at(-1)
  if (!scenario) return
  scenario.text += ` ${wholeText(block)}`
  scenario.end = Math.max(scenario.end, block.range.end)
}

function readRow(draft: Draft, block: Block, cells: readonly string[] | undefined): void {
  if (cells && draft.zone === 'criteria')
    draft.criteria.push({ text: cells.filter(Boolean).join(' '), range: block.range })
}

/** A block as a statement: its own words, with what it lists when it announces a list. */
function toStatement(block: Block): Statement {
  const tail = block.text.slice(-12)
  const announces = tail.length < 12 || (/[:：]/.test(tail) && /[:：]$/.test(tail.replace(/[*_\s]/g, '')))
  return {
    text: announces ? wholeText(block) : block.text,
    range: block.range,
    ...(block.ordinal === undefined ? {} : { ordinal: block.ordinal }),
  }
}

/** A block's words with those of everything it contains, in one line. */
export function wholeText(block: Block): string {
  const parts: string[] = []
  let left = 4000
  const stack: Block[] = [block]
  for (let next = stack.pop(); next && left > 0; next = stack.pop()) {
    parts.push(next.text)
    left -= next.text.length
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at]
      if (child) stack.push(child)
    }
  }
  return parts.filter(Boolean).join(' ')
}

/** `GIVEN …`, `WHEN …` and `THEN …` in bullets of their own are steps of one criterion. */
function joinSteps(statements: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = []
  let last = ''
  for (const statement of statements) {
    const step = statement.ordinal === undefined ? stepOf(statement.text) : undefined
    const before = joined.at(-1)
    if (before && step && before.ordinal === undefined && follows(last, step, before.text)) {
      const range = { start: before.range.start, end: Math.max(before.range.end, statement.range.end) }
      joined[joined.length - 1] = { text: `${before.text} ${statement.text}`, range }
      if (step !== 'and') last = step
    } else {
      joined.push(statement)
      last = step ?? ''
    }
  }
  return joined
}

function follows(last: string, step: string, text: string): boolean {
  if (!last || text.length > 3000) return false
  if (step === 'and') return true
  return step === 'then' ? true : step === 'when' && last === 'given'
}

/** True for `As a user, I want …` in nine languages. */
export const isStory = (text: string): boolean => storyBeginning.test(plainText(text.slice(0, 80)))

const storyBeginning =
  /^[*_"“「\s]*(?:as an? |as the |作为|作為|身为|como (?:um|uma|un|una|o|a|el|la)? ?|en tant que |als |как |я, как )|^[^,，、。]{1,30}(?:として|로서|으로서)/iu
