import MarkdownIt from 'markdown-it'
import { readPlan } from '../../src/core/plan/readPlan.ts'
import { scanLines } from '../../src/core/text/scanLines.ts'
import type { Figure } from './figure.ts'
import { medianTimes, timesOf } from './medianTime.ts'
import { syntheticSpec } from './syntheticSpec.ts'

/**
 * What it takes to read a plan. The model is all of `PlanDocument` but its problems, which are looked for when somebody
 * asks: every task with its title, state, references, dependencies, fields and details, every box and heading.
 */
export function reading(): readonly Figure[] {
  const { plan } = syntheticSpec(10, 10_000, 300)
  const twice = syntheticSpec(10, 20_000, 300).plan
  const time = medianTimes(
    [
      { name: 'loop', run: () => bareLoop(plan) },
      { name: 'scan', run: () => scanLines(plan) },
      { name: 'model', run: () => readPlan(plan) },
      { name: 'twice', run: () => readPlan(twice) },
      { name: 'markdown-it', run: () => new MarkdownIt().parse(plan, {}) },
    ],
    21,
  )
  console.log(`Reading a plan of 10,000 lines: ${timesOf(time)}`)
  return [
    { what: 'scanning a plan, in bare loops', value: time('scan') / time('loop'), unit: 'times', bar: 4 },
    {
      what: 'reading a plan is faster than markdown-it',
      value: time('markdown-it') / time('model'),
      unit: 'times',
      bar: 10,
      atLeast: true,
    },
    { what: 'reading twice the lines takes', value: time('twice') / time('model'), unit: 'times', bar: 2.2 },
  ]
}

/** The least that any reader must do: find each line and look at it once. */
function bareLoop(text: string): number {
  const box = /^\s*[-*+] \[.\]/
  let count = 0
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const next = end < 0 ? text.length : end + 1
    if (box.test(text.slice(start, next))) count++
    start = next
  }
  return count
}
