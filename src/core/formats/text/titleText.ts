import { taskHead } from '../../plan/taskHead.ts'
import { plainLine } from './plainLine.ts'
import { openedText, quietText } from './quietText.ts'

export interface WrittenTitle {
  /** As the plan holds it. */
  readonly held: string
  /** As it stands in the file. */
  readonly written: string
}

/**
 * A title behind `lead` (id and labels), written so that it is read as itself: brackets and dashes that would be taken
 * for labels are escaped. What reading takes off however it is written, such as a tick at the end, is not held.
 */
export function titleText(title: string, lead: string): WrittenTitle {
  let held = openedTitle(plainLine(title))
  for (let round = 0; round < 8 && held !== ''; round++) {
    const written = candidates(held).find(text => isReadAs(lead, text, held))
    if (written !== undefined) return { held, written }
    held = openedTitle(plainLine(headOf(lead + held).title))
  }
  return { held: untitled, written: untitled }
}

/** A title as it is read, its escapes taken off. */
export function openedTitle(title: string): string {
  let text = openedText(title).replace(closingSign, '').trim()
  for (let round = 0; round < 4; round++) {
    const opened = text
      .replace(/^\\(?=[[(\-.:)])/, '')
      .replace(/(?:^| )#+$/, '')
      .replace(closingSign, '')
      .replace(/^&#(\d{2,5});/, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&#(\d{2,5});$/, (_, code: string) => String.fromCharCode(Number(code)))
    if (opened === text) break
    text = opened.trim()
  }
  return text
}

/** What says at the end of a title how far its task is. */
const closingSign = /(?:✅|✔|☑|🔄|🚧|⏳)\ufe0f?$/u
const untitled = 'Untitled'

function candidates(title: string): readonly string[] {
  const held = quietText(title)
  const start = /^[[(.:)-]/.test(held) ? `\\${held}` : `&#${held.charCodeAt(0)};${held.slice(1)}`
  const end = (text: string) => `${text.slice(0, -1)}&#${text.charCodeAt(text.length - 1)};`
  // A dash before a blank would be taken for the one between an id and its title.
  return /^[-–—](?: |$)/.test(held) ? [start, end(start)] : [held, start, end(held), end(start)]
}

const headOf = (line: string) => taskHead(line, 0, line.length, line.length)

function isReadAs(lead: string, written: string, held: string): boolean {
  if (/\[[ x\-/]\]$/i.test(written)) return false
  const plain = headOf(`${lead}Word`)
  const head = headOf(lead + written)
  const isMarked = head.optional !== plain.optional || head.labels.length !== plain.labels.length
  return !isMarked && head.id === plain.id && openedTitle(head.title) === held
}
