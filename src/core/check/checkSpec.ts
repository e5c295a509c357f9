import type { Problem } from '../text/problem.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import type { Spec, SpecProblem } from '../trace/spec.ts'
import type { Trace } from '../trace/trace.ts'
import { traceSpec } from '../trace/traceSpec.ts'
import { defaultSettings, type CheckSettings } from './checkSettings.ts'
import { rules } from './rules.ts'

/** Everything a person should know about a spec, rule by rule. */
export function checkSpec(
  spec: Spec,
  settings: CheckSettings = defaultSettings,
  trace: Trace = traceSpec(spec),
): readonly SpecProblem[] {
  return lastOf(checkSteps(spec, settings, trace))
}

/** The same in steps of a few milliseconds, for who must let others run in between. */
export function* checkSteps(spec: Spec, settings: CheckSettings, trace: Trace): Steps<readonly SpecProblem[]> {
  const checked = { spec, plan: spec.plan, trace, settings }
  const problems: SpecProblem[] = []
  for (const { code, severity: usual, check } of rules) {
    const severity = settings.rules.get(code) ?? usual
    if (severity === 'off') continue
    for (const finding of check(checked)) {
      if (finding) problems.push({ code, severity, ...finding })
      else yield
    }
    yield
  }
  return problems.concat(unruled(spec))
}

const codes = new Set(rules.map(({ code }) => code))

/** What the readers report and no rule speaks of. */
function unruled({ requirements, design, plan }: Spec): readonly SpecProblem[] {
  const isUnruled = ({ code }: Problem) => !codes.has(code)
  return [
    ...requirements.flatMap(({ document, name, set }) =>
      set.problems.filter(isUnruled).map(problem => ({ ...problem, document, name })),
    ),
    ...(design?.model.problems ?? []).filter(isUnruled).map(problem => ({ ...problem, document: 'design' as const })),
    ...(plan?.problems ?? []).filter(isUnruled).map(problem => ({ ...problem, document: 'plan' as const })),
  ]
}
