import { linkIndex } from '../../src/core/link/linkIndex.ts'
import { suggestForPlan } from '../../src/core/link/suggestForPlan.ts'
import { readPlan } from '../../src/core/plan/readPlan.ts'
import { readRequirements } from '../../src/core/requirements/readRequirements.ts'
import type { Figure } from './figure.ts'
import { medianTimes, timesOf } from './medianTime.ts'
import { syntheticSpec } from './syntheticSpec.ts'

/** What it takes to say for 10,000 boxes which of 2,000 criteria they serve. */
export function linking(): readonly Figure[] {
  const { plan, requirements } = syntheticSpec(10, 26_000, 2000)
  const document = readPlan(plan)
  const set = readRequirements(requirements)
  const time = medianTimes([{ name: 'suggest', run: () => suggestForPlan(document, linkIndex(set)) }], 3)
  console.log(`Suggesting for ${document.checkboxes.length} boxes and 2,000 criteria: ${timesOf(time)}`)
  return [{ what: 'suggesting for 10,000 tasks and 2,000 criteria', value: time('suggest'), unit: 'ms', bar: 3000 }]
}
