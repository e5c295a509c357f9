/** The phases that this format always has, as a plan names them. */
export const setupPhase = 'Setup'
export const foundationPhase = 'Foundational'
export const polishPhase = 'Polish'

export const storyNumber = (phase: string): number | undefined => {
  const found = /^User Story (\d{1,3})(?!\d)/.exec(phase)
  return found ? Number(found[1]) : undefined
}

/** A phase by its short name: what a heading adds to it stands there for people. */
export function storyPhase(name: string): string {
  const number = storyNumber(name)
  if (number !== undefined) return `User Story ${String(number)}`
  if (/^setup(?: \(shared infrastructure\))?$/i.test(name)) return setupPhase
  if (/^foundational(?: \(blocking prerequisites\))?$/i.test(name)) return foundationPhase
  if (/^polish(?: & cross-cutting concerns)?$/i.test(name)) return polishPhase
  return name
}
