import assert from 'node:assert/strict'

/** The milliseconds of processor time that `work` takes in this process, whatever else the machine does meanwhile. */
function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}

/**
 * Asserts that `work` takes less than 3.2 times the time for a text of twice the size; a loop in a loop takes four times
 * the time. The best of up to twenty rounds counts for each size: a compiler that warms up and a collector of garbage only
 * ever add to a time. Times under five milliseconds tell nothing and pass.
 */
export function checkGrowth(
  name: string,
  textOf: (size: number) => string,
  size: number,
  work: (text: string) => void,
) {
  const [small, large] = [textOf(size), textOf(size * 2)]
  let [once, twice] = [Infinity, Infinity]
  for (let round = 0; round < 20; round += 1) {
    once = Math.min(
      once,
      cpuTime(() => work(small)),
    )
    twice = Math.min(
      twice,
      cpuTime(() => work(large)),
    )
    if (twice < 5 || twice < once * 3.2) return
  }
  assert.fail(`${name}: ${once.toFixed(1)} ms, then ${twice.toFixed(1)} ms for twice the size`)
}

/** Asserts that `work` takes at most so many milliseconds of processor time, in the best of five runs. */
export function checkTime(most: number, work: () => void): void {
  const times: number[] = []
  while (times.length < 5) {
    const time = cpuTime(work)
    if (time < most) return
    times.push(time)
  }
  assert.fail(`${times.map(time => time.toFixed(0)).join(', ')} ms, at most ${most}`)
}
