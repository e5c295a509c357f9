import type { PlanDocument } from '../plan/planDocument.ts'
import { kiro } from './kiro/kiro.ts'
import { phases } from './phases/phases.ts'
import { technical } from './technical/technical.ts'
import { story } from './story/story.ts'
import { speckit } from './speckit/speckit.ts'
import type { PlanFormat } from './planFormat.ts'

/** Every way to write a plan, the usual one first. Nothing else in the code asks for a format by its name. */
export const formats: readonly PlanFormat[] = [kiro, phases, speckit, story, technical]

/** The format that fits a document best; the usual one where none does. */
export function formatOf(document: PlanDocument): PlanFormat {
  let best = formats[0] ?? kiro
  let most = 0
  for (const format of formats) {
    const fit = format.recognise(document)
    if (fit <= most) continue
    best = format
    most = fit
  }
  return best
}

export const formatById = (id: string): PlanFormat | undefined => formats.find(format => format.id === id)

/** The format that is usual beside requirements of these file names. */
export const formatBeside = (names: readonly string[]): PlanFormat =>
  formats.find(({ besides }) => besides !== undefined && names.some(name => besides.test(name))) ?? formats[0] ?? kiro
