import { phaseHeading } from '../reading/phaseHeading.ts'
import { plainLine } from '../text/plainLine.ts'

/** The name of a phase as its heading gives it back; empty where nothing of it can stand in one. */
export function heldHeading(phase: string): string {
  let name = plainLine(phase)
  if (speaksOfOrder(name)) name = plainLine(name.replace(/[\d.]+/g, ' '))
  for (let round = 0; round < 8; round++) {
    const held = phaseHeading(
      name
        .replace(/\*{2,}/g, '')
        .replace(/(?:^| )#+$/, '')
        .trim(),
    ).name
    if (held === name) break
    name = held
  }
  return name
}

/** A name with a word for "depends" keeps no numbers: they would be taken for those of tasks. */
export const speaksOfOrder = (name: string): boolean => mayDepend.test(name)
const mayDepend = /pend|block|quire|before|after|依|前置|의존|ängt|ависи|hängig/i
