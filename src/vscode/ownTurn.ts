let last: Promise<unknown> = Promise.resolve()

/**
 * Resolves in a turn of its own. The editor asks for lenses, folds, links and symbols at once, and in a long plan each
 * takes some milliseconds: one after another, whoever types comes in between.
 */
export function ownTurn(): Promise<void> {
  const turn = last.then(() => new Promise<void>(resolve => setTimeout(resolve, 0)))
  last = turn
  return turn
}
