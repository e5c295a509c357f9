import { factText } from '../design/factText.ts'
import { foldedSpaces } from '../text/foldedSpaces.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { conditionalStep } from './conditionalStep.ts'
import { eastAsianCondition, japaneseDeed, mixedDeed } from './eastAsianStep.ts'
import { byTheUser, ownAction } from './firstPerson.ts'
import { requiredAction } from './requiredAction.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/**
 * A criterion as a step to do: `WHEN a file is missing THEN THE Logger SHALL create it` → `When a file is missing,
 * create it`, the condition in the words of `language`. Other patterns stay as they are, shortened at a clause to `longest` UTF-16 units.
 */
export function criterionText(text: string, language: NaturalLanguage = 'en', longest = 180): string {
  const line = bareLine(listed(text, isEastAsian(text) ? '、' : ', '))
  const step = conditionalStep(line, language)
  if (step) return factText(step, longest)
  const event = eventOf(line)
  if (event) return factText(event, longest)
  const action = requiredAction(line) ?? mixedDeed(line) ?? ownAction(line)
  if (action) return factText(isEastAsian(action) ? japaneseDeed(action) : action, longest)
  if (isEastAsian(line)) return factText(japaneseDeed(withoutSubject(line)), longest)
  return factText(
    /^(?:WHEN|IF|WHILE|WHERE|THE|UPON|FOR (?:ALL|ANY|EACH|EVERY))\b/.test(line)
      ? upper(line.replace(keywords, word => word.toLowerCase()))
      : line,
    longest,
  )
}

/** A list below a sentence goes on in it. */
function listed(text: string, comma: string): string {
  const [head = '', ...lines] = text.split('\n').map(line => line.trim())
  const items = lines.filter(line => line !== '')
  if (items.length === 0 || !items.every(line => /^[-*+•] /.test(line))) return text
  const parts = items.map(item => item.slice(2).replace(/[,;，；。、.]$/, ''))
  const open = /[:：]$/.test(head) ? head : `${head}:`
  return `${open}${open.endsWith('：') ? '' : ' '}${parts.join(comma)}`
}

/** What a criterion asks for once its condition holds: the sentence behind `THEN`, or the whole where it has none. */
export function withoutCondition(text: string): string {
  const line = bareLine(text)
  return partsOf(line)?.rest ?? line
}

/** What holds when a criterion asks for something, or undefined where it always asks. */
export const conditionOf = (text: string): string | undefined => partsOf(bareLine(text))?.condition

/** What says how far a requirement is stands before it: `✅ WHEN …`. */
const progress =
  /^(?:[\u2705\u2611\u2714\u2713\u274c\u2717\u26a0\u23f3\u{1f504}\u{1f6a7}\u{1f7e0}-\u{1f7e2}\u{1f534}\u{1f532}\u2b1c]\ufe0f?\s*)+/u

/** English keywords around an East Asian sentence that name only the system. */
const shouted = /(?<=[、，,] ?)THE SYSTEM SHALL (?=[^a-z ])/g

const bareLine = (text: string): string => foldedSpaces(text).replace(progress, '').replace(shouted, '')

interface EventParts {
  readonly keyword: string
  readonly condition: string
  readonly rest: string
}

/** `THEN` ends a condition most surely, then a comma before the subject, then the subject's `THE` in capitals. */
const events: readonly RegExp[] = [
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}?)[,，、]? ?\bTHEN\b[,，、]? ?(\S.*)$/i,
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}?), (THE .{2,60}? (?:SHALL|MUST|WILL|SHOULD)\b.*)$/,
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}?), ((?:the |an? )?[^,]{2,60}? (?:SHALL|MUST|WILL|SHOULD)\b.*)$/i,
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}?) (THE .{2,60}? (?:SHALL|MUST|WILL|SHOULD)\b.*)$/,
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}?), ((?:I|we) [a-z].*)$/i,
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}) (the [^,]{2,60}? (?:SHALL|MUST|WILL|SHOULD)\b.*)$/i,
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}?[면때우후간안됨])[,，、]? ((?:시스템|애플리케이션|앱|서비스)[은는이가].*)$/i,
  /^(WHEN|IF|WHILE|WHERE|UPON) (.{2,400}?)[,，、]? ?((?:系统|应用|平台|システム|アプリケーション|アプリ)(?:は|が|应|應|需|必须|shall|must).*)$/i,
]

function partsOf(line: string): EventParts | undefined {
  for (const event of events) {
    const found = event.exec(line)
    if (found) return { keyword: found[1] ?? '', condition: found[2] ?? '', rest: found[3] ?? '' }
  }
  return undefined
}

function eventOf(line: string): string | undefined {
  const parts = partsOf(line)
  if (!parts) return undefined
  const { keyword, rest } = parts
  const condition = parts.condition.replace(/\bAND\b/g, 'and').replace(/[,，、]$/, '')
  if (isEastAsian(line)) {
    const asked =
      requiredAction(rest) ?? mixedDeed(rest) ?? rest.replace(shoutedSubject, '').replace(eastAsianModal, '')
    return eastAsianCondition(condition) + japaneseDeed(asked)
  }
  const action = requiredAction(rest) ?? ownAction(rest)
  return `${sentenceCase(keyword)} ${byTheUser(condition)}, ${action ? lower(action) : rest.replace(keywords, word => word.toLowerCase())}`
}

/** `当……时，系统应写入` says no more than `当……时，写入`. */
function withoutSubject(line: string): string {
  const found =
    /^(.{2,200}?[，、,])\s*(?:则|那么|就)?((?:系统|应用|平台|システム|アプリケーション|アプリ|시스템)\S.*)$/.exec(line)
  const action = found ? requiredAction(found[2] ?? '') : undefined
  return found && action ? `${found[1] ?? ''}${action}` : line
}

/** `engine shall 接受` says no more than `engine 接受`. */
const eastAsianModal = /\b(?:shall|must|will|should) /i

/** `THE SYSTEM 表示する`: only the keywords of such a sentence are English. */
const shoutedSubject = /^(?:THE )?SYSTEM (?:SHALL |MUST )?/

/** EARS writes its keywords in capitals; a task does not. */
const keywords =
  /\b(?:FOR (?:ALL|ANY|EACH|EVERY)|WHEN|IF|WHILE|WHERE|UPON|THEN|THE|SHALL|MUST|WILL|SHOULD|AND|OR|NOT)\b/g

const sentenceCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** `Return …` goes on a sentence as `return …`; names keep their case. */
const lower = (text: string): string =>
  /^[A-Z][a-z]+(?:[\s:,]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
