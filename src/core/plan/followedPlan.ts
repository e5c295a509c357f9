import type { TextEdit } from '../text/range.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import { joinedSteps } from './joinedPlan.ts'
import { defaultMarkers } from './markers.ts'
import type { PlanDocument } from './planDocument.ts'
import { editedParts, joined, partSteps, type PlanParts } from './planParts.ts'
import type { ReadPlanOptions } from './readPlan.ts'

/**
 * A plan that follows the edits of its text. An edit costs what the lines around it cost, however long the plan is;
 * the plan as a whole is put together when somebody asks for it, and is what `readPlan` gives for the text.
 */
export interface FollowedPlan {
  readonly parts: PlanParts
  readonly text: string
  readonly plan: PlanDocument
  /** The same in steps of a few milliseconds, for who must let others run in between. */
  readonly planSteps: () => Steps<PlanDocument>
}

export interface FollowOptions extends ReadPlanOptions {
  /** About so many lines are read again at an edit: few enough to be quick, and enough that a long plan has few parts. */
  readonly size?: number
}

export function followPlan(text: string, options: FollowOptions = {}): FollowedPlan {
  return lastOf(followSteps(text, options))
}

/** The same in steps. */
export function* followSteps(
  text: string,
  { markers = defaultMarkers, size = 64 }: FollowOptions = {},
): Steps<FollowedPlan> {
  return followed(yield* partSteps(text, markers, size))
}

/** The plan after an edit; the one before stays as it is. */
export function editedPlan({ parts }: FollowedPlan, edit: TextEdit): FollowedPlan {
  return followed(editedParts(parts, edit))
}

function followed(parts: PlanParts): FollowedPlan {
  let text: string | undefined
  let plan: PlanDocument | undefined
  return {
    parts,
    get text() {
      return (text ??= joined(parts))
    },
    get plan() {
      return (plan ??= lastOf(joinedSteps(parts)))
    },
    *planSteps() {
      // Somebody who could not wait may have put it together meanwhile, and others hold that one already.
      const made = plan ?? (yield* joinedSteps(parts))
      return (plan ??= made)
    },
  }
}
