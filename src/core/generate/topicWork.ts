import type { DesignElement } from '../design/designModel.ts'
import { factText, longestFact } from '../design/factText.ts'
import { compactDetails } from './compactDetails.ts'
import { elementWork, evenParts, mostDetails } from './elementWork.ts'
import { testFacts } from './testFacts.ts'
import type { Work, WorkKind } from './work.ts'
import type { TopicKind, Wording } from './wording/wording.ts'
import { testFileStep } from './nameText.ts'
import { levelsIn } from './testLevels.ts'
import { isOneWord, isQuestion, tellsMore } from './tellingTitle.ts'
import { codeSpans } from '../design/inlineText.ts'
import { localHeading } from './wording/headingTerms.ts'
import { withoutNumber } from '../design/sections.ts'
import { headingMeaning, isBareRole } from '../design/headingMeaning.ts'
import { thingKinds } from '../design/thingKinds.ts'

/** A group with fewer facts than this joins its neighbour. */
const fewFacts = 3

/** So many items stay together: two numbered halves say less than one longer list. */
const mostTogether = mostDetails + 3

/** Leaf tasks for what is told item by item: error cases, security, figures, monitoring, rollout, tests. */
export function topicWorks(
  topic: TopicKind,
  elements: readonly DesignElement[],
  wording: Wording,
  kind: WorkKind = 'topic',
): readonly Work[] {
  const groups = joinedGroups(elements)
  return groups.flatMap(({ titles, list }) => {
    const pieces = list.length <= mostTogether ? [list] : evenParts(list, mostDetails)
    const telling = titles
      .map(bareTitle)
      .filter(title => tellsMore(title, topic) && !isQuestion(title))
      .map(title => localHeading(title, wording.language))
    // The only task of its topic needs no list of names: its bullets are the list.
    const alone = groups.length === 1 && pieces.length === 1 && list.length > 1 && telling.length === 0
    return pieces.map((part, index) => {
      const title = alone
        ? wording.plainTopic(topic)
        : titleOf(topic, telling, part, pieces.length > 1 ? index : -1, wording)
      const details = part
        .flatMap(element => told(element, titles.length, kind, wording))
        .filter(fact => !isSettled(fact))
      return elementWork(kind, title, compactDetails(details, Math.max(mostDetails, part.length)), part)
    })
  })
}

function told(element: DesignElement, headings: number, kind: WorkKind, wording: Wording): readonly string[] {
  const steps = kind === 'systemTest' ? testFacts(element, wording) : []
  // A test told in steps is one line; else its facts stand with its name.
  if (steps.length === 1 && element.facts.length > 1) return steps
  return topicFacts(element, headings).map(fact => (kind === 'systemTest' ? testFileStep(fact, wording) : fact))
}

interface TopicGroup {
  readonly titles: readonly string[]
  readonly list: readonly DesignElement[]
}

function joinedGroups(elements: readonly DesignElement[]): readonly TopicGroup[] {
  const groups: { titles: string[]; list: DesignElement[] }[] = []
  for (const element of elements) {
    const title = element.group ?? ''
    const last = groups.at(-1)
    if (last && last.titles.at(-1) === title) last.list.push(element)
    else if (last && last.titles.length < 2 && last.list.length < fewFacts) {
      last.titles.push(title)
      last.list.push(element)
    } else groups.push({ titles: [title], list: [element] })
  }
  const tail = groups.at(-1)
  const before = groups.at(-2)
  if (tail && before && tail.list.length < 2 && before.titles.length < 2) {
    before.titles.push(...tail.titles)
    before.list.push(...tail.list)
    groups.pop()
  }
  return groups
}

/** A part of a group is told apart by the code it names, else by a short name, else by its number. */
function titleOf(
  topic: TopicKind,
  telling: readonly string[],
  part: readonly DesignElement[],
  index: number,
  wording: Wording,
): string {
  const first = part[0]
  if (
    part.length === 1 &&
    first &&
    topic === 'testing' &&
    isNounPhrase(first.name, wording) &&
    !testWord.test(first.name)
  )
    return wording.test(first.name)
  if (part.length === 1 && first && isNounPhrase(first.name, wording))
    return tellsMore(first.name, topic) ? topicTitle(topic, first.name, part, wording) : wording.plainTopic(topic)
  const short = part.filter(
    element => isLead(element) && isNounPhrase(element.name, wording) && element.name.length <= 40,
  )
  if (telling.length === 0 && short.length > 0 && topic !== 'testing') {
    return topicTitle(topic, wording.list(fitting(short.map(element => element.name))), part, wording)
  }
  const base = telling.length > 0 ? toldTitle(topic, telling, part, wording) : untoldTitle(topic, short, wording)
  if (index < 0) return base
  const codes = [
    ...new Set(part.flatMap(element => codeSpans(topicFacts(element, 1).join(' ')).filter(isName).slice(0, 1))),
  ]
  if (codes.length > 0) return wording.about(base, wording.list(codes.slice(0, 3).map(code => `\`${code}\``)))
  const names = part
    .filter(({ name }) => isNounPhrase(name, wording) && name.length <= 36 && !isBareRole(name))
    .slice(0, 2)
  return names.length > 0
    ? wording.about(base, wording.list(names.map(element => element.name)))
    : `${base} (${index + 1})`
}

/** Tests below a heading that says nothing are named by their levels, else by the first of them. */
function untoldTitle(topic: TopicKind, short: readonly DesignElement[], wording: Wording): string {
  if (topic !== 'testing' || short.length === 0) return wording.plainTopic(topic)
  const levels = levelsIn(short.map(({ name }) => name).join('\n'))
  if (levels.length > 0) return wording.testsOf(levels)
  return short.length > 2 ? wording.plainTopic(topic) : wording.test(wording.list(short.map(({ name }) => name)))
}

/** `Frontend` below errors says whose errors they are: it is not what is to be handled. */
function toldTitle(
  topic: TopicKind,
  telling: readonly string[],
  part: readonly DesignElement[],
  wording: Wording,
): string {
  const names = wording.list(telling)
  const isWhose = telling.every(title => isOneWord(title) && thingKinds.has(headingMeaning(title)?.kind ?? 'decision'))
  if (isWhose) return topic === 'testing' ? wording.test(names) : wording.about(wording.plainTopic(topic), names)
  return topicTitle(topic, names, part, wording)
}

/** Targets are met where there are figures; what is told below performance without any is built. */
function topicTitle(topic: TopicKind, names: string, part: readonly DesignElement[], wording: Wording): string {
  const isBuilt =
    topic === 'performance' &&
    !/performance|性能|パフォーマンス|성능/i.test(names) &&
    !part.some(element => topicFacts(element, 1).some(fact => /\d/.test(fact)))
  return isBuilt ? wording.capability(names) : wording.topic(topic, names)
}

const bareTitle = (title: string): string => withoutNumber(title.trim())

/** As many names as a title can hold. */
function fitting(names: readonly string[]): readonly string[] {
  const three = names.slice(0, 3)
  return three.join(', ').length <= mostOfNames ? three : names.slice(0, 2)
}

const mostOfNames = 60

/** A name that the design sets before its facts, not merely their first words. */
const isLead = ({ name, facts }: DesignElement): boolean => !facts.some(fact => fact.text.startsWith(name))

const testWord = /test|测试|テスト|테스트|prueba|essai|тест/i

const isName = (code: string): boolean => /^[\w$.]+(?:\(\))?$/.test(code) && code.length > 3

/** A title can take a short phrase, not a clause. */
function isNounPhrase(name: string, { language }: Wording): boolean {
  // The verbs below are English: elsewhere only a few words are surely no clause.
  if (language !== 'en' && name.split(' ').length > 3) return false
  return (
    name.length <= 60 &&
    name.split(' ').length <= 7 &&
    !/\b(?:is|are|was|does|do|has|have|can|cannot|must|should|will|fails?|returns?|not)\b|[→=:：;,，]|[。、]/i.test(
      name,
    )
  )
}

/** What is there already, or what there is not, is no work. */
const isSettled = (fact: string): boolean =>
  /^(?:[\w -]{3,24}: )?(?:already (?:handled|covered|implemented|exists)|no changes? (?:needed|required)|none\b|not applicable|n\/a\b|unchanged\b)/i.test(
    fact,
  )

/** What an element of a topic tells, with its name unless that is the heading of the only section told. */
function topicFacts(element: DesignElement, headings: number): readonly string[] {
  const facts = element.facts.map(fact => factText(fact.text))
  if (facts.length === 0) return [element.name]
  if ((headings === 1 || element.kind === 'testing') && element.name === bareTitle(element.group ?? '')) return facts
  const head = element.name.replace(/`/g, '').slice(0, 20)
  if (facts.some(fact => fact.replace(/`/g, '').startsWith(head))) return facts
  const joiner = element.kind === 'errorCase' ? ' → ' : ': '
  const all = `${element.name}${joiner}${facts.join('; ')}`
  if (all.length <= longestFact + 20) return [all]
  const [first = '', ...rest] = facts
  return [factText(`${element.name}${joiner}${first}`, longestFact + 20), ...rest]
}
