import { needsParser } from '../../core/requirements/requirementDocument.ts'
import type { RequirementSet } from '../../core/requirements/requirement.ts'

/** What a source in Gherkin or YAML holds; `undefined` for others. The parsers are loaded when the first one is met. */
export async function parsedSet(name: string, text: string): Promise<RequirementSet | undefined> {
  if (!needsParser(name, text)) return undefined
  const { parsedSource } = await import('../../core/requirements/parsedSource.ts')
  return parsedSource(name, text)
}
