import { readField } from '../../plan/fieldReading.ts'
import { textFieldOf } from '../textFields.ts'
import { withoutLabel } from './detailText.ts'
import { quietMentions } from './boxItem.ts'
import { plainLine } from './plainLine.ts'
import { quietText } from './quietText.ts'

/**
 * A sentence that stands outside the tasks, on one line: the ids and arrows in it say nothing about tasks, and it is
 * written so that nobody takes them for what tasks cite or wait for.
 */
export function proseText(text: string): string {
  const plain = plainLine(text)
  const quiet = quietMentions(quietText(isTold(plain) ? withoutLabel(plain) : plain))
  const begun = (/^(?:[#>]|[-*+](?: |$)|\[.\](?: |$)|\[[^\]]{0,200}\]:)/.test(quiet) ? `\\${quiet}` : quiet)
    // A number that would begin a list inside the bullet.
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  return namesOnBothSides.test(begun) ? begun.replace(/→|-{1,2}>|=>/g, '&rarr;') : begun
}

/** Whether a label says something of a task; `Property: x` and the like say nothing that a task is asked for. */
function isTold(text: string): boolean {
  const field = readField(text, 0, text.length)
  return field !== undefined && (field.kind !== 'other' || textFieldOf(field.written.label) !== undefined)
}

/** A number that follows no word on either side of an arrow could be a task's id. */
const namesOnBothSides = /(?:^|[^\p{L}\s])\s?\d[^→>]{0,400}(?:→|[-=]>)(?:[^\d]{0,400}[^\p{L}\s\d])?\s?\d/u
