/** A measured figure with its bar. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: 'times' | 'ms' | 'kB' | 'MB'
  /** What the value is at most, or at least where `atLeast` is set. */
  readonly bar: number
  readonly atLeast?: boolean
}

/** One line, which begins with `MISS` where the bar is not held. */
export function figureLine({ what, value, unit, bar, atLeast = false }: Figure): string {
  const isHeld = atLeast ? value >= bar : value <= bar
  const side = atLeast ? 'at least' : 'at most'
  const shown = value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)
  return `${isHeld ? 'holds' : 'MISS '}  ${what}: ${shown} ${unit} (${side} ${bar})`
}
