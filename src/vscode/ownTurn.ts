/** Who waits, in the order of asking. */
const waiting: (() => void)[] = []

/**
 * Resolves in a turn of its own. What looks at long plans goes on in it, one after another whoever asks, so that typing
 * comes in between: timers that are due at the same time would run without a pause.
 */
export function ownTurn(): Promise<void> {
  return new Promise(resolve => {
    waiting.push(resolve)
    if (waiting.length === 1) setTimeout(giveTurn, 0)
  })
}

function giveTurn(): void {
  const next = waiting.shift()
  if (waiting.length > 0) setTimeout(giveTurn, 0)
  next?.()
}
