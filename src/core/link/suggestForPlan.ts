import type { PlanDocument } from '../plan/planDocument.ts'
import { bestOf } from './bestOf.ts'
import { chooseCriteria } from './chooseCriteria.ts'
import type { LinkIndex, LinkQuery } from './linkIndex.ts'
import { planTexts, type PlanText } from './planTexts.ts'
import { withoutCrowding, withOrder, withPrecedence } from './planSignals.ts'
import type { RankedCriterion, Reason } from './reason.ts'
import { withWrittenReferences } from './writtenReferences.ts'

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
  /** The ids it would write, in the order of the requirements. */
  readonly suggested: readonly string[]
}

export interface SuggestOptions {
  /** Reads no reference list of the plan. */
  readonly blind?: boolean
  /** Leaves out a task's own list, though not those of others: how good the rest is, measured on a real plan. */
  readonly ownListHidden?: boolean
  /** How many criteria are ranked for each box. */
  readonly limit?: number
}

/** A list that the author wrote outweighs whatever else speaks. */
const ownListWeight = 4
/** Reasons are given for this many criteria of a ranking. */
const explained = 20

/** The criteria of every box, seen together: what neighbours, order and competition say comes on top of the words. */
export function suggestForPlan(
  plan: PlanDocument,
  index: LinkIndex,
  options: SuggestOptions = {},
): readonly Suggestion[] {
  const { blind = false, ownListHidden = false, limit = 20 } = options
  const { signals } = index
  const texts = planTexts(plan)
  const evidence = rowsOf(texts.length, index.criteria.length)
  const answers = texts.map((text, at) => index.ask(queryOf(text, texts, signals.surroundings), evidence[at]))
  const cited = plan.checkboxes.map(({ task }) => (blind ? [] : citedBy(plan, task, index)))
  if (signals.competition) withoutCrowding(evidence)
  if (signals.order) withOrder(evidence, index)
  if (signals.precedence) withPrecedence(evidence, index)
  const asked = answers.map(answer => answer.asked)
  const spokenFor = signals.written ? withWrittenReferences(evidence, asked, cited, index) : []
  return plan.checkboxes.map((box, at) => {
    const scores = evidence[at] ?? new Float32Array(0)
    const ownList = new Set(ownListHidden ? [] : cited[at])
    for (const position of ownList) scores[position] = (scores[position] ?? 0) + ownListWeight
    return {
      checkbox: at,
      id: plan.tasks[box.task]?.id || null,
      line: (plan.scan.items[box.item]?.line ?? 0) + 1,
      offset: box.offset,
      ranked: bestOf(scores, limit).map((position, rank) => ({
        id: idOf(position),
        score: scores[position] ?? 0,
        why: rank < explained ? why(at, position, ownList) : [],
      })),
      suggested: (ownList.size > 0 ? [...ownList] : chooseCriteria(scores)).map(idOf),
    }
  })

  function idOf(position: number): string {
    return index.criteria[position]?.criterion.id ?? ''
  }

  function why(at: number, position: number, ownList: ReadonlySet<number>): readonly Reason[] {
    const reasons: Reason[] = ownList.has(position) ? [{ kind: 'written' }] : []
    if (spokenFor[at]?.has(position)) reasons.push({ kind: 'neighbours' })
    return [...reasons, ...(answers[at]?.why(position) ?? [])]
  }
}

/** One table cut into rows: a single large piece of memory is cheaper than thousands. */
function rowsOf(rows: number, columns: number): readonly Float32Array[] {
  const table = new Float32Array(rows * columns)
  return Array.from({ length: rows }, (_, row) => table.subarray(row * columns, (row + 1) * columns))
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
