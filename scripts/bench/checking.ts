import { checkSpec } from '../../src/core/check/checkSpec.ts'
import { readSpec } from '../../src/core/trace/readSpec.ts'
import type { Figure } from './figure.ts'
import { medianTimes, timesOf } from './medianTime.ts'
import { syntheticSpec } from './syntheticSpec.ts'

/** What it takes to check a spec that is read already, and how that grows. */
export function checking(): readonly Figure[] {
  const of = (lines: number) => {
    const { design, requirements, plan } = syntheticSpec(lines, lines, lines / 10)
    return readSpec({
      design: { name: 'design.md', text: design },
      requirements: [{ name: 'requirements.md', text: requirements }],
      plan,
    })
  }
  const [once, twice] = [of(10_000), of(20_000)]
  const time = medianTimes(
    [
      { name: 'check', run: () => checkSpec(once) },
      { name: 'twice', run: () => checkSpec(twice) },
    ],
    7,
  )
  console.log(`Checking 10,000 lines of plan and of design: ${timesOf(time)}`)
  return [{ what: 'checking twice the lines takes', value: time('twice') / time('check'), unit: 'times', bar: 2.2 }]
}
