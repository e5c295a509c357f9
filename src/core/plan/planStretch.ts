import type { Steps } from '../text/steps.ts'
import { joinedPlan } from './joinedPlan.ts'
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
  const stretches: PlanStretch[] = []
  let from = 0
  for (const stretch of before) {
    const to = from + stretch.parts.length
    if (to === from || isContinued(parts, to) || stretch.parts.some((part, at) => part !== parts[from + at])) break
    stretches.push(stretch)
    from = to
  }
  let until = parts.length
  const ending: PlanStretch[] = []
  for (let at = before.length - 1; at >= stretches.length; at--) {
    const stretch = before[at]
    const count = stretch?.parts.length ?? 0
    if (!stretch || count === 0 || until - count < from) break
    if (stretch.parts.some((part, own) => part !== parts[until - count + own])) break
    ending.push(stretch)
    until -= count
  }
  for (let read = 1; from < until; read++) {
    let to = from + 1
    while (isContinued(parts, to)) to++
    if (read % readAtOnce === 0) yield
    stretches.push(readStretch(parts.slice(from, to), around))
    from = to
  }
  return [...stretches, ...ending.reverse()]
}

/** The same stretches, those read again that speak of a task which came or went. */
export function* settledSteps(stretches: readonly PlanStretch[], around: KnownIds): Steps<readonly PlanStretch[]> {
  const settled: PlanStretch[] = []
  let read = 0
  for (const stretch of stretches) {
    const isRight = isSettled(stretch, around)
    if (!isRight && ++read % readAtOnce === 0) yield
    settled.push(isRight ? stretch : readStretch(stretch.parts, around))
  }
  return settled
}

/** About as many as take a few milliseconds. */
const readAtOnce = 16

/** Whether a part stands in a task that begins before it. */
const isContinued = (parts: PlanParts, at: number): boolean => (parts[at]?.outerCount ?? 0) > 0

function isSettled({ parts, asked }: PlanStretch, around: KnownIds): boolean {
  if (parts.length === 0) return true
  for (const [id, was] of asked) if (around.has(id) !== was) return false
  return true
}

function readStretch(parts: PlanParts, around: KnownIds): PlanStretch {
  const asked = new Map<string, boolean>()
  const plan = joinedPlan(parts, {
    has(id) {
      const is = around.has(id)
      asked.set(id, is)
      return is
    },
  })
  return { plan, parts, asked }
}
