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
    for (const written of candidates(held)) if (isReadAs(lead, written, held)) return { held, written }
    held = openedTitle(plainLine(headOf(lead + held).title))
  }
  return { held: untitled, written: untitled }
}

/** A title as it is read, its escapes taken off. */
export function openedTitle(title: string): string {
  // Escapes and closing signs have one of these units, and most titles have none.
  if (!/[\\&#\u2060\u2190-\uffff]/.test(title)) return title.trim()
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

/** How a title may be written, the plainest form first; the others are made where that one is read as something else. */
function* candidates(title: string): Iterable<string> {
  const held = quietText(title)
  const hasDash = /^[-–—](?: |$)/.test(held)
  // A dash before a blank would be taken for the one between an id and its title.
  if (!hasDash) yield held
  const start = /^[[(.:)-]/.test(held) ? `\\${held}` : `&#${held.charCodeAt(0)};${held.slice(1)}`
  const end = (text: string) => `${text.slice(0, -1)}&#${text.charCodeAt(text.length - 1)};`
  yield start
  if (!hasDash) yield end(held)
  yield end(start)
}

const headOf = (line: string) => taskHead(line, 0, line.length, line.length)

function isReadAs(lead: string, written: string, held: string): boolean {
  if (/\[[ x\-/]\]$/i.test(written)) return false
  const plain = headOf(`${lead}Word`)
  const head = headOf(lead + written)
  const isMarked = head.optional !== plain.optional || head.labels.length !== plain.labels.length
  return !isMarked && head.id === plain.id && openedTitle(head.title) === held
}
