export interface Contender {
  readonly name: string
  readonly run: () => unknown
}

/** Median milliseconds of a contender. */
export interface Times {
  (name: string): number
  readonly names: readonly string[]
}

/**
 * Median milliseconds of each contender. They take turns, so that whatever else the machine does meets all of them.
 */
export function medianTimes(contenders: readonly Contender[], rounds: number): Times {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    for (const { name, run } of contenders) {
      const start = performance.now()
      kept = run()
      // The first rounds only warm up.
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  const medians = new Map([...times].map(([name, list]) => [name, median(list)]))
  return Object.assign((name: string) => medians.get(name) ?? Number.NaN, { names: [...medians.keys()] })
}

export const timesOf = (time: Times): string => time.names.map(name => `${name} ${time(name).toFixed(2)} ms`).join(', ')

/** Holding the last result keeps the engine from leaving the work out. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- it is only ever written
let kept: unknown

export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
