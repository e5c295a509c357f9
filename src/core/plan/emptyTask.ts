import type { PlanTask } from './plan.ts'

/** A task that says nothing: what a new one begins with. */
export const emptyTask: PlanTask = {
  id: '',
  title: '',
  state: 'open',
  details: [],
  requirements: [],
  dependsOn: [],
  optional: false,
  parallel: false,
  checkpoint: false,
  source: [],
  children: [],
}
