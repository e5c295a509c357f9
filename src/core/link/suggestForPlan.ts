import type { PlanDocument } from '../plan/planDocument.ts'
import { bestOf } from './bestOf.ts'
import { chooseCriteria } from './chooseCriteria.ts'
import type { LinkIndex, LinkQuery, RankedCriterion } from './linkIndex.ts'
import { planTexts, type PlanText } from './planTexts.ts'
import { withoutCrowdedOnes, withOrder, withWritten } from './planSignals.ts'

/** What one box of a plan serves. */
export interface Suggestion {
  /** Index into the plan's checkboxes. */
  readonly checkbox: number
  /** The task's id, or null for a box without one. */
  readonly id: string | null
  /** From 1. */
  readonly line: number
  /** Of the marker character. */
  readonly offset: number
  readonly ranked: readonly RankedCriterion[]
  /** The ids it would write. */
  readonly suggested: readonly string[]
}

export interface SuggestOptions {
  /** Reads no reference list of the plan. */
  readonly blind?: boolean
  /** Leaves out a task's own list, though not those of others. */
  readonly ownListHidden?: boolean
  /** How many criteria are ranked for each box. */
  readonly limit?: number
}

/** The criteria of every box, seen together: what neighbours, order and competition say comes on top of the words. */
export function suggestForPlan(
  plan: PlanDocument,
  index: LinkIndex,
  options: SuggestOptions = {},
): readonly Suggestion[] {
  const { blind = false, ownListHidden = false, limit = 20 } = options
  const texts = planTexts(plan)
  const queries = texts.map(text => queryOf(text, texts, index.signals.surroundings))
  const evidence = queries.map(query => index.evidence(query))
  const cited = plan.checkboxes.map(box => citedBy(plan, box.task, index))
  const { signals } = index
  if (signals.competition) withoutCrowdedOnes(evidence)
  if (signals.order) withOrder(evidence, index)
  if (signals.written && !blind) withWritten(evidence, queries, cited, index)
  return plan.checkboxes.map((box, at) => {
    const scores = evidence[at] ?? new Float64Array(0)
    if (!blind && !ownListHidden) for (const position of cited[at] ?? []) scores[position] = (scores[position] ?? 0) + 2
    const best = bestOf(scores, limit)
    const query = queries[at] ?? { text: '' }
    return {
      checkbox: at,
      id: plan.tasks[box.task]?.id || null,
      line: (plan.scan.items[box.item]?.line ?? 0) + 1,
      offset: box.offset,
      ranked: best.map(position => ({
        id: index.criteria[position]?.criterion.id ?? '',
        score: scores[position] ?? 0,
        why: index.reasons(query, position),
      })),
      suggested: chooseCriteria(scores, index).map(position => index.criteria[position]?.criterion.id ?? ''),
    }
  })
}

function queryOf(text: PlanText, texts: readonly PlanText[], surroundings: boolean): LinkQuery {
  const { title, body } = text
  if (!surroundings) return { title, text: body }
  const children = text.children.map(child => texts[child]?.title ?? '')
  return { title, text: body, context: [texts[text.parent]?.title ?? '', ...text.headings, ...children] }
}

/** Positions of the criteria that a task's own lists cite. */
function citedBy(plan: PlanDocument, task: number, index: LinkIndex): readonly number[] {
  const ids = plan.tasks[task]?.requirements ?? []
  return [...new Set(ids.flatMap(id => index.citations.resolve(id).map(({ position }) => position)))]
}
