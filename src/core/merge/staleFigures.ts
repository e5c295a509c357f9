import type { PlanDocument, Statistic } from '../plan/planDocument.ts'
import type { Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import type { AddedTask } from './writeAdditions.ts'

/** Totals that were right and are not after the additions, each with the right one. */
export function staleFigures(document: PlanDocument, added: readonly AddedTask[]): readonly Problem[] {
  if (added.length === 0) return []
  const parents = new Set(document.tasks.map(({ parent }) => parent))
  const counts: readonly Count[] = [
    { now: document.tasks.length, more: added.length },
    { now: document.checkboxes.length, more: added.filter(({ isBox }) => isBox).length },
    {
      now: document.tasks.filter((_, at) => !parents.has(at)).length,
      more: added.filter(({ isLeaf }) => isLeaf).length,
    },
    {
      now: document.tasks.filter(({ depth }) => depth === 0).length,
      more: added.filter(({ isMain }) => isMain).length,
    },
  ]
  return document.statistics.flatMap((statistic): readonly Problem[] => {
    const figure = totalIn(statistic)
    if (!figure) return []
    const count = counts.find(({ now, more }) => now === figure.value && more > 0)
    if (!count && counts.some(({ now }) => now === figure.value)) return []
    const range = figure.range
    const base = { code: 'stale-total', severity: 'warning', range } as const
    if (!count) return [{ ...base, message: `The total of ${figure.value} does not count the tasks that were added.` }]
    const right = String(count.now + count.more)
    return [
      {
        ...base,
        message: `The total of ${figure.value} is now ${right}.`,
        fixes: [{ title: `Write ${right}`, edits: [{ range, newText: right }] }],
      },
    ]
  })
}

interface Count {
  readonly now: number
  readonly more: number
}

/** The number of all tasks that a figure tells: `24 tasks`, or the second one of `3/24`. */
function totalIn({ kind, value, range }: Statistic): { readonly value: number; readonly range: TextRange } | undefined {
  if (kind !== 'total' && kind !== 'done') return undefined
  const found = kind === 'total' ? /\d{1,6}/.exec(value) : /(?<=\d\s{0,2}[/／]\s{0,2})\d{1,6}/.exec(value)
  if (!found) return undefined
  const start = range.start + found.index
  return { value: Number(found[0]), range: { start, end: start + found[0].length } }
}
