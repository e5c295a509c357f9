import { factText } from '../design/factText.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { namesCapability } from './tellingTitle.ts'
import { startsWithVerb } from './wording/englishPhrase.ts'
import { upperFirst } from './wording/latinList.ts'

/** What a user story wants, by language: the words between `I want` and `so that`. */
const wishes: readonly RegExp[] = [
  /\bI (?:want|need|would like|wish)(?: to)? (.{3,200}?)(?:,? (?:so that|so I|in order to|because)\b|\.?$)/i,
  /我(?:想要|想|希望|需要)(?:能够|能|可以)?(.{2,80}?)(?:[，,。；;]|以便|$)/,
  /として[、,]?\s*(.{2,80}?)したい/,
  /(?:로서|으로서)[,]?\s*(.{2,80}?)(?:하고 싶|을 원|를 원)/,
  /\b(?:quiero|queremos|deseo|necesito|necesitamos) (?:poder )?(.{3,200}?)(?:,? (?:para|a fin de|de modo que)\b|\.?$)/i,
  /\b(?:quero|queremos|desejo|preciso|precisamos) (?:poder )?(.{3,200}?)(?:,? (?:para|a fim de|de modo que)\b|\.?$)/i,
  /\b(?:je (?:veux|souhaite|voudrais)|nous (?:voulons|souhaitons)) (?:pouvoir )?(.{3,200}?)(?:,? (?:afin|pour)\b|\.?$)/i,
  /\b(?:möchten?|will|wollen|brauchen?) (?:ich|wir) (?:einen? |das |den |die )?(.{3,200}?)(?:, ?(?:damit|um|sodass)\b|\.?$)/i,
  /(?:я (?:хочу|хотел бы|хотела бы)|мы хотим) (.{3,200}?)(?:,? (?:чтобы|для того)|\.?$)/i,
]

/** Who wants to do something is given the means: a task does not do it. */
const deedOfSomebody =
  /^As (an? [^,]{2,40}|the [^,]{2,40}), I (?:want|need|would like|wish) to (?!be )(.{3,200}?)(?:,? (?:so that|so I|in order to|because)\b|\.?$)/i

/** A title has no room for more. */
const longestName = 76
/** A story is told in one sentence: what comes later is another. */
const longestStory = 500

/** A title that only says which requirement it is: `Requirement 1`, 需求 2. */
const onlyNumber = /^[^\d\s]{1,24}[\s#-]*\d+(?:\.\d+)*[.:：]?$/u

/** A requirement's title; where that only numbers it, what its story wants, or nothing. */
export function requirementName({ title, story = '' }: Requirement): string {
  return onlyNumber.test(title.trim()) ? (wishOf(story) ?? '') : title
}

/** The capability that a requirement's title names; a user story in its place names what it wants. */
export function capabilityName(written: string): string | undefined {
  const title = (written.split(/[✅☑✓]/u, 1)[0] ?? '').trim() || written
  return wishOf(title) ?? (namesCapability(title) ? title : undefined)
}

/** What a user story wants. */
function wishOf(written: string): string | undefined {
  const story = written.slice(0, longestStory)
  const [, who = '', deed = ''] = deedOfSomebody.exec(story) ?? []
  if (deed !== '' && !startsWithVerb(deed.replace(/^[a-z]+ly /, ''))) return shortened(`Let ${who} ${deed.trim()}`)
  for (const wish of wishes) {
    const wanted = wish.exec(story)?.[1]?.trim()
    if (wanted) return shortened(asTask(wanted))
  }
  return undefined
}

/** `titles to be unique` is to be made so; タスクを検索 is the noun タスクの検索. */
function asTask(wanted: string): string {
  const made = /^((?:(?! that | which | to ).){3,80}) to (?:be )?\b(.+)$/i.exec(wanted)
  if (made && !startsWithVerb(wanted)) return `Make ${made[1] ?? ''} ${made[2] ?? ''}`
  const object = wanted.lastIndexOf('を')
  const noun = object > 0 ? `${wanted.slice(0, object)}の${wanted.slice(object + 1)}` : wanted
  return upperFirst(noun)
}

function shortened(text: string): string {
  if (text.length <= longestName) return text
  const clause = /^(.{20,75}?)(?:,\s|\s(?:and|that|which|with|by|without|through|while)\s|、|，)/.exec(text)
  return clause?.[1] ?? factText(text, longestName).replace(/ …$/, '')
}
