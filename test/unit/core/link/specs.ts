import { designBridge, type DesignBridge } from '../../../../src/core/link/designBridge.ts'
import type { Requirement, RequirementSet } from '../../../../src/core/requirements/requirement.ts'
import { scanLines } from '../../../../src/core/text/scanLines.ts'

const nowhere = { start: 0, end: 0 }

/** Requirements from lines: `# title` begins one, every further line is a criterion `N.m`. */
export function requirementsOf(text: string): RequirementSet {
  const requirements: Requirement[] = []
  for (const block of text.trim().split(/^# */m).filter(Boolean)) {
    const [title = '', ...lines] = block.trim().split('\n')
    const id = `${requirements.length + 1}`
    const criteria = lines.map((line, at) => ({
      id: `${id}.${at + 1}`,
      text: line.trim(),
      range: nowhere,
      pattern: 'plain' as const,
    }))
    requirements.push({ id, title, range: nowhere, criteria })
  }
  return { requirements, problems: [] }
}

export const bridgeOf = (design: string): DesignBridge => designBridge(scanLines(design))

export const shop = requirementsOf(`
# Basket
WHEN a customer adds an article THEN the basket shall show its price
WHEN the basket is emptied THEN the stored articles shall be deleted
# Payment
WHEN a card is declined THEN the customer shall see the reason
The receipt shall be sent by e-mail within one minute
# Search
WHEN a word is searched THEN matching articles shall be listed by rank
IF nothing matches THEN a suggestion for the spelling shall be shown
`)
