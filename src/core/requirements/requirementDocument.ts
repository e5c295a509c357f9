import { readRequirements } from './readRequirements.ts'
import type { RequirementSet } from './requirement.ts'

/** One document of requirements. */
export interface RequirementDocument {
  readonly name: string
  readonly text: string
  /** What `text` holds, where the edge has read it because its form needs a parser. */
  readonly set?: RequirementSet
}

/** True where a source is read by `parsedSource`, which the edge loads only then. */
export function needsParser(name: string, text: string): boolean {
  return /\.(?:feature|ya?ml)$/i.test(name) || /(?:`{3}|~{3})[ \t]*(?:gherkin|cucumber|feature)\b/i.test(text)
}

/** What a source holds. */
export function setOf({ text, set }: RequirementDocument): RequirementSet {
  return set ?? readRequirements(text)
}
