import { factText } from '../design/factText.ts'
import { headingMeaning } from '../design/headingMeaning.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import { capabilityName, requirementName } from './capabilityName.ts'
import { conditionOf, criterionText, withoutCondition } from './criterionText.ts'
import { evenParts } from './elementWork.ts'
import { requiredAction } from './requiredAction.ts'
import { statedAction } from './statedAction.ts'
import type { Work } from './work.ts'
import { attributeTitle } from './wording/attributes.ts'
import type { Wording } from './wording/wording.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** The most criteria one leaf in requirement words serves. */
const mostCriteria = 6

/** Leaves for criteria of one requirement that no element of the design serves. */
export function requirementWorks(
  requirement: Requirement,
  criteria: readonly Criterion[],
  wording: Wording,
): readonly Work[] {
  const whole = requirementTitle(requirement, criteria[0]?.text ?? '', wording)
  const parts = evenParts(criteria, mostCriteria)
  return parts.map(part =>
    criteriaWork(
      parts.length === 1 && isWhole(requirement, part) ? whole : (actionTitle(part[0]) ?? whole),
      part,
      wording,
    ),
  )
}

/** One of several criteria is titled by what it asks for, more or all of them by the requirement. */
const isWhole = (requirement: Requirement, part: readonly Criterion[]): boolean =>
  part.length > 1 || (requirement.criteria.length === 1 && capabilityName(requirementName(requirement)) !== undefined)

/** A leaf for some criteria, each a bullet unless the title says it. */
export function criteriaWork(title: string, criteria: readonly Criterion[], { language }: Wording): Work {
  const ids = criteria.map(criterion => criterion.id)
  return {
    kind: 'gap',
    title,
    details: criteria
      .map(criterion => criterionText(criterion.text, language))
      .filter(detail => !sameWords(detail, title)),
    elements: [],
    references: ids,
    source: criteria.map(criterion => ({ document: 'requirements', range: criterion.range, why: 'criterion' })),
    optional: false,
    cites: ids,
  }
}

/** What a requirement is about, as a task. */
export function requirementTitle(requirement: Requirement, criterion: string, wording: Wording): string {
  const title = requirementName(requirement)
  const name = capabilityName(title)
  const attribute = attributeTitle(name ?? title, wording.language)
  if (attribute !== undefined) return attribute
  if (name)
    return headingMeaning(name)?.kind === 'errorCase' ? wording.topic('errorCase', name) : wording.capability(name)
  const whole = title || criterionText(criterion, wording.language)
  const clause = /^([^:：;；(（]{12,80})(?:[:：;；(（]|\s[—–]\s)/.exec(
    whole.replace(/`[^`]*`/g, code => code.replace(/[:;(]/g, '\0')),
  )
  return wording.capability(clause ? whole.slice(0, clause[1]?.length).trim() : factText(whole, 70))
}

/** What a list would follow: `feedback about:`. */
const dangling = /,?\s(?:about|including|for|with|of|such as|as follows|the following)\s*:?$/i

/** A title holds so much of what is to be done; an East Asian one says it in fewer characters. */
const longestAction = 80
const longestEastAsian = 36

/** What a criterion asks for as a title, or undefined where that cannot be said shortly. */
export function actionTitle(criterion: Criterion | undefined): string | undefined {
  if (!criterion) return undefined
  const said = withoutCondition(criterion.text)
  // Behind `THEN` an East Asian sentence may say what is done without saying who.
  const bare = isEastAsian(said) && said.length < criterion.text.trim().length ? withoutShout(said) : undefined
  const action = (requiredAction(said) ?? statedAction(said) ?? bare)?.replace(/[.。]$/, '').replace(dangling, '')
  if (!action) return undefined
  const title = isEastAsian(action) ? eastAsianAction(action) : latinAction(withItsObject(action, criterion))
  return title && !/[`"“(（「]$/.test(title) ? asNoun(title) : undefined
}

/** `When two vans arrive, queue them` is `Queue two vans`: a title cannot point at what stands before it. */
function withItsObject(action: string, { text }: Criterion): string {
  const [, verb = '', rest = ''] = /^([A-Z][a-z]+(?:-[a-z]+)?) (?:it|them)\b(.*)$/.exec(action) ?? []
  if (verb === '') return action
  const [, object = ''] =
    /^((?:the |an? )?\S.{1,40}?) (?:is|are|occurs?|arrives?|happens?|exists?|fails?|comes?|appears?|changes?|has|have)\b/i.exec(
      conditionOf(text) ?? '',
    ) ?? []
  return object === '' || /,| and /.test(object) ? action : `${verb} ${object}${rest}`
}

function latinAction(action: string): string | undefined {
  if (action.length <= longestAction) return action
  return shortAction(action, longestAction, /^(?:Make|Ensure|Keep|Let)\s/.test(action) ? strongEnd : clauseEnd)
}

/** What stands in brackets is left out; a Japanese or Korean sentence says at its end what is to be done. */
function eastAsianAction(action: string): string | undefined {
  const bare = action.replace(/[（(「][^（）()「」]{1,60}[）)]/g, '')
  if (bare.length <= longestEastAsian) return bare
  if (!/[\u3040-\u30ff\uac00-\ud7af]/.test(bare)) return shortAction(bare, longestEastAsian, clauseEnd)
  const tail = bare.slice(bare.lastIndexOf('、') + 1).trim()
  return tail.length >= 10 && tail.length <= longestEastAsian && !/^[そこあ](?:の|れ)/.test(tail) ? tail : undefined
}

/** Cut where a clause ends, outside code, quotes and brackets. */
function shortAction(action: string, longest: number, end: RegExp): string | undefined {
  const open = action.slice(0, longest + 1)
  let best = 0
  let depth = 0
  let quote = false
  for (let at = 0; at < open.length; at += 1) {
    const unit = open[at] ?? ''
    if (unit === '`' || unit === '"') quote = !quote
    else if (quote) continue
    else if (depth === 0 && end.test(open.slice(at, at + 14))) best = at
    if (quote) continue
    if ('(（[「『“'.includes(unit)) depth += 1
    else if (')）]」』”'.includes(unit)) depth = Math.max(0, depth - 1)
  }
  return best >= longest / 4 ? open.slice(0, best).trim() : undefined
}

const clauseEnd =
  /^(?:[,;:，、；：。(（]|\s(?:[—–(]|(?:and|or|with|by|including|using|so|that|which|when|while|if|before|after|until|unless|without|via|rather|instead|for|to|in|from|at|of|as|on|across|per|into|over|between|through|within|during|against|e|y|et|und|и|con|com|avec|mit|que)\s))/

/** Before these a sentence that begins `Make the …` has its verb. */
const strongEnd =
  /^(?:[,;，；。(]|\s(?:[—–(]|(?:so|that|which|when|while|if|before|after|until|unless|instead|rather|without|by)\s))/

/** `THE SYSTEM 表示する` has English keywords alone. */
const withoutShout = (said: string): string | undefined =>
  /^(?:THE )?SYSTEM (?:SHALL )?(?=[\u3040-\u9fff\uac00-\ud7af])/.test(said)
    ? said.replace(/^(?:THE )?SYSTEM (?:SHALL )?/, '')
    : /^[\u3400-\u9fff]/.test(said) && !/\b(?:SHALL|MUST)\b/.test(said)
      ? said
      : undefined

/** `…にリセットする` and `…갱신하기` read as titles without their light verb. */
const asNoun = (title: string): string =>
  title.replace(/([\u30a0-\u30ff\u3400-\u9fff])する$/, '$1').replace(/([\uac00-\ud7a3])하기$/, '$1')

/** A bullet that only says the title again tells nothing. */
const sameWords = (one: string, other: string): boolean => bareWords(one) === bareWords(other)
const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[`.。]/g, '')
    .trim()
