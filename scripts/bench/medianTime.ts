export interface Contender {
  readonly name: string
  readonly run: () => unknown
}

/**
 * Median milliseconds of each contender. They take turns, so that whatever else the machine does meets all of them.
 */
export function medianTimes(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = -Math.ceil(rounds / 3); round < rounds; round++) {
    for (const { name, run } of contenders) {
      const start = performance.now()
      kept = run()
      // The first rounds only warm up.
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]))
}

/** Holding the last result keeps the engine from leaving the work out. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- it is only ever written
let kept: unknown

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
