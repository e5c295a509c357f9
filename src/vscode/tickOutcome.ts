import type { TaskState } from '../core/plan/plan.ts'

/** A box that is to be set, by what stays the same when lines move. */
export interface BoxAim {
  /** Of a task, or of any box as `boxKey` gives it. */
  readonly key: string
  readonly state: TaskState
  /** The marker that the box had when somebody decided to change it: with another one nothing is written. */
  readonly marker?: string
  /** The version of the document that was seen then; the one that is open now where it is left out. */
  readonly version?: number
  /** How many boxes shared its id and words then, as `boxWithKey` counts them; counted now where it is left out. */
  readonly twins?: number
}

/** What happens to tasks above the one that is ticked. */
export type RollUp = 'off' | 'suggest' | 'automatic'

/** A task above that would follow. */
export interface SuggestedParent {
  readonly key: string
  readonly title: string
  readonly marker: string
  readonly state: TaskState
}

/** What came of a change of boxes. Whoever asked for it decides how it is told. */
/**
 * `changed`: kept unsaved, since the file on the disk is not what the document began from. `failed`: the editor could
 * not save it, because it is read-only or its folder is.
 */
export type SaveOutcome = 'saved' | 'unsaved' | 'changed' | 'failed'

export type TickOutcome =
  | {
      readonly kind: 'done'
      /** How many boxes are other ones now; none where all were as wanted. */
      readonly changed: number
      readonly saved: SaveOutcome
      /** Tasks above that would follow, where the setting asks to suggest it. */
      readonly parents: readonly SuggestedParent[]
    }
  /** The document is not what was seen, so that nothing is written. */
  | {
      readonly kind: 'stale'
      /** `ambiguous`: several boxes have this id and these words, and the lines moved. */
      readonly why: 'gone' | 'other-marker' | 'ambiguous'
      /** What the box holds now. */
      readonly marker?: string
    }
  | {
      readonly kind: 'refused'
      /** `unverified`: the document is not what the edit makes of it. */
      readonly reason: 'no-box' | 'no-marker' | 'busy' | 'unverified' | 'failed'
      /** What the host says of it. */
      readonly detail?: string
    }
