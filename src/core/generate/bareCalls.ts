/** How an operation is called, and what it gives, without a word about it. */
const call = /^`[^`(]+\([^`]*\)`(?: → `[^`]+`)?$/

const isBare = (detail: string): boolean => call.test(detail)

/** The operations that a bullet begins with: one that it tells of, or all where it only lists them. */
export function calledIn(detail: string): readonly string[] {
  const parts = detail.split(/(?<=`)[;,] (?=`)/)
  return parts.every(isBare) ? parts : [detail]
}

/** Operations of which nothing is told are named together: a bullet each would only repeat the design. */
export function withBareCallsTogether(details: readonly string[]): readonly string[] {
  const bare = details.filter(isBare)
  if (bare.length < 2) return details
  const first = details.findIndex(isBare)
  const listed = bare.map(detail => detail.replace(/ → `[^`]+`$/, '')).join(', ')
  return details.flatMap((detail, at) => (at === first ? [listed] : isBare(detail) ? [] : [detail]))
}

/** Whether a bullet says of an operation only how it is called. */
export const isBareCall = isBare
