import { framePattern, inEveryLanguage } from '../frames/frameText.ts'

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
  const number = storyNumber(name) ?? otherStory.exec(name)?.[1]
  if (number !== undefined) return `User Story ${String(Number(number))}`
  return fixed.find(({ headings }) => headings.test(name))?.phase ?? name
}

const otherStory = new RegExp(
  `^(?:${inEveryLanguage('User Story {0}')
    .map(text => text.replace('{0}', ''))
    .join('|')})(\\d{1,3})(?!\\d)`,
  'iu',
)

const fixed = [
  { phase: setupPhase, headings: framePattern(['Setup', 'Setup (Shared Infrastructure)']) },
  { phase: foundationPhase, headings: framePattern(['Foundational', 'Foundational (Blocking Prerequisites)']) },
  { phase: polishPhase, headings: framePattern(['Polish', 'Polish & Cross-Cutting Concerns']) },
]
