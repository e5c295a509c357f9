import type { ActiveDocument } from '../activeDocument.ts'
import type { SpecStore } from '../specStore.ts'
import type { SpecIndex } from '../tracker/specIndex.ts'
import type { Tracker } from '../tracker/tracker.ts'
import type { FreshPlans } from './freshPlans.ts'

/** What the commands on plans share. */
export interface Planning {
  readonly store: SpecStore
  readonly active: ActiveDocument
  readonly index: SpecIndex
  readonly tracker: Tracker
  readonly freshPlans: FreshPlans
}
