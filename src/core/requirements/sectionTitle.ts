import { containerWords, excludedHeadings, excludedWords, traceWords } from './requirementWords.ts'
import { beginsWithWord, holdsWord, isWord } from './wordList.ts'

/** True for `## Requirements` and its kin: a heading over requirements, not one of them. */
export function isContainer(title: string): boolean {
  const name = title.replace(/^[^\p{L}]+/u, '')
  if (name.length > 80) return false
  const isNamed =
    beginsWithWord(name, containerWords) ||
    (name.split(' ').length <= 5 && !/[:：]/.test(name) && holdsWord(name, containerWords))
  return isNamed && !holdsWord(title, traceWords) && !isNegated(title)
}

/** `Non-Requirements` are not requirements; `Non-Functional Requirements` are. */
const isNegated = (title: string): boolean =>
  /^(?:non[- ]?requirements|not requirements|非需求|非要件|不包含)/i.test(title)

/** True where a section is about something else: an introduction, a glossary, what is out of scope. */
export function isExcluded(title: string): boolean {
  const name = title.replace(/^[^\p{L}]+/u, '')
  if (isNegated(name)) return true
  if (isContainer(name) || name.length > 60) return false
  return isWord(name, excludedHeadings) || (name.split(' ').length <= 4 && holdsWord(name, excludedWords))
}
