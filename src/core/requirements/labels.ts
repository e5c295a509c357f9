import { foldSpaces, plainText } from './plainText.ts'
import {
  asideWords,
  criteriaWords,
  edgeCaseWords,
  independentTestWords,
  priorityWords,
  scenarioWords,
  storyWords,
} from './requirementWords.ts'
import { beginsWithWord, holdsWord, isWord, joinedList } from './wordList.ts'

/** `**Name:** rest`, `Name: rest`, or a line that is nothing but `**Name**`. */
export interface Label {
  readonly name: string
  readonly rest: string
  readonly meaning: LabelMeaning
}

export type LabelMeaning =
  'criteria' | 'scenario' | 'story' | 'priority' | 'independentTest' | 'edgeCases' | 'aside' | 'other'

const longestName = 80

/** The label a paragraph or item begins with. Without emphasis only the known names of parts count. */
export function labelOf(text: string): Label | undefined {
  const first = text.charCodeAt(0)
  const emphasis = first === 0x2a || first === 0x5f ? opening.exec(text)?.[0] : undefined
  if (emphasis) return emphasizedLabel(text, emphasis)
  const head = text.slice(0, longestName)
  const colon = head.search(/[:：]/)
  if (colon < 0) {
    const whole = text.length < 40 ? plainText(head) : ''
    const isName = whole !== '' && wordCount(whole) <= 3 && labelMeaning(whole) === 'criteria'
    return isName ? { name: whole, rest: '', meaning: 'criteria' } : undefined
  }
  const name = plainText(head.slice(0, colon))
  const meaning = plainMeaning(name)
  return meaning ? { name, rest: text.slice(colon + 1).trim(), meaning } : undefined
}

const opening = /^(?:\*\*\*|\*\*|__|\*|_)(?=[^\s*_])/

/** Without emphasis, a few words before a colon are a label only where they are nothing but the part's name. */
function plainMeaning(name: string): LabelMeaning | undefined {
  if (wordCount(name) > 3 || name.length > 40) return undefined
  const meaning = labelMeaning(name)
  if (meaning === 'other' || meaning === 'edgeCases') return undefined
  if (meaning === 'aside') return isWord(name, asideWords) ? meaning : undefined
  return meaning
}

/** True for a line that begins with an emphasized label, or with the name of a known part. */
export function beginsLabel(line: string): boolean {
  const label = labelOf(line)
  return label !== undefined && (label.meaning !== 'other' || /^(?:\*\*|__)/.test(line))
}

function emphasizedLabel(text: string, emphasis: string): Label | undefined {
  const close = text.slice(0, longestName + 20).indexOf(emphasis, emphasis.length)
  if (close < 0) return undefined
  const inner = text.slice(emphasis.length, close).trim()
  const after = text.slice(close + emphasis.length).trimStart()
  const isInside = /[:：]$/.test(inner)
  const isOutside = /^[:：]/.test(after)
  if (!isInside && !isOutside && after !== '') return undefined
  const name = plainText(isInside ? inner.slice(0, -1) : inner)
  const rest = isOutside ? after.slice(1).trim() : after
  if (emphasis.length === 1 && !isInside && !isOutside) return undefined
  return name ? { name, rest, meaning: labelMeaning(name) } : undefined
}

/** What the name of a part means. Short names only: a long heading that holds the word says something else. */
export function labelMeaning(name: string): LabelMeaning {
  const text = foldSpaces(name.replace(/^[^\p{L}\p{N}]+/u, ''))
  if (!holdsWord(text, partWords)) return 'other'
  if (holdsWord(text, independentTestWords)) return 'independentTest'
  if (holdsWord(text, criteriaWords) && isShort(text)) return 'criteria'
  if (holdsWord(text, edgeCaseWords) && isShort(text)) return 'edgeCases'
  if (beginsWithWord(text, priorityWords)) return 'priority'
  if (beginsWithWord(text, scenarioWords)) return 'scenario'
  if (isWord((text.split(/[\d(（]/, 1)[0] ?? '').trim(), storyWords)) return 'story'
  if (isAsideName(text)) return 'aside'
  return 'other'
}

/** All that the name of a part may hold, so that most names need one look. */
const partWords = joinedList(
  independentTestWords,
  criteriaWords,
  edgeCaseWords,
  priorityWords,
  scenarioWords,
  storyWords,
  asideWords,
)

/** `Notes`, `Technical Notes`, `Notas técnicas`, but not `Notes can be shared`. */
function isAsideName(text: string): boolean {
  const words = text.split(' ')
  if (words.length > 3) return false
  return (
    isWord(text, asideWords) ||
    isWord(words.at(-1) ?? '', asideWords) ||
    (romance.test(text) && isWord(words[0] ?? '', asideWords))
  )
}

const romance =
  /^(?:not[ae]|observaç|restri|dépend|depend[eê]nci|contraint|hypoth|remarq|suposi|supuest|ограничен|примечан|зависим)/i

function wordCount(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1
  return count
}

const isShort = (text: string): boolean => wordCount(text) <= 6 && text.length <= 48
