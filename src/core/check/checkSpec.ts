import { wholeStretch } from '../plan/planStretch.ts'
import { lastOf } from '../text/steps.ts'
import type { Spec, SpecProblem } from '../trace/spec.ts'
import { defaultSettings, type CheckSettings } from './checkSettings.ts'
import { SpecChecker } from './specChecker.ts'

/** Everything a person should know about a spec, rule by rule. */
export function checkSpec(
  { plan, ...beside }: Spec,
  settings: CheckSettings = defaultSettings,
): readonly SpecProblem[] {
  const spec = plan ? { ...beside, plan: [wholeStretch(plan)] } : beside
  return lastOf(new SpecChecker().check(spec, settings))
}
