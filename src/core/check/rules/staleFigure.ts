import { anyOf, taskWords } from '../../plan/planWords.ts'
import type { Statistic } from '../../plan/planDocument.ts'
import type { TextEdit } from '../../text/range.ts'
import { placedRange } from '../checkedPlan.ts'
import { perStretch } from '../checkedStretch.ts'
import { figureCounts, type Count } from '../figureCounts.ts'
import type { Rule } from '../rule.ts'
import { titled, told } from '../../text/told.ts'

/** Whatever a plan counts (boxes, tasks, main tasks, with optional ones or without) is right if it fits once. */
export const staleFigure: Rule = {
  code: 'stale-figure',
  severity: 'warning',
  summary: 'A total or a progress that the boxes of the plan do not confirm.',
  *inPlan(plan) {
    if (plan.taskCount === 0 || plan.sums.of(claimCount)('claims') === 0) return
    const telling = plan.places.filter(({ stretch }) => claimsIn(stretch).length > 0)
    const claims = telling.flatMap(({ stretch, start }) => claimsIn(stretch).map(figure => placed(figure, start)))
    const counts = figureCounts(plan.places)
    for (const statistic of claims) {
      const stale = staleParts(statistic, counts(statistic.range.start))
      if (stale.edits.length === 0) continue
      yield {
        range: statistic.range,
        ...told('The plan says {0}; its boxes say {1}.', statistic.value.trim(), stale.now),
        fixes: [{ ...titled('Change it to {0}', stale.now), edits: stale.edits }],
      }
    }
  },
}

const claimsIn = perStretch(({ plan }) => plan.statistics.filter(({ kind }) => kind === 'total' || kind === 'done'))
const claimCount = perStretch(stretch => ({ claims: claimsIn(stretch).length }))
const placed = (figure: Statistic, by: number): Statistic => ({ ...figure, range: placedRange(figure.range, by) })

interface Stale {
  readonly now: string
  readonly edits: readonly TextEdit[]
}

const fits: Stale = { now: '', edits: [] }
const taskWord = `(?:${anyOf(taskWords)})s?|个任务|個任務|件|개`
const pair = /(?<![\d.])(\d{1,5})(\s{0,2}(?:\/|of|out of|von|de|sur|из|／)\s{0,2})(\d{1,5})(?![\d.]|\s?%)/iu
const percentage = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)\s?[%％]/u
const single = new RegExp(`^[\\s*_~]{0,4}(\\d{1,5})\\s{0,2}(?:${taskWord})?\\s{0,2}(?:$|[(（,，;；。*_]|[-–—] )`, 'iu')

function staleParts({ kind, value, range }: Statistic, counts: readonly Count[]): Stale {
  const text = value.slice(0, 200)
  const both = pair.exec(text)
  if (both) return stalePair(both, range.start, text, counts)
  const percent = percentage.exec(text)
  if (percent) return stalePercentage(percent, range.start, counts)
  const one = single.exec(text)
  if (!one) return fits
  const stated = Number(one[1])
  const measured = counts.map(count => (kind === 'total' ? count.total : count.done))
  if (measured.includes(stated)) return fits
  const now = String(nearest(measured, stated))
  return { now, edits: [replace(range.start, one, 1, now)] }
}

/** `3/12`, and the percentage behind it where there is one. */
function stalePair(found: RegExpExecArray, start: number, text: string, counts: readonly Count[]): Stale {
  const [, done = '', between = '', total = ''] = found
  const isRight = counts.some(count => count.done === Number(done) && count.total === Number(total))
  if (isRight) return fits
  const [best] = [...counts].sort(
    (a, b) => away(a.total, total) - away(b.total, total) || away(a.done, done) - away(b.done, done),
  )
  if (!best) return fits
  const now = `${best.done}${between}${best.total}`
  const at = start + found.index
  const edits = [{ range: { start: at, end: at + found[0].length }, newText: now }]
  const percent = percentage.exec(text)
  if (!percent) return { now, edits }
  return { now, edits: [...edits, replace(start, percent, 1, String(percentOf(best)))] }
}

function stalePercentage(found: RegExpExecArray, start: number, counts: readonly Count[]): Stale {
  const stated = Number(found[1])
  const measured = counts.map(percentOf)
  if (measured.some(own => Math.abs(own - stated) <= 1)) return fits
  const now = String(nearest(measured, stated))
  return { now: `${now} %`, edits: [replace(start, found, 1, now)] }
}

const percentOf = ({ done, total }: Count): number => (total === 0 ? 0 : Math.round((100 * done) / total))
const away = (count: number, stated: string): number => Math.abs(count - Number(stated))

const nearest = (measured: readonly number[], stated: number): number =>
  measured.reduce((best, own) => (Math.abs(own - stated) < Math.abs(best - stated) ? own : best), measured[0] ?? 0)

function replace(start: number, found: RegExpExecArray, group: number, newText: string): TextEdit {
  const written = found[group] ?? ''
  const at = start + found.index + found[0].indexOf(written)
  return { range: { start: at, end: at + written.length }, newText }
}
