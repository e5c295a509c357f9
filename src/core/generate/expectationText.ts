import { factText } from '../design/factText.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { foldedSpaces } from '../text/foldedSpaces.ts'
import { isEastAsian } from '../text/eastAsian.ts'
import { conditionOf, criterionText, withoutCondition } from './criterionText.ts'
import { requiredAction } from './requiredAction.ts'
import { startsWithVerb } from './wording/englishPhrase.ts'
import { lowerFirst, upperFirst } from './wording/latinList.ts'

/**
 * A criterion as a line of a test, what happens and what is to be seen then: `WHEN a seat is taken THEN the system SHALL
 * answer 409` → `A seat is taken: the system answers 409`. In other patterns and languages it stays a step.
 */
export function expectationText(text: string, language: NaturalLanguage = 'en', longest = 180): string {
  const line = foldedSpaces(text)
  const told = isEastAsian(line) ? eastAsian(line) : language === 'en' ? english(line) : undefined
  return told === undefined ? criterionText(text, language, longest) : factText(told, longest)
}

function english(line: string): string | undefined {
  const seen = statement(withoutCondition(line))
  if (seen === undefined) return undefined
  const condition = conditionOf(line)
    ?.replace(/\bAND\b/g, 'and')
    .replace(/,$/, '')
  return condition === undefined ? upperFirst(seen) : `${upperFirst(condition)}: ${seen}`
}

/** `The system SHALL display it` is seen as `the system displays it`. */
function statement(sentence: string): string | undefined {
  const [, subject = '', not, manner = '', verb = '', rest = ''] =
    /^((?:the |an? )?[^,;:]{1,80}?) (?:SHALL|MUST|WILL|SHOULD) (NOT )?((?:\w+ly|also|only|always|still) )?([a-z]+)\b(.*)$/i.exec(
      sentence,
    ) ?? []
  if (verb === '') return undefined
  const who = lowerFirst(subject.replace(/^THE /, 'the '))
  const many = /[^su]s$/.test(who) || / and /.test(who) || /^(?:I|they|we|you)$/.test(who)
  const deed = verb.toLowerCase()
  const form =
    deed === 'be'
      ? `${many ? 'are' : 'is'}${not ? ' not' : ''}`
      : not
        ? `${many ? 'do' : 'does'} not ${deed}`
        : many
          ? deed
          : thirdPerson(deed)
  const goesOn = not || many ? rest : rest.replace(secondVerb, secondDeed)
  return `${who} ${manner.toLowerCase()}${form}${goesOn.replace(/\.$/, '')}`
}

/** Another verb of the same sentence follows the first at once, or has its object at once. */
const secondVerb = /^ and ([a-z]+) | and ([a-z]+) (?=(?:the|an?|all|its|it|them|any|each|that|no) )/g
const secondDeed = (whole: string, next: string | undefined, later: string | undefined): string => {
  const verb = next ?? later ?? ''
  return startsWithVerb(verb) ? ` and ${thirdPerson(verb)} ` : whole
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has'
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function eastAsian(line: string): string | undefined {
  const condition = conditionOf(line)?.replace(/[,，、]$/, '')
  const action = requiredAction(withoutCondition(line))
    ?.replace(/[。.]$/, '')
    .replace(/^(?:THE )?SYSTEM (?:SHALL |MUST )?/, '')
  if (action === undefined || condition === undefined || !isEastAsian(action)) return undefined
  if (/[\u3041-\u30ff]/.test(action))
    return `${japaneseCase(condition)}、${action}${verbEnd.test(action) ? 'こと' : ''}を確認`
  if (/[\uac00-\ud7af]/.test(line)) return undefined
  const bare = condition.replace(/^当/, '')
  return `验证${bare}${/[时後后前]$/.test(bare) ? '' : '时'}，${action}`
}

const verbEnd = /[うくぐすつぬぶむるいた]$/

/** `ボタンを押す` is a case with 場合, `ボタンをクリック` with した場合, `通信エラー` with の場合. */
function japaneseCase(condition: string): string {
  if (/(?:場合|とき|時|際|たら|れば|と)$/.test(condition)) return condition
  if (/[\u3041-\u3096]$/.test(condition)) return `${condition}場合`
  return `${condition}${/[をにがへ][^をにがへ]{1,14}$/.test(condition) ? 'した場合' : 'の場合'}`
}
