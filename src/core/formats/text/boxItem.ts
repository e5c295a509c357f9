import { readPlan } from '../../plan/readPlan.ts'
import { mentionedRequirements } from '../../plan/mentions.ts'
import type { Checkbox, PlanDocument } from '../../plan/planDocument.ts'
import { plainLine } from './plainLine.ts'
import { openedText, quietText } from './quietText.ts'

export interface WrittenItem {
  readonly held: string
  readonly written: string
}

/**
 * A line as a box that is an item of a list of criteria, not a task: ids at its start and requirements it speaks of
 * are told so that nobody takes them for those of a task.
 */
export function boxItem(text: string): WrittenItem | undefined {
  let held = openedItem(plainLine(text))
  for (let round = 0; round < 6 && held !== ''; round++) {
    const written = candidates(held).find(candidate => readItem(candidate) === held)
    if (written !== undefined) return { held, written }
    held = openedItem(plainLine(held.replace(/[^\p{L}\p{N} ]/gu, ' ').replace(/^[\d ]+/, '')))
  }
  return undefined
}

/** The text of a box that is an item, as it is read. */
export function itemText({ scan }: PlanDocument, { offset, item }: Checkbox): string {
  const last = scan.items[item]
  const from = offset + 2
  const end = last ? (scan.lines[last.endLine - 1]?.end ?? from) : from
  const whole = scan.text.slice(from, end)
  return openedItem(plainLine(whole.split(/\r\n?|\n/)[0] ?? ''))
}

function openedItem(text: string): string {
  let held = openedText(text)
  for (let round = 0; round < 4; round++) {
    const opened = held
      .replace(/^\\(?=[!-/:-@[-`{-~])/, '')
      .replace(/^([\d.]{1,12})\\([.)])/, '$1$2')
      .replace(/([A-Z])\\-(?=\d)/g, '$1-')
    if (opened === held) return held
    held = opened
  }
  return held
}

function candidates(held: string): readonly string[] {
  const quiet = quietMentions(quietText(held))
  const escaped = /^[!-/:-@[-`{-~]/.test(quiet) ? `\\${quiet}` : `&#${String(quiet.charCodeAt(0))};${quiet.slice(1)}`
  return [held, quiet, escaped]
}

/** `Requirement 4` with a blank that does not break, `FR-003` with its dash escaped. */
export function quietMentions(text: string): string {
  let quiet = text
  for (let round = 0; round < 20; round++) {
    const [first] = mentionedRequirements(quiet, { start: 0, end: quiet.length })
    const start = first?.references[0]?.range.start
    if (first === undefined || start === undefined) break
    const dash = quiet.indexOf('-', start)
    if (dash >= 0 && dash < first.range.end) quiet = `${quiet.slice(0, dash)}\\${quiet.slice(dash)}`
    else if (quiet[start - 1] === ' ') quiet = `${quiet.slice(0, start - 1)}&nbsp;${quiet.slice(start)}`
    else quiet = `${quiet.slice(0, start)}&#${String(quiet.charCodeAt(start))};${quiet.slice(start + 1)}`
  }
  return quiet
}

function readItem(written: string): string | undefined {
  const document = readPlan(`### Task 1: T\n\n#### Acceptance Criteria\n\n- [ ] ${written}\n- [ ] end\n`)
  const [box, end, ...more] = document.checkboxes
  if (document.tasks.length !== 1 || !box || !end || more.length > 0 || itemText(document, end) !== 'end')
    return undefined
  const [task] = document.tasks
  if (!task || task.requirements.length + task.dependsOn.length + task.fields.length > 0) return undefined
  return itemText(document, box)
}
