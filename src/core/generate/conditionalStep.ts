import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { beings } from './requiredAction.ts'
import { isSystemSubject } from './systemSubject.ts'

/** How a language writes the parts of an EARS sentence, and how a step says its condition. */
interface EarsForm {
  /** What opens a clause, with what a step writes in its place; English keywords stand beside them in any language. */
  readonly openings: readonly (readonly [keywords: string, said: string])[]
  readonly then: string
  readonly shall: string
  readonly not: string
  /** The negation a step writes. */
  readonly never: string
  /** The modal for a subject that keeps its own, where the criterion has an English one. */
  must(subject: string): string
  readonly system: RegExp
}

/** Languages whose modal stands before an infinitive, which is the form of a step. German puts it before its subject. */
const forms: Partial<Record<NaturalLanguage, EarsForm>> = {
  pt: {
    openings: [
      ['WHEN|QUANDO', 'Quando'],
      ['IF|SE', 'Se'],
      ['WHILE|ENQUANTO', 'Enquanto'],
      ['WHERE|ONDE', 'Onde'],
    ],
    then: 'THEN|ENTÃO',
    shall: 'SHALL|MUST|DEVERÁ|DEVE',
    not: 'NOT|NÃO',
    never: 'não ',
    must: () => 'deve',
    system: /^(?:o|the) (?:sistema|aplicativo|system)$/i,
  },
  es: {
    openings: [
      ['WHEN|CUANDO', 'Cuando'],
      ['IF|SI', 'Si'],
      ['WHILE|MIENTRAS', 'Mientras'],
      ['WHERE|DONDE', 'Donde'],
    ],
    then: 'THEN|ENTONCES',
    shall: 'SHALL|MUST|DEBERÁ|DEBE',
    not: 'NOT|NO',
    never: 'no ',
    must: () => 'debe',
    system: /^(?:el|la|the) (?:sistema|aplicación|system)$/i,
  },
  fr: {
    openings: [
      ['WHEN|QUAND|LORSQUE', 'Quand'],
      ['IF|SI', 'Si'],
      ['WHILE|TANT QUE', 'Tant que'],
      ['WHERE', 'Là où'],
    ],
    then: 'THEN|ALORS',
    shall: 'SHALL|MUST|DOIT|DEVRA',
    not: 'NOT|NE PAS',
    never: 'ne pas ',
    must: () => 'doit',
    system: /^(?:le |l['’]|the )(?:système|application|system)$/i,
  },
  de: {
    openings: [
      ['WHEN|WENN|SOBALD', 'Wenn'],
      ['IF|FALLS', 'Falls'],
      ['WHILE|SOLANGE', 'Solange'],
      ['WHERE|SOFERN', 'Sofern'],
    ],
    then: 'THEN|DANN',
    shall: 'SHALL|MUSS|SOLL',
    not: 'NOT|NICHT',
    never: 'nicht ',
    must: () => 'muss',
    system: /^(?:das|die|the) (?:system|anwendung)$/i,
  },
  ru: {
    openings: [
      ['WHEN|КОГДА', 'Когда'],
      ['IF|ЕСЛИ', 'Если'],
      ['WHILE|ПОКА', 'Пока'],
      ['WHERE', 'Там, где'],
    ],
    then: 'THEN|ТОГДА|ТО',
    shall: 'SHALL|MUST|ДОЛЖНА|ДОЛЖЕН|ДОЛЖНО|ДОЛЖНЫ',
    not: 'NOT|НЕ',
    never: 'не ',
    must: russianMust,
    system: /^(?:система|приложение|the system)$/i,
  },
}

/** The most that a condition or a subject takes, in UTF-16 units. */
const longestCondition = 400
const longestSubject = 60

/**
 * A criterion in Portuguese, Spanish, French, German or Russian as a step: `CUANDO el pago falla ENTONCES el sistema
 * DEBERÁ liberar la franja` → `Cuando el pago falla, liberar la franja`. Undefined in other languages and forms.
 */
export function conditionalStep(line: string, language: NaturalLanguage): string | undefined {
  const words = patterns.get(language)
  if (!words) return undefined
  const opening = words.openings.find(({ pattern }) => pattern.test(line))
  const opened = opening?.pattern.exec(line)
  if (!opening || !opened) return undefined
  const parts = partsOf(line.slice(opened[0].length), words)
  if (!parts || parts.condition.length < 3 || parts.condition.length > longestCondition) return undefined
  const action = actionOf(parts.outcome, words)
  return action === undefined ? undefined : `${opening.said} ${quiet(parts.condition)}, ${action}`
}

/** The condition and the outcome of such a criterion, whatever its language; undefined where it has no condition. */
export function conditionalParts(line: string): { readonly condition: string; readonly outcome: string } | undefined {
  for (const words of patterns.values()) {
    const opened = words.openings.map(({ pattern }) => pattern.exec(line)).find(found => found !== null)
    const parts = opened ? partsOf(line.slice(opened[0].length), words) : undefined
    if (parts) return parts
  }
  return undefined
}

interface Patterns {
  readonly openings: readonly { readonly pattern: RegExp; readonly said: string }[]
  readonly then: RegExp
  readonly shall: RegExp
  readonly not: RegExp
  readonly form: EarsForm
  readonly language: NaturalLanguage
}

const patterns: ReadonlyMap<NaturalLanguage, Patterns> = new Map(
  Object.entries(forms).map(([language, form]) => [
    language as NaturalLanguage,
    {
      openings: form.openings.map(([keywords, said]) => ({
        pattern: new RegExp(`^(?:${keywords})(?!\\p{L})\\s*`, 'iu'),
        said,
      })),
      then: new RegExp(`,?\\s(?:${form.then})(?!\\p{L}),?\\s*`, 'iu'),
      shall: new RegExp(`(?<!\\p{L})(?:${form.shall})(?!\\p{L})\\s*`, 'iu'),
      not: new RegExp(`^(?:${form.not})\\s`, 'iu'),
      form,
      language: language as NaturalLanguage,
    },
  ]),
)

/** At the word for *then*, else at the comma or the system that is asked to do something. */
function partsOf(
  rest: string,
  { then, shall, form, language }: Patterns,
): { readonly condition: string; readonly outcome: string } | undefined {
  const at = then.exec(rest)
  if (at) return { condition: rest.slice(0, at.index).trim(), outcome: rest.slice(at.index + at[0].length) }
  const asked = shall.exec(rest)
  if (!asked) return undefined
  const before = rest.slice(0, asked.index).trimEnd()
  const comma = language === 'de' ? before.length - 1 : before.lastIndexOf(', ')
  if (comma > 0 && before.charAt(comma) === ',')
    return { condition: before.slice(0, comma).trim(), outcome: rest.slice(comma + 1).trim() }
  const subject = systemAtEnd(before, form.system)
  return subject > 0 ? { condition: before.slice(0, subject).trim(), outcome: rest.slice(subject) } : undefined
}

/** Where the last words of `before` name the system, one to three of them; -1 where they do not. */
function systemAtEnd(before: string, system: RegExp): number {
  let at = before.length
  for (let words = 0; words < 3 && at > 0; words += 1) {
    at = before.lastIndexOf(' ', at - 1)
    if (system.test(before.slice(at + 1))) return at
  }
  return -1
}

/**
 * What is to be done. Only the system is left out of it: of all else, and where something is to be rather than to be
 * done, the sentence is told as it is.
 */
function actionOf(outcome: string, { shall, not, form, language }: Patterns): string | undefined {
  const asked = shall.exec(outcome)
  const before = outcome.slice(0, asked?.index).trim()
  const denied = denial.exec(before)
  const subject = denied ? before.slice(0, denied.index).trim() : before
  if (!asked || subject.length > longestSubject) return undefined
  const after = outcome.slice(asked.index + asked[0].length)
  const inverted = language === 'de' && subject === '' ? /^(?:das|die|der) \p{Lu}\S*\s+/u.exec(after) : null
  const said = inverted ? after.slice(inverted[0].length) : after
  if (beings.test(said) || !isSystemSubject(inverted?.[0] ?? subject)) {
    const modal = english.test(asked[0]) ? form.must(subject) : asked[0].trim().toLowerCase()
    if (denied && language === 'fr') return undefined
    const rest = after.replace(not, form.never)
    if (language === 'de') return `${modal} ${subject} ${rest}`.replace(/ {2,}/g, ' ')
    return `${subject} ${denied ? form.never : ''}${modal} ${rest}`
  }
  return denied ? `${form.never}${said.replace(/^PAS\s/i, '')}` : said.replace(not, form.never)
}

const english = /^(?:shall|must)/i

/** Russian has a modal for each gender. */
function russianMust(subject: string): string {
  const noun = subject.split(' ')[0] ?? ''
  if (/[ая]$/i.test(noun)) return 'должна'
  if (/[ое]$/i.test(noun)) return 'должно'
  return /[ыи]$/i.test(noun) ? 'должны' : 'должен'
}

/** `el sistema NO DEBE`: the negation stands before the modal. */
const denial = /(?<!\p{L})(?:NOT?|NÃO|NE|НЕ)$/iu

/** Joints that a document shouts; a task does not. */
const quiet = (condition: string): string =>
  condition.replace(/(?<!\p{L})(?:AND|OR|Y|E|ET|OU|UND|ODER|И|ИЛИ)(?!\p{L})/gu, word => word.toLowerCase())
