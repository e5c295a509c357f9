import { codeMark, decimalMark, isRequirementCode } from './marks.ts'
import { foldSpaces, plainText } from './plainText.ts'
import { requirementNouns, storyNouns } from './requirementWords.ts'
import type { WordList } from './wordList.ts'

/** How surely a heading declares a requirement. */
type HeadingStrength =
  /** `Requirement 1: …`, `User Story 2 - …`. */
  | 'noun'
  /** `FR-1 …`, `REQ-001: …`. */
  | 'code'
  /** `Requirement: name`. */
  | 'named'
  /** `1.1 …`, `3. …`, `Feature 3: …`, `AUTH-2: …`: only with a story or criteria beneath. */
  | 'number'
  /** Words alone: only with a story or criteria beneath. */
  | 'words'

export interface RequirementHeading {
  readonly strength: HeadingStrength
  /** Empty where the heading has none. */
  readonly id: string
  readonly title: string
  readonly priority?: string
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const byLength = ({ words }: WordList): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')

const nouns = `(${byLength(storyNouns)})|${byLength(requirementNouns)}`
const nounNumber = new RegExp(
  `^(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]?\\s+)?(?:([^:：#\\d]{1,40}?)[\\s-]*)?(?:${nouns})s?[\\s-]*(?:[#№]|n[.º°]+)?\\s*([A-Z]{1,6}[-_]?)?(\\d{1,5}(?:\\.\\d{1,4}){0,3}[a-z]?|[一二三四五六七八九十]{1,3})(?![\\p{L}\\d])\\s*`,
  'iu',
)
const nounCode = new RegExp(`^(?:${nouns})s?\\s*[:：]?\\s+(?=[A-Z])`, 'iu')
const nounName = new RegExp(`^(?:${nouns})\\s*[:：]\\s*(.+)$`, 'iu')

/** What a heading's title declares. */
export const requirementHeading = (markdown: string): RequirementHeading =>
  declaredBy(plainText(markdown.slice(0, 600)))

/** The same for a title that is plain already. */
export function declaredBy(title: string): RequirementHeading {
  const text = title.replace(/^[^\p{L}\p{N}]+/u, '')
  return withPriority(
    knownCode(text) ?? nounHeading(text) ?? codeHeading(text) ?? namedHeading(text) ?? numberHeading(text),
  )
}

function nounHeading(text: string): RequirementHeading | undefined {
  const match = nounNumber.exec(text.slice(0, 120))
  const number = match?.[4]
  if (!match || number === undefined) return undefined
  const [whole, qualifier, story, prefix] = match
  if (qualifier && (qualifier.split(' ').length > 3 || /^[\p{L}\d]/u.test(text.slice(whole.length)))) return undefined
  const plain = /\d/.test(number) ? number : String(chineseNumber(number))
  const id = prefix ? prefix + plain : story ? `US${plain}` : qualifierPrefix(qualifier ?? '') + plain
  return { strength: 'noun', id, title: titleAfter(text.slice(whole.length)) }
}

/** `FR-1 …`, `REQ-001: …`. */
function knownCode(text: string): RequirementHeading | undefined {
  const mark = codeMark(text)
  return mark && isRequirementCode(mark.id)
    ? { strength: 'code', id: mark.id, title: titleAfter(mark.rest) }
    : undefined
}

/** `Requirement FR-1: …`, or a code whose prefix says nothing of requirements. */
function codeHeading(text: string): RequirementHeading | undefined {
  const noun = nounCode.exec(text.slice(0, 60))?.[0] ?? ''
  const mark = codeMark(text.slice(noun.length))
  if (!mark || (noun && !/[-_]|^[A-Z]+\d/.test(mark.id))) return undefined
  const isKnown = noun !== ''
  return { strength: isKnown ? 'code' : 'number', id: mark.id, title: titleAfter(mark.rest) }
}

function namedHeading(text: string): RequirementHeading | undefined {
  const title = nounName.exec(text)?.[2]
  return title ? { strength: 'named', id: '', title: titleAfter(title) } : undefined
}

function numberHeading(text: string): RequirementHeading {
  const decimal = decimalMark(text)
  if (decimal) return { strength: 'number', id: decimal.id, title: titleAfter(decimal.rest) }
  const number = /^(\d{1,4})(?:[.):：、]\s*|\s+[-–—]\s+|\s+(?=\p{L}))/u.exec(text)
  if (number?.[1]) return { strength: 'number', id: number[1], title: titleAfter(text.slice(number[0].length)) }
  const named = /^\p{L}{2,20}(?: \p{L}{2,20})? ?(\d{1,4})\s*[:：.．–—-]\s*/u.exec(text.slice(0, 60))
  if (named?.[1]) return { strength: 'number', id: named[1], title: titleAfter(text.slice(named[0].length)) }
  return { strength: 'words', id: '', title: text }
}

/** `Derived Requirement 1` is not requirement 1: its id carries the initials, as people cite it. */
function qualifierPrefix(qualifier: string): string {
  const words = qualifier.toLowerCase().match(/\p{L}+/gu) ?? []
  const initials = words
    .map(word => (/[a-z]/.test(word) ? word[0] : ''))
    .join('')
    .toUpperCase()
  if (/^(?:非功能|非機能|비기능)/.test(qualifier)) return 'NFR-'
  return initials ? `${initials}R-` : ''
}

function titleAfter(rest: string): string {
  return foldSpaces(rest.replace(/^[\s:：.．)）\]】、，,–—|-]+/, ''))
}

const brackets = /[([（【]([^)\]）】]{1,40})[)\]）】]/g
const priorityName = /^(?:P\d|high|medium|low|critical|must|should|could|must have|should have|could have|高|中|低)$/i
const leadingPriority = /^[([（【]?(P\d)[)\]）】]?[\s:：–—-]/

/** Takes `(Priority: P1)`, `[P2]` or `(MUST)` out of the title. */
function withPriority(heading: RequirementHeading): RequirementHeading {
  const leading = leadingPriority.exec(heading.title)
  if (leading?.[1])
    return { ...heading, title: titleAfter(heading.title.slice(leading[0].length)), priority: leading[1] }
  if (!/[([（【]/.test(heading.title)) return heading
  for (const match of heading.title.slice(0, 400).matchAll(brackets)) {
    const priority = (match[1] ?? '').split(/[:：]/).at(-1)?.trim() ?? ''
    if (!priorityName.test(priority)) continue
    const title = heading.title.slice(0, match.index) + heading.title.slice(match.index + match[0].length)
    return { ...heading, title: titleAfter(title), priority }
  }
  return heading
}

/** 一 to 九十九. */
function chineseNumber(text: string): number {
  const units = '一二三四五六七八九'
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? units.indexOf(tens) + 1 : 1) * 10 : 0
  return ten + (ones ? units.indexOf(ones) + 1 : 0)
}
