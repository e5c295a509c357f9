import { defaultMarkers, type Markers } from '../plan/markers.ts'
import type { Severity } from '../text/problem.ts'

/** What a user decides about checking. */
export interface CheckSettings {
  /** Severities by code; rules that are not named keep their own. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>
  /** Titles of tasks, names of elements and ids of criteria that nothing is said about. */
  readonly ignore: readonly string[]
  /** What the markers of boxes mean. */
  readonly markers: Markers
  /** In percent: with less than this of the criteria cited, the plan has a problem. */
  readonly minCoverage?: number
  /** The mildest problem that makes `check` fail. */
  readonly failOn: Severity
}

export const defaultSettings: CheckSettings = {
  rules: new Map(),
  ignore: [],
  markers: defaultMarkers,
  failOn: 'error',
}
