import { changedSpan } from '../text/changedSpan.ts'
import { lastAtOrBefore } from '../text/lastAtOrBefore.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import { joinedSteps } from './joinedPlan.ts'
import type { KnownIds } from './knownIds.ts'
import type { PlanDocument } from './planDocument.ts'
import type { PlanParts } from './planParts.ts'

/**
 * Some lines of a plan whose tasks stand in no task outside of them, read as a plan of its own: all offsets and indexes
 * count from the beginning of the stretch.
 */
export interface PlanStretch {
  readonly plan: PlanDocument
  /** What it was read from; a plan that was read as a whole has no parts. */
  readonly parts: PlanParts
  /** The ids that its reading asked for, and whether a task of the whole plan had them then. */
  readonly asked: ReadonlyMap<string, boolean>
}

/** A plan that is read as a whole is one stretch. */
export const wholeStretch = (plan: PlanDocument): PlanStretch => ({ plan, parts: [], asked: new Map() })

/** The stretches of a plan, in order. Of those `before` all are taken whose parts are the same. */
export function* stretchSteps(
  parts: PlanParts,
  around: KnownIds,
  before: readonly PlanStretch[] = [],
): Steps<readonly PlanStretch[]> {
  const held = cutOf(before)
  const { start, endBefore } = changedSpan(held.parts, parts)
  let first = lastAtOrBefore(held.starts, start, own => own)
  if (first > 0 && held.starts[first] === start && isContinued(parts, start)) first--
  const last = Math.max(first, lastAtOrBefore(held.starts, endBefore - 1, own => own) + 1)
  const moved = parts.length - held.parts.length
  const until = (held.starts[last] ?? 0) + moved
  const fresh: PlanStretch[] = []
  const starts: number[] = []
  for (let from = held.starts[first] ?? 0; from < until;) {
    let to = from + 1
    while (isContinued(parts, to)) to++
    starts.push(from)
    if (fresh.push(readStretch(parts.slice(from, to), around)) % readAtOnce === 0) yield
    from = to
  }
  const stretches = held.stretches.slice(0, first).concat(fresh, held.stretches.slice(last))
  const cut = { stretches, parts, starts: new Int32Array(stretches.length + 1) }
  cut.starts.set(held.starts.subarray(0, first))
  cut.starts.set(starts, first)
  for (let at = last; at < held.starts.length; at++)
    cut.starts[at - last + first + starts.length] = (held.starts[at] ?? 0) + moved
  cuts.set(stretches, cut)
  return stretches
}

/** Stretches with the parts that they were made of. */
interface Cut {
  readonly stretches: readonly PlanStretch[]
  readonly parts: PlanParts
  /** Where each begins among the parts; their number goes last. */
  readonly starts: Int32Array
}

/** Kept beside the stretches: at each letter that is typed, all of them would have to be looked into. */
const cuts = new WeakMap<readonly PlanStretch[], Cut>()
const noCut: Cut = { stretches: [], parts: [], starts: Int32Array.of(0) }

/** What was not made of parts says nothing about them. */
const cutOf = (stretches: readonly PlanStretch[]): Cut => cuts.get(stretches) ?? noCut

/** The same stretches, those read again that speak of a task which came or went. */
export function* settledSteps(stretches: readonly PlanStretch[], around: KnownIds): Steps<readonly PlanStretch[]> {
  const settled: PlanStretch[] = []
  let read = 0
  for (const stretch of stretches) {
    const isRight = isSettled(stretch, around)
    if (!isRight && ++read % readAtOnce === 0) yield
    settled.push(isRight ? stretch : readStretch(stretch.parts, around))
  }
  cuts.set(settled, { ...cutOf(stretches), stretches: settled })
  return settled
}

/** About as many as take a few milliseconds. */
const readAtOnce = 8

/** Whether a part stands in a task that begins before it. */
const isContinued = (parts: PlanParts, at: number): boolean => (parts[at]?.outerCount ?? 0) > 0

function isSettled({ parts, asked }: PlanStretch, around: KnownIds): boolean {
  if (parts.length === 0) return true
  for (const [id, was] of asked) if (around.has(id) !== was) return false
  return true
}

function readStretch(parts: PlanParts, around: KnownIds): PlanStretch {
  const asked = new Map<string, boolean>()
  const remembering: KnownIds = {
    has(id) {
      const is = around.has(id)
      asked.set(id, is)
      return is
    },
  }
  const plan = lastOf(joinedSteps(parts, remembering))
  return { plan, parts, asked }
}
