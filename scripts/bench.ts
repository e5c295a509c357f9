/**
 * The first two rows of the figures to hold, as ratios in one run:
 *
 *   npm run bench
 */
import MarkdownIt from 'markdown-it'
import { planSpec } from '../src/core/generate/planSpec.ts'
import { readPlan } from '../src/core/plan/readPlan.ts'
import { scanLines } from '../src/core/text/scanLines.ts'
import { medianTimes, type Contender } from './bench/medianTime.ts'
import { syntheticSpec } from './bench/syntheticSpec.ts'

const sizes = [1000, 10_000, 20_000]
const criteria = 300

reading()
generating()

function reading(): void {
  console.log(
    'Reading a plan (bar at 10,000 lines: scan at most 4 loops, model at least 10 times faster than markdown-it)',
  )
  compare(
    size => {
      const { plan } = syntheticSpec(10, size, criteria)
      return [
        { name: 'loop', run: () => bareLoop(plan) },
        { name: 'scan', run: () => scanLines(plan) },
        { name: 'model', run: () => readPlan(plan) },
        { name: 'markdown-it', run: () => new MarkdownIt().parse(plan, {}) },
      ]
    },
    time =>
      `scan = ${ratio(time('scan'), time('loop'))} loops; markdown-it = ${ratio(time('markdown-it'), time('model'))} models`,
  )
}

function generating(): void {
  console.log(
    `Generating from a design with ${criteria} criteria (bar at 10,000 lines: at most 8 times markdown-it, growth at most 2.2)`,
  )
  compare(
    size => {
      const { design, requirements } = syntheticSpec(size, 10, criteria)
      const documents = { design, requirements: [{ name: 'requirements.md', text: requirements }] }
      return [
        { name: 'generate', run: () => planSpec(documents) },
        { name: 'markdown-it', run: () => new MarkdownIt().parse(design, {}) },
      ]
    },
    time => `generate = ${ratio(time('generate'), time('markdown-it'))} markdown-its`,
  )
}

type Time = (name: string) => number

function compare(contendersOf: (size: number) => readonly Contender[], told: (time: Time) => string): void {
  let former: ReadonlyMap<string, number> | undefined
  for (const size of sizes) {
    const times = medianTimes(contendersOf(size), size > 5000 ? 9 : 25)
    const time: Time = name => times.get(name) ?? Number.NaN
    const shown = [...times].map(([name, own]) => {
      const growth = former ? ` (×${ratio(own, former.get(name) ?? Number.NaN)})` : ''
      return `${name} ${own.toFixed(2)} ms${growth}`
    })
    console.log(`  ${String(size).padStart(6)} lines: ${shown.join(', ')}\n                ${told(time)}`)
    former = times
  }
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

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2)
}
