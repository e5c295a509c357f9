import { hasGherkinFence, withGherkinFences } from './gherkin/gherkinFences.ts'
import { parseGherkin } from './gherkin/parseGherkin.ts'
import { readGherkin } from './gherkin/readGherkin.ts'
import { readRequirements } from './readRequirements.ts'
import type { RequirementSet } from './requirement.ts'
import { readYaml } from './yaml/readYaml.ts'

/**
 * The requirements of a source that needs a parser of its own. This is the only file that reaches the parsers of
 * Gherkin and YAML: the edge loads it when a folder has such a source.
 */
export function parsedSource(name: string, text: string): RequirementSet {
  if (/\.feature$/i.test(name)) return readGherkin(text, parseGherkin)
  if (/\.ya?ml$/i.test(name)) return readYaml(text)
  const set = readRequirements(text)
  return hasGherkinFence(text) ? withGherkinFences(text, set, parseGherkin) : set
}
