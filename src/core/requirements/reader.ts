import type { LineScan } from '../text/lineScan.ts'
import type { RequirementSet } from './requirement.ts'
import type { Section } from './sections.ts'

/** A requirements text, cut into sections once for all readers. */
export interface RequirementText {
  readonly scan: LineScan
  readonly sections: readonly Section[]
  /** The sections that declare a requirement each. */
  readonly declared: readonly Section[]
}

/** One way in which requirements are written. */
export interface RequirementReader {
  readonly id: string
  /** How well a text fits, from 0 (not at all) to 1 (surely). */
  fits(text: RequirementText): number
  read(text: RequirementText): RequirementSet
}
