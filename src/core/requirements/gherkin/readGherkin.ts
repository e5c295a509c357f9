import type { TextRange } from '../../text/range.ts'
import type { RequirementSet } from '../requirement.ts'
import { requirementProblems } from '../requirementProblems.ts'
import type { GherkinParse } from './gherkinParse.ts'
import { gherkinGroups, gherkinRequirements } from './gherkinRequirements.ts'
import { mostLines, placedLines } from './gherkinText.ts'

/** The requirements of a `.feature` file: features and rules, with their scenarios as criteria. Any text is accepted. */
export function readGherkin(text: string, parse: GherkinParse): RequirementSet {
  const { lines, problems } = placedLines({ text, lines: linesOf(text) }, parse)
  const requirements = gherkinRequirements(gherkinGroups(lines))
  return {
    requirements,
    problems: [...problems, ...requirementProblems(text, requirements)].sort(
      (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
    ),
  }
}

/** The lines of a text without their ends and without a byte-order mark; one more than are read tells of the rest. */
function linesOf(text: string): readonly TextRange[] {
  const lines: TextRange[] = []
  const ends = /\r\n?|\n/g
  let start = text.startsWith('\uFEFF') ? 1 : 0
  for (let match = ends.exec(text); match && lines.length <= mostLines; match = ends.exec(text)) {
    lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}
