import { readField } from '../../plan/fieldReading.ts'
import { quietMentions } from './boxItem.ts'
import { plainLine } from './plainLine.ts'
import { quietText } from './quietText.ts'

/**
 * A sentence that stands outside the tasks, on one line: the ids and arrows in it say nothing about tasks, and it is
 * written so that nobody takes them for what tasks cite or wait for.
 */
export function proseText(text: string): string {
  const plain = plainLine(text)
  const quiet = quietMentions(quietText(readField(plain, 0, plain.length) ? plain.replace(/[:：]/, '&#58;') : plain))
  const begun = (/^(?:[#>]|[-*+](?: |$)|\[.\](?: |$)|\[[^\]]{0,200}\]:)/.test(quiet) ? `\\${quiet}` : quiet)
    // A number that would begin a list inside the bullet.
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
  return namesOnBothSides.test(begun) ? begun.replace(/→|-{1,2}>|=>/g, '&rarr;') : begun
}

/** A number that follows no word on either side of an arrow could be a task's id. */
const namesOnBothSides = /(?:^|[^\p{L}\s])\s?\d[^→>]{0,400}(?:→|[-=]>)(?:[^\d]{0,400}[^\p{L}\s\d])?\s?\d/u
