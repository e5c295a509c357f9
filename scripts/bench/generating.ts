import MarkdownIt from 'markdown-it'
import { planSpec } from '../../src/core/generate/planSpec.ts'
import type { Figure } from './figure.ts'
import { medianTimes, timesOf } from './medianTime.ts'
import { syntheticSpec } from './syntheticSpec.ts'

/** What it takes to make a plan: the documents read, the work found, ordered and linked, the text written. */
export function generating(): readonly Figure[] {
  const of = (lines: number) => {
    const { design, requirements } = syntheticSpec(lines, 10, 300)
    return { design, requirements: [{ name: 'requirements.md', text: requirements }] }
  }
  const once = of(10_000)
  const twice = of(20_000)
  const time = medianTimes(
    [
      { name: 'generate', run: () => planSpec(once) },
      { name: 'twice', run: () => planSpec(twice) },
      { name: 'markdown-it', run: () => new MarkdownIt().parse(once.design, {}) },
    ],
    9,
  )
  console.log(`Generating from a design of 10,000 lines with 300 criteria: ${timesOf(time)}`)
  return [
    {
      what: 'generating, in times that markdown-it takes for the design',
      value: time('generate') / time('markdown-it'),
      unit: 'times',
      bar: 8,
    },
    { what: 'generating from twice the lines takes', value: time('twice') / time('generate'), unit: 'times', bar: 2.2 },
  ]
}
