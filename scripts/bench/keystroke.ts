import { defaultSettings } from '../../src/core/check/checkSettings.ts'
import { SpecChecker } from '../../src/core/check/specChecker.ts'
import { problemSteps } from '../../src/core/language/problemsOf.ts'
import { specOf } from '../../src/core/language/spec.ts'
import { followedDocument, readSpecDocument } from '../../src/core/language/specDocument.ts'
import { editedPlan, followPlan } from '../../src/core/plan/followedPlan.ts'
import type { Steps } from '../../src/core/text/steps.ts'
import type { Figure } from './figure.ts'
import { median, medianTimes, timesOf } from './medianTime.ts'
import { syntheticSpec } from './syntheticSpec.ts'

/** What a letter typed in the middle of a plan costs: the plan brought up to date, then its spec checked. */
export function keystroke(): readonly Figure[] {
  const time = medianTimes(
    [
      { name: 'update', run: updating(10_000) },
      { name: 'update of five times the lines', run: updating(50_000) },
      { name: 'update and check', run: checking(10_000) },
      { name: 'update and check of five times the lines', run: checking(50_000) },
    ],
    15,
  )
  console.log(`One keystroke in a plan of 10,000 lines: ${timesOf(time)}`)
  return [
    { what: 'a keystroke, updated', value: time('update'), unit: 'ms', bar: 5 },
    {
      what: 'a keystroke in five times the lines, updated, takes',
      value: time('update of five times the lines') / time('update'),
      unit: 'times',
      bar: 1.5,
    },
    {
      what: 'the longest step of a check, behind which others get their turn',
      value: median(longest),
      unit: 'ms',
      bar: 20,
    },
    { what: 'a keystroke, updated and checked', value: time('update and check'), unit: 'ms', bar: 5 },
    {
      what: 'a keystroke in five times the lines, updated and checked, takes',
      value: time('update and check of five times the lines') / time('update and check'),
      unit: 'times',
      bar: 1.5,
    },
  ]
}

/** Steps for which nobody else gets a turn, in milliseconds; the longest of each check. */
const longest: number[] = []

/** Types one letter after another behind the same title. */
function updating(lines: number): () => unknown {
  const { plan } = syntheticSpec(10, lines, 300)
  const at = plan.indexOf('\n', plan.length >> 1)
  let held = followPlan(plan)
  return () => (held = editedPlan(held, { range: { start: at, end: at }, newText: 'x' })).parts
}

function checking(lines: number): () => unknown {
  const { plan, requirements } = syntheticSpec(10, lines, 300)
  const required = readSpecDocument('requirements.md', 'requirements', requirements)
  const at = plan.indexOf('\n', plan.length >> 1)
  const checker = new SpecChecker()
  let held = followPlan(plan)
  return () => {
    held = editedPlan(held, { range: { start: at, end: at }, newText: 'x' })
    const spec = specOf([required, followedDocument('tasks.md', held)])
    return stepped(problemSteps(spec, defaultSettings, checker), lines)
  }
}

/** Takes all steps and keeps how long the longest was: an editor lets others run between them. */
function stepped<Value>(steps: Steps<Value>, lines: number): Value {
  let most = 0
  for (;;) {
    const start = performance.now()
    const step = steps.next()
    most = Math.max(most, performance.now() - start)
    if (step.done !== true) continue
    if (lines === 10_000) longest.push(most)
    return step.value
  }
}
