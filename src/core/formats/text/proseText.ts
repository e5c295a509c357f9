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
  const begun = /^[[#>]/.test(quiet) ? `\\${quiet}` : quiet
  return /\d/.test(begun) ? begun.replace(/→|-{1,2}>|=>/g, '&rarr;') : begun
}
