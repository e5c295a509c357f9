import type { TextRange } from '../text/range.ts'
import type { KnownIds } from './knownIds.ts'
import type { DependencyMention } from './planDocument.ts'
import type { NamedTask } from './taskIdsIn.ts'
import { knownTasksIn } from './taskMentions.ts'

/** A group of tasks at the ends of an arrow; more than this many are not paired with each other. */
const largestGroup = 40

/**
 * `1.1 → 1.2, 1.3 → 2.1` on one line, and `↓` alone between two lines: it leads from the group above it to the
 * group below.
 */
export function arrowDependencies(
  text: string,
  lines: readonly TextRange[],
  known: () => KnownIds,
): readonly DependencyMention[] {
  const found: DependencyMention[] = []
  let above: readonly PlacedGroup[] = []
  let downs: readonly number[] = []
  for (const line of lines) {
    const written = text.slice(line.start, line.end)
    const arrows = [...written.matchAll(arrow)]
    if (arrows.length === 0 && downArrow.test(written)) {
      downs = [...written.matchAll(/[↓▼⬇v|]/g)]
        .filter(({ 0: sign }) => sign !== '|' && sign !== 'v')
        .map(({ index }) => index)
      continue
    }
    if (arrows.length === 0 && /^[\s|│]*$/.test(written)) continue
    const groups = arrows.length > 0 || downs.length > 0 || lines.length > 1 ? groupsOf(text, line, arrows, known) : []
    for (let at = 1; at < groups.length; at++) pair(found, groups[at - 1]?.tasks, groups[at]?.tasks)
    for (const column of downs) pair(found, nearest(above, column)?.tasks, nearest(groups, column)?.tasks)
    above = groups
    downs = []
  }
  return found
}

/** What stands between two arrows, and its columns. */
interface PlacedGroup {
  readonly from: number
  readonly to: number
  readonly tasks: readonly NamedTask[]
}

const arrow = /-{1,3}>|={1,2}>|[→⇒⟶➜➡➔]\ufe0f?/g
const downArrow = /^[\s|│]*[↓▼⬇](?:[\s|│↓▼⬇]|\ufe0f)*$/

function groupsOf(
  text: string,
  line: TextRange,
  arrows: readonly RegExpExecArray[],
  known: () => KnownIds,
): readonly PlacedGroup[] {
  const ends = [...arrows.map(({ index }) => line.start + index), line.end]
  let start = line.start
  return ends.map((end, at) => {
    const tasks = knownTasksIn(text, { start, end }, known).slice(0, largestGroup)
    const from = (tasks[0]?.range.start ?? start) - line.start
    const to = (tasks[tasks.length - 1]?.range.end ?? end) - line.start
    start = end + (arrows[at]?.[0].length ?? 0)
    return { from, to, tasks }
  })
}

function nearest(groups: readonly PlacedGroup[], column: number): PlacedGroup | undefined {
  let best: PlacedGroup | undefined
  let distance = Infinity
  for (const group of groups) {
    const away = column < group.from ? group.from - column : Math.max(0, column - group.to)
    if (group.tasks.length > 0 && away < distance) {
      best = group
      distance = away
    }
  }
  return best
}

function pair(found: DependencyMention[], before: readonly NamedTask[] = [], after: readonly NamedTask[] = []): void {
  for (const { id: from, range } of after) {
    for (const { id: to } of before) if (from !== to) found.push({ range, from, to, notation: 'arrow' })
  }
}
