import { withoutNumber } from '../design/sections.ts'
import { calledIn } from './bareCalls.ts'
import { tellsMore } from './tellingTitle.ts'
import { shownName } from './componentWork.ts'
import type { Work, WorkGroup } from './work.ts'
import { basicsOf } from './wording/basics.ts'
import { lowerWords, startsWithVerb } from './wording/englishPhrase.ts'
import { mainOfTopic, type TopicKind, type Wording } from './wording/wording.ts'

/** A heading that a title can hold. */
const longestGroup = 60
/** The most operations a title names. */
const mostNamed = 3

/**
 * A leaf that would repeat its main task's title names the operations it implements, or leaves the purpose to the main
 * task. A group of one leaf keeps its title: it becomes that leaf.
 */
export function withNarrowedTitles(groups: readonly WorkGroup[], wording: Wording): readonly WorkGroup[] {
  return groups.map(group =>
    group.works.length < 2
      ? group
      : { ...group, works: group.works.map(work => (work.title === group.title ? narrowed(work, wording) : work)) },
  )
}

function narrowed(work: Work, wording: Wording): Work {
  const element = work.elements[0]
  if (!element) return work
  const operations = work.details.flatMap(detail =>
    calledIn(detail).flatMap(call => /^`([\w$.]+)\(/.exec(call)?.[1] ?? []),
  )
  const name = shownName(element)
  if (work.kind === 'topic') {
    if (wording.language === 'en' && startsWithVerb(name)) return { ...work, title: name }
    const said = isTopic(element.kind) && element.group ? wording.topic(element.kind, withoutNumber(element.group)) : ''
    if (said === work.title) return { ...work, title: aboutItsFigures(work, wording) }
    return said === '' || said.length > longestGroup ? work : { ...work, title: said }
  }
  if (work.kind === 'systemTest' && element.group && element.group.length <= longestGroup) {
    const said = tellsMore(element.group, 'testing') ? wording.topic('testing', withoutNumber(element.group)) : ''
    return { ...work, title: said === '' || said === work.title ? wording.main.moreTests : said }
  }
  if (work.kind === 'systemTest' || work.kind === 'unitTest') return { ...work, title: wording.test(name) }
  // A function is told apart from itself by what it takes.
  if (operations.length === 1 && name === `\`${operations[0] ?? ''}\``)
    return { ...work, title: wording.implement(/`[^`]+`/.exec(work.details.find(isCall) ?? '')?.[0] ?? name) }
  if (operations.length > 0)
    return {
      ...work,
      title: wording.operationsOf(name, wording.list(operations.slice(0, mostNamed).map(one => `\`${one}\``))),
    }
  const title = element.status === 'changed' ? wording.extend(name) : wording.implement(name)
  return { ...work, title: title === work.title ? basicsOf(name, wording.language) : title }
}

/** `Answers in 2 s` and `Memory < 100 MB` are told apart from other targets by what they limit. */
function aboutItsFigures({ title, elements }: Work, wording: Wording): string {
  const names = elements
    .flatMap(({ name }) => /^(\p{L}[\p{L} -]{3,32}?)(?: ?[<>≤≥:：(]|$)/u.exec(name)?.[1] ?? [])
    .slice(0, 2)
  return names.length > 0
    ? wording.about(title, wording.list(names.map(name => (wording.language === 'en' ? lowerWords(name) : name))))
    : title
}

const isCall = (detail: string): boolean => /^`[\w$.]+\(/.test(detail)

const isTopic = (kind: string): kind is TopicKind => kind in mainOfTopic
