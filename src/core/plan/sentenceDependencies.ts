import type { TextRange } from '../text/range.ts'
import type { KnownIds } from './knownIds.ts'
import type { DependencyMention } from './planDocument.ts'
import { anyOf, phaseWords, taskWords } from './planWords.ts'
import type { NamedTask } from './taskIdsIn.ts'
import { knownTasksIn } from './taskMentions.ts'

/** `Task 2 depends on Task 1`, `T005, T006 block T007`, `タスク2はタスク1に依存`, and the same for phases. */
export function sentenceDependencies(
  text: string,
  { start, end }: TextRange,
  known: () => KnownIds,
): readonly DependencyMention[] {
  const line = text.slice(start, end)
  if (!/\d/.test(line) || !mayOrder.test(line)) return []
  const found: DependencyMention[] = []
  let from = 0
  for (const stop of [...line.matchAll(sentenceEnd), undefined]) {
    const to = stop?.index ?? line.length
    if (/\d/.test(line.slice(from, to)))
      found.push(...inSentence(text, { start: start + from, end: start + to }, known))
    from = to + (stop?.[0].length ?? 0)
  }
  return found
}

/** Letters that every verb below has some of: cheaper than the verbs themselves. */
const mayOrder = /pend|block|must|quire|after|fore|prece|依|의존|häng|завис|阻|bloq|блок/i
const sentenceEnd = /[;；。]|\.\s/g

function inSentence(text: string, { start, end }: TextRange, known: () => KnownIds): readonly DependencyMention[] {
  const written = text.slice(start, end)
  const verb = waits.exec(written)
  const blocks = verb ? undefined : blocking.exec(written)
  const found = verb ?? blocks
  if (!found) return []
  const before = { start, end: start + found.index }
  const after = { start: before.end + found[0].length, end }
  const isLast = verb !== null && verbAtEnd.test(found[0])
  const named = knownTasksIn(text, before, known)
  const [first, second] = sides(isLast ? named : lastList(text, named), knownTasksIn(text, after, known), isLast)
  const phases = sides(phasesIn(text, before), phasesIn(text, after), isLast)
  return verb
    ? [...mentions(first, second, 'sentence'), ...mentions(phases[0], phases[1], 'phase')]
    : [...mentions(second, first, 'sentence'), ...mentions(phases[1], phases[0], 'phase')]
}

/** The tasks that one list names right before the verb: `T009/T010 first, T011 depends on …` speaks of T011. */
function lastList(text: string, named: readonly NamedTask[]): readonly NamedTask[] {
  let at = named.length - 1
  while (at > 0 && joinsList(text, named[at - 1]?.range, named[at]?.range)) at--
  return named.slice(Math.max(0, at))
}

function joinsList(text: string, before: TextRange | undefined, after: TextRange | undefined): boolean {
  if (!before || !after || after.start - before.end > 40) return false
  return before.start === after.start || listJoint.test(text.slice(before.end, after.start))
}

const listJoint = new RegExp(
  `^(?:[\\s,、，/&+\`*"'#和及与與と과와]|and|or|und|oder|et|ou|y|e|o|и|или|(?:${anyOf(taskWords)})s?)*$`,
  'iu',
)

const waits =
  /\b(?:depend(?:s|ed|ent|ing)?\s+(?:up)?on|(?:is|are)\s+blocked\s+by|blocked\s+by|must\s+(?:follow|come\s+after)|requires?|after)\b|依赖于?|依賴於?|依存|의존|depende[mn]?\s+d[eo]|dépend(?:ent)?\s+d[e’']|(?:hängt|hängen)\s+(?:ab\s+)?von|зависи(?:т|ят)\s+от/iu
const blocking =
  /\b(?:blocks?|must\s+(?:be\s+)?(?:complete[d]?|finish(?:ed)?|precede)\s*(?:before)?|precedes?|before)\b|阻塞|阻止|blockiert|bloque|bloqueia|блокирует/iu

/** Chinese may, Japanese and Korean do put it last. */
const verbAtEnd = /^(?:依赖|依賴|依存|의존)/u

/** Where the verb comes last, the first task is the one that waits and the others are what it waits for. */
function sides(
  before: readonly NamedTask[],
  after: readonly NamedTask[],
  isLast: boolean,
): readonly [readonly NamedTask[], readonly NamedTask[]] {
  return isLast && after.length === 0 && before.length > 1 ? [before.slice(0, 1), before.slice(1)] : [before, after]
}

function mentions(
  waiting: readonly NamedTask[],
  awaited: readonly NamedTask[],
  notation: string,
): readonly DependencyMention[] {
  return waiting
    .slice(0, 40)
    .flatMap(({ id: from, range }) =>
      awaited.slice(0, 40).flatMap(({ id: to }) => (from === to ? [] : [{ range, from, to, notation }])),
    )
}

const phase = new RegExp(`(?:${anyOf(phaseWords)})\\s{0,2}(\\d{1,3})(?!\\d)`, 'giu')

function phasesIn(text: string, { start, end }: TextRange): readonly NamedTask[] {
  return [...text.slice(start, end).matchAll(phase)].map(found => ({
    id: `Phase ${found[1] ?? ''}`,
    range: { start: start + found.index, end: start + found.index + found[0].length },
  }))
}
