import { addFact, newDraft, type ElementDraft } from './elementDraft.ts'
import type { ElementKind, StackChoice } from './designModel.ts'
import type { DesignReading } from './designReading.ts'
import type { NamedPart } from './namedParts.ts'
import { isEastAsian } from '../text/eastAsian.ts'
import { nameKey } from './nameKey.ts'
import { thingKinds, topicKinds } from './thingKinds.ts'

/** What a name ends in that says that it is a part to be built. */
const role =
  /(?:service|manager|controller|repository|store|cache|queue|processor|handler|engine|coordinator|distributor|dispatcher|registry|scheduler|worker|adapter|bus|broker|validator|generator|parser|monitor|detector|resolver|router|logger|tracker|notifier|uploader|downloader|importer|exporter|renderer|analyzer|analyser|builder|factory|loader|middleware|サービス|マネージャー|コントローラー|リポジトリ|エンジン|プロセッサ|ハンドラー?|キャッシュ|キュー|管理器|服务|引擎|控制器|仓库|处理器|缓存|队列|서비스|관리자|컨트롤러|엔진|캐시|큐)s?$/i
const screen = /(?:view|page|screen|panel|dialog|modal|form|sidebar|画面|ページ|页面|화면)s?$/i

const mostParts = 8
/** A design that tells of so many parts draws others only beside them. */
const fewParts = 5
/** So many are never built: what is more is not looked at. */
const most = 60
/** With more of them than it tells of, a diagram is of another system. */
const mostOfAll = 1.5

/** Parts that a new system names and no section tells of, as elements: with what calls them and what they are asked. */
export function unbuiltParts(
  drafts: readonly ElementDraft[],
  named: readonly NamedPart[],
  { existing, stack }: Pick<DesignReading, 'existing' | 'stack'>,
): readonly ElementDraft[] {
  const known = new Set(drafts.flatMap(namesOf).map(nameKey))
  const acting = drafts.filter(({ kind }) => isActing(kind))
  const byParts = new Set(acting.flatMap(namesOf).flatMap(stemsOf))
  const byTopics = new Set(
    drafts
      .filter(({ kind }) => topicKinds.has(kind))
      .flatMap(saidBy)
      .flatMap(stemsOf),
  )
  const isTold = (stems: readonly string[]): boolean =>
    stems.every(stem => chosen.has(stem)) ||
    // `注文サービス` and `OrderService` share no letter: Latin ones beside East Asian ones tell the most.
    (stems.some(isEastAsian)
      ? stems.some(stem => !isEastAsian(stem) && byParts.has(stem)) ||
        stems.every(stem => byParts.has(stem) || byTopics.has(stem))
      : stems.some(stem => byParts.has(stem) || byTopics.has(stem)))
  const isNear = ({ uses, callers }: NamedPart): boolean =>
    acting.length < fewParts || [...uses, ...callers].some(name => known.has(nameKey(name)))
  const chosen = new Set(stack.flatMap(({ choice }) => stemsOf(choice)))
  const parts: { readonly key: string; readonly stems: readonly string[]; readonly places: NamedPart[] }[] = []
  for (const part of named) {
    const key = nameKey(part.name)
    const stems = stemsOf(part.name)
    if (known.has(key) || existing.has(key) || !(role.test(part.name) || (!part.isDrawn && screen.test(part.name))))
      continue
    // A drawn name in words may say otherwise what the design tells, or what it takes from others.
    if (part.isDrawn && (!isName(part.name) || isTold(stems) || !isNear(part))) continue
    const same = parts.find(other => other.key === key || (part.isDrawn && beginAlike(other.stems, stems)))
    if (same) same.places.push(part)
    else if (parts.length <= most) parts.push({ key, stems, places: [part] })
  }
  const things = drafts.filter(({ kind }) => thingKinds.has(kind)).length
  return parts.length > Math.max(mostParts, things * mostOfAll)
    ? []
    : parts.slice(0, mostParts).flatMap(({ places, stems }) => draftOf(places, stems, drafts, stack) ?? [])
}

const beginAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(stem => other.some(next => stem.startsWith(next) || next.startsWith(stem)))

const namesOf = ({ name, aliases, declarations }: ElementDraft): readonly string[] => [
  name,
  ...aliases,
  ...declarations.map(one => one.name),
]

/** Data and errors have the words of what handles them. */
const isActing = (kind: ElementKind): boolean =>
  thingKinds.has(kind) && kind !== 'dataModel' && kind !== 'endpoint' && kind !== 'ui'

const saidBy = ({ name, group = '' }: ElementDraft): readonly string[] => [name, group]

/** One or several words, none of them a lone word for a role. */
const isName = (name: string): boolean => name.length <= 40 && !/[/():|]/.test(name) && stemsOf(name).length > 0

/** The beginnings of the words of a name but for the one that says its role. */
const stemsOf = (name: string): readonly string[] =>
  name
    .replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])|[A-Za-z\d](?=[\u3040-\u30ff\u4e00-\u9fff])/g, '$& ')
    .replace(role, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1)
    .map(word => word.slice(0, 4))

const mostCalls = 5

function draftOf(
  parts: readonly NamedPart[],
  stems: readonly string[],
  drafts: readonly ElementDraft[],
  stack: readonly StackChoice[],
): ElementDraft | undefined {
  const [first] = parts
  if (!first) return undefined
  const last = role.exec(first.name)?.[0].toLowerCase()
  // It stands with others of its sort.
  const sibling = drafts.find(({ kind, name }) => thingKinds.has(kind) && last && name.toLowerCase().endsWith(last))
  const kind: ElementKind = screen.test(first.name) ? 'ui' : (sibling?.kind ?? 'component')
  const draft = newDraft(kind, first.name, first.range, sibling?.section ?? first.section)
  if (sibling?.group) draft.group = sibling.group
  for (const { range } of parts.slice(1)) draft.places.push(range)
  for (const { calls, range } of parts)
    for (const call of calls.slice(0, mostCalls)) addFact(draft, call, range, 'step')
  const callers = new Set(parts.flatMap(one => one.callers))
  for (const { uses, range } of parts)
    for (const name of uses) if (!callers.has(name)) addFact(draft, name, range, 'dependency')
  for (const { choice, role: part = '', range } of stack)
    if (beginAlike(stemsOf(part), stems) || stemsOf(choice).some(stem => stems.includes(stem)))
      addFact(draft, choice, range, 'dependency')
  draft.callers = [...callers]
  return draft
}
