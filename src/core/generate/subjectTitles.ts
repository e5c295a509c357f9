import { commonSubject, nounOfNames, relatedSubject, sharedDeed } from './commonSubject.ts'
import { sortOfAll } from './operationSorts.ts'
import type { Work, WorkGroup } from './work.ts'
import { subjectWords, type ThingNoun } from './wording/subjects.ts'
import type { Wording } from './wording/wording.ts'

/** From so many names on a title is a list, not a subject. */
const fewestListed = 3

/** A leaf whose title only lists names says what they are together: their bullets name them. */
export function withSubjectTitles(groups: readonly WorkGroup[], wording: Wording): readonly WorkGroup[] {
  const taken = new Set(groups.flatMap(({ title, works }) => [title, ...works.map(work => work.title)]))
  return groups.map(group => ({
    ...group,
    works: group.works.map(work => {
      const list = listIn(work.title)
      if (!list || !told.has(work.kind)) return work
      // The only leaf of the data models is all of them.
      if (group.works.length === 1 && group.kind === 'models') return { ...work, title: group.title }
      const title = subjectsFor(work, list, wording).find(one => !taken.has(one))
      if (title === undefined) return work
      taken.add(title)
      return { ...work, title }
    }),
  }))
}

const told: ReadonlySet<Work['kind']> = new Set(['model', 'setup', 'implement', 'unitTest'])

/** The titles that say it, the most telling first. */
function subjectsFor(
  work: Work,
  { names, start, end, isOpen }: NameList,
  { language, list, listed, define, settings }: Wording,
): readonly string[] {
  const { title } = work
  // Names that are no code stand in the same list.
  if (/(?:、|, )$/.test(title.slice(0, start))) return []
  const put = (subject: string): string =>
    title.slice(0, start).replace(/\bthe $/, subject.startsWith('the ') ? '' : 'the ') + subject + title.slice(end)
  const isLong = names.length >= fewestListed || isOpen
  const calls = callsIn(work)
  const owned = owner.test(title.slice(end)) || owner.test(title.slice(0, start))
  const deed = language === 'en' && calls.includes(names[0] ?? '') ? sharedDeed(calls) : undefined
  if (deed !== undefined && title.startsWith('Implement `')) return [deed + title.slice(end)]
  const paths = names.map(resourceIn)
  if (paths.every(path => path !== undefined)) {
    const all = list([...new Set(paths)])
    const said = endpoints.test(title) ? all : language === 'en' ? `the ${all} endpoints` : `${all} API`
    return isLong ? [put(said)] : []
  }
  if (endpoints.test(title)) return []
  const noun = owned ? 'methods' : nounOf(work, names)
  const related = relatedSubject(`\`${headOf(work, names)}\``, noun, language)
  const bare = put('').replace(/\s+/g, ' ').trim()
  if (errorTypes.test(bare)) return isLong ? [bare, define(related)] : []
  const sort = owned ? sortOfAll(calls) : undefined
  const subject = commonSubject(owned ? calls : names, noun, language)
  // Other languages say in the sentence around the names that they are settings.
  if (work.kind === 'setup' && language !== 'en') {
    const isPrefix = subject?.startsWith('`') === true
    return isPrefix ? [put(subject)] : isLong ? [settings(listed([`\`${names[0] ?? ''}\``]))] : []
  }
  return [
    ...(sort === undefined ? [] : [put(subjectWords[language].sorts[sort])]),
    ...(subject === undefined ? [] : [put(subject)]),
    ...(isLong ? [put(related)] : []),
  ]
}

/** Beside the operations of one thing a title names that thing. */
const owner = /^ (?:in|em|en|dans|в) `[^`]+`(?: implementieren)?$|`(?:の| 的 |의 )$/
const endpoints = /\b[Ee]nd(?:point|punkt)|エンドポイント|接口|엔드포인트|эндпоинт/

/** Error types need no names in their title: what they are is said. */
const errorTypes = /error types|错误类型|エラー型|오류 유형|tipos de erro|types d’erreur|Fehlertypen|типы ошибок/

const callsIn = ({ details }: Work): readonly string[] =>
  details.flatMap(detail => /^`([\w$.]+)\(/.exec(detail)?.[1] ?? [])

/** Of types the one that speaks of most others stands for them, of other things the first. */
function headOf({ kind, elements }: Work, names: readonly string[]): string {
  if (kind !== 'model') return names[0] ?? ''
  const speaksOf = (name: string): number =>
    elements.find(element => element.name === name)?.mentions.filter(other => names.includes(other)).length ?? 0
  return names.reduce((best, name) => (speaksOf(name) > speaksOf(best) ? name : best), names[0] ?? '')
}

function nounOf({ kind, elements }: Work, names: readonly string[]): ThingNoun {
  if (kind === 'setup') return names.every(name => name.startsWith('--')) ? 'options' : 'settings'
  if (kind === 'model') return elements.every(element => element.kind === 'storage') ? 'tables' : 'types'
  return nounOfNames(names)
}

/** `GET /api/quota/:id` is about the quota. */
function resourceIn(name: string): string | undefined {
  const path = /^(?:[A-Z]+ )?(\/\S*)$/.exec(name)?.[1]
  return path?.split('/').findLast(part => /^[\w-]+$/.test(part) && !/^(?:api|v\d+)$/i.test(part))
}

interface NameList {
  readonly names: readonly string[]
  readonly start: number
  readonly end: number
  /** Whether the list says that there are others. */
  readonly isOpen: boolean
}

const separator = /^(?:[（(][^（）()]{1,40}[)）])?(?:, ?|、|・|と| 和 | 및 | (?:and|e|y|et|und|и) )$/
const others =
  /^(?:[（(][^（）()]{1,40}[)）])?(?: and others|など|等| 등| e outros| y otros| et autres| und weitere| и другие)/

/** What an East Asian name means stands behind it. */
const gloss = /^[（(][^（）()]{1,40}[)）]/

/** The longest run of code in a title that is a list of names. */
function listIn(title: string): NameList | undefined {
  const runs: { name: string; start: number; end: number }[][] = []
  for (const { 0: code, index } of title.matchAll(/`[^`]+`/g)) {
    const span = { name: code.slice(1, -1), start: index, end: index + code.length }
    const last = runs.at(-1)?.at(-1)
    if (last && separator.test(title.slice(last.end, index))) runs.at(-1)?.push(span)
    else runs.push([span])
  }
  const run = runs.reduce((best, one) => (one.length > best.length ? one : best), runs[0] ?? [])
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return undefined
  const after = title.slice(last.end)
  const open = others.exec(after)?.[0] ?? ''
  const tail = open || (gloss.exec(after)?.[0] ?? '')
  if (run.length < 2 && open === '') return undefined
  return { names: run.map(({ name }) => name), start: first.start, end: last.end + tail.length, isOpen: open !== '' }
}
