import type { Problem } from '../text/problem.ts'
import type { Steps } from '../text/steps.ts'
import type { SpecProblem } from '../trace/spec.ts'
import type { CheckedDocuments } from './checkedDocuments.ts'
import type { CheckedPlan } from './checkedPlan.ts'
import { perStretch } from './checkedStretch.ts'
import type { CheckSettings } from './checkSettings.ts'
import type { PlanMentions } from './planMentions.ts'
import type { Finding, PlanFinding, Rule } from './rule.ts'
import { rules } from './rules.ts'

/** A problem with the index of the rule that found it; what no rule speaks of goes last. */
export interface RuledProblem {
  readonly rule: number
  readonly problem: SpecProblem
}

/** What the documents beside the plan show, whatever the plan says. */
export function* documentProblems(documents: CheckedDocuments): Steps<readonly RuledProblem[]> {
  const found: RuledProblem[] = []
  for (const rule of rules) {
    const add = adder(rule, documents.settings, found)
    for (const finding of (add && rule.inDocuments?.(documents)) ?? []) {
      if (finding) add?.(finding)
      else yield
    }
    if (rule.inDocuments) yield
  }
  return [...found, ...unruledOf(documents)]
}

/** What they show beside a plan that cites and names this and not that. */
export function mentionProblems(mentions: PlanMentions): readonly RuledProblem[] {
  const found: RuledProblem[] = []
  for (const rule of rules) {
    const add = adder(rule, mentions.documents.settings, found)
    for (const finding of (add && rule.byMentions?.(mentions)) ?? []) add?.(finding)
  }
  return found
}

/** What a stretch of the plan shows by itself. */
export const stretchProblems = perStretch((stretch): readonly RuledProblem[] => {
  const found: RuledProblem[] = []
  for (const rule of rules) {
    const add = adder(rule, stretch.documents.settings, found)
    for (const finding of (add && rule.inStretch?.(stretch)) ?? []) add?.(inPlan(finding))
  }
  return [
    ...found,
    ...stretch.plan.problems.filter(isUnruled).map(problem => unruled({ ...problem, document: 'plan' })),
  ]
})

/** What only the whole plan shows. */
export function* wholePlanProblems(plan: CheckedPlan): Steps<readonly RuledProblem[]> {
  const found: RuledProblem[] = []
  for (const rule of rules) {
    const add = adder(rule, plan.documents.settings, found)
    for (const finding of (add && rule.inPlan?.(plan)) ?? []) add?.(inPlan(finding))
    if (rule.inPlan) yield
  }
  return found
}

const inPlan = (finding: PlanFinding): Finding => ({ document: 'plan', ...finding })

/** Takes in what a rule finds; undefined where the settings have no use for it. */
function adder(
  { code, severity: usual }: Rule,
  settings: CheckSettings,
  found: RuledProblem[],
): ((finding: Finding) => void) | undefined {
  const severity = settings.rules.get(code) ?? usual
  if (severity === 'off') return undefined
  const rule = indexes.get(code) ?? rules.length
  return finding => found.push({ rule, problem: { code, severity, ...finding } })
}

const indexes = new Map(rules.map(({ code }, at) => [code, at]))

/** What the readers report and no rule speaks of. */
function unruledOf({ requirements, design }: CheckedDocuments): readonly RuledProblem[] {
  return [
    ...requirements.flatMap(({ document, name, set }) =>
      set.problems.filter(isUnruled).map(problem => unruled({ ...problem, document, name })),
    ),
    ...(design?.model.problems ?? [])
      .filter(isUnruled)
      .map(problem => unruled({ ...problem, document: 'design' as const })),
  ]
}

const isUnruled = ({ code }: Problem): boolean => !indexes.has(code)
const unruled = (problem: SpecProblem): RuledProblem => ({ rule: rules.length, problem })
