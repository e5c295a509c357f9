import type { Block } from './blocks.ts'
import { numberCriteria } from './criterionList.ts'
import { criterionPattern } from './criterionPattern.ts'
import { labelOf } from './labels.ts'
import { codeMark, isRequirementCode } from './marks.ts'
import { plainText } from './plainText.ts'
import type { Requirement } from './requirement.ts'
import { isStory, requirementBody, wholeText } from './requirementBody.ts'
import { isAside } from './requirementSections.ts'
import { sectionsAround, type Section } from './sections.ts'
import { tableRows } from './tables.ts'

/**
 * The requirements that stand as list items, lines or table rows with a code of their own (`**FR-001**: …`). Each is
 * its own one criterion, unless acceptance criteria stand beneath it.
 */
export function listedRequirements(sections: readonly Section[], from: readonly Section[]): readonly Requirement[] {
  const found: Requirement[] = []
  for (const section of from) {
    if (section.blocks.length === 0) continue
    const isAmongRequirements = sectionsAround(sections, section).some(one => one.isContainer)
    const isOut = isAside(sections, section)
    const rows = tableRows(section.blocks)
    for (const block of flatten(section.blocks)) {
      const cells = block.kind === 'row' ? rows.get(block) : undefined
      if (block.kind === 'row' && (!cells || isOut || cells.length < 2)) continue
      const mark = codeMark(cells ? rowText(cells) : plainText(block.text.slice(0, 4000)))
      if (!mark?.rest) continue
      const counts = isRequirementCode(mark.id) ? isDeclared(block, mark.id) || !isOut : isAmongRequirements && !isOut
      if (counts) found.push(listedRequirement(block, mark.id, mark.rest))
    }
  }
  return found
}

/** `FR-001` with a hyphen and bold is a declaration wherever it stands. */
const isDeclared = (block: Block, id: string): boolean => /^(?:FR|NFR|SC)-/.test(id) && /^\*\*/.test(block.text)

function rowText(cells: readonly string[]): string {
  const [first = '', ...others] = cells
  return `${plainText(first)}: ${plainText(others.join(' – '))}`
}

/** A list item, line or row as a requirement: `rest` is what it says after its id. */
export function listedRequirement(block: Block, id: string, rest: string): Requirement {
  const priority = /^[([（]([\p{L}\d ]{1,20})[)\]）]\s*[:：–-]?\s*/u.exec(rest)
  const text = priority ? rest.slice(priority[0].length) : rest
  const body = requirementBody(block.children)
  const stated = [...(body.criteria ?? (isStory(text) ? body.items : [])), ...body.scenarios]
  const whole = plainText(/[:：]$/.test(text) ? wholeText({ ...block, text }) : text)
  const lead = leadOf(block.text, id)
  const story = body.story ?? (isStory(text) ? text : undefined)
  return {
    id,
    title: lead || (stated.length > 0 ? firstSentence(text) : firstSentence(whole)),
    ...(priority?.[1] ? { priority: priority[1] } : {}),
    ...(story && stated.length > 0 ? { story } : {}),
    range: block.range,
    criteria:
      stated.length > 0
        ? numberCriteria(id, stated)
        : [{ id, text: whole, range: block.range, pattern: criterionPattern(whole) }],
  }
}

/** What a bold lead says beside the id: `Sign up` in `**FR-1: Sign up** The system …`. */
function leadOf(markdown: string, id: string): string {
  const lead = /^\*\*([^*]{2,120})\*\*/.exec(markdown.slice(0, 130))?.[1]
  if (!lead) return ''
  const plain = withoutTail(plainText(lead))
  const mark = codeMark(plain)
  return mark?.id === id ? mark.rest : plain === id ? '' : plain
}

/** A name without the punctuation that closes it. */
function withoutTail(text: string): string {
  let end = text.length
  while (/[\s:：.–—-]/.test(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** The title of a requirement that has none: its first sentence. */
export function firstSentence(text: string): string {
  const end = /[.!?](?:\s|$)|[。！？]/.exec(text)
  return end && end.index > 3 ? text.slice(0, end.index) : text
}

/** Blocks with the items inside items; what stands under acceptance criteria belongs to them. */
function flatten(blocks: readonly Block[]): readonly Block[] {
  if (blocks.every(({ children }) => children.length === 0)) return blocks
  const flat: Block[] = []
  const stack = [...blocks].reverse()
  for (let block = stack.pop(); block; block = stack.pop()) {
    flat.push(block)
    if (block.children.length === 0 || labelOf(block.text)?.meaning === 'criteria') continue
    for (let at = block.children.length - 1; at >= 0; at -= 1) {
      const child = block.children[at]
      if (child) stack.push(child)
    }
  }
  return flat
}
