import type { TextRange } from '../text/range.ts'
import type { DependencyMention } from './planDocument.ts'
import { anyOf, phaseWords } from './planWords.ts'
import type { NamedTask } from './taskIdsIn.ts'
import { knownTasksIn } from './taskMentions.ts'

/** `Task 2 depends on Task 1`, `T005, T006 block T007`, `タスク2はタスク1に依存`, and the same for phases. */
export function sentenceDependencies(
  text: string,
  { start, end }: TextRange,
  known: () => ReadonlySet<string>,
): readonly DependencyMention[] {
  const written = text.slice(start, end)
  if (!/\d/.test(written)) return []
  const verb = waits.exec(written)
  const blocks = verb ? undefined : blocking.exec(written)
  const found = verb ?? blocks
  if (!found) return []
  const before = { start, end: start + found.index }
  const after = { start: before.end + found[0].length, end: clauseEnd(text, before.end + found[0].length, end) }
  const [first, second] = sides(knownTasksIn(text, before, known), knownTasksIn(text, after, known))
  const phases = sides(phasesIn(text, before), phasesIn(text, after))
  return verb
    ? [...mentions(first, second, 'sentence'), ...mentions(phases[0], phases[1], 'phase')]
    : [...mentions(second, first, 'sentence'), ...mentions(phases[1], phases[0], 'phase')]
}

const waits =
  /\b(?:depend(?:s|ed|ent|ing)?\s+(?:up)?on|(?:is|are)\s+blocked\s+by|blocked\s+by|must\s+(?:follow|come\s+after)|requires?|after)\b|依赖于?|依賴於?|依存|의존|depende[mn]?\s+d[eo]|dépend(?:ent)?\s+d[e’']|(?:hängt|hängen)\s+(?:ab\s+)?von|зависи(?:т|ят)\s+от/iu
const blocking =
  /\b(?:blocks?|must\s+(?:be\s+)?(?:complete[d]?|finish(?:ed)?|precede)\s*(?:before)?|precedes?|before)\b|阻塞|阻止|blockiert|bloque|bloqueia|блокирует/iu

/** Where the verb comes last, the first task is the one that waits and the others are what it waits for. */
function sides(
  before: readonly NamedTask[],
  after: readonly NamedTask[],
): readonly [readonly NamedTask[], readonly NamedTask[]] {
  return after.length === 0 && before.length > 1 ? [before.slice(0, 1), before.slice(1)] : [before, after]
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

/** What follows a full stop or semicolon is another sentence. */
function clauseEnd(text: string, from: number, end: number): number {
  const stop = /[;；。]|\.\s/.exec(text.slice(from, end))
  return stop ? from + stop.index : end
}
