import type { Reference, ReferenceList } from '../../plan/planDocument.ts'
import type { Fix } from '../../text/problem.ts'
import { loneReferenceFix } from '../loneReference.ts'
import type { Rule } from '../rule.ts'
import { titled, told } from '../../text/told.ts'

export const unknownRequirement: Rule = {
  code: 'unknown-requirement',
  severity: 'error',
  summary: 'A reference to a requirement or criterion that is not there.',
  *inStretch({ plan, unknown, documents: { citations, isDeclared } }) {
    if (citations.criteria.length === 0) return
    for (const { list, at, id, isAfterWords } of unknown) {
      const reference = list.references[at]
      if (!reference || isBetween(reference, id) || isDeclared(id) || !/\d/.test(id)) continue
      if (/^\d{1,3}$/.test(reference.written) && (isAfterWords || isScenarioNumber(list))) continue
      const fixes = removal(plan.scan.text, list, at)
      yield {
        range: reference.range,
        ...told('No requirement or criterion is numbered {0}.', id),
        ...(fixes.length > 0 ? { fixes } : {}),
      }
    }
  },
}

/** Of `1.2-1.9` only the ends are written; a number between them may be left out of the requirements. */
const isBetween = ({ ids }: Reference, id: string): boolean => ids.length > 2 && id !== ids[0] && id !== ids.at(-1)

/** `US4 AC5` counts within its story, and `Findings 2, 4 & 5` among the findings: neither is a requirement's number. */
const isScenarioNumber = ({ label }: ReferenceList): boolean => /^acs?$/i.test(label)

/** Takes a reference out of its list, and the list with the last one. */
function removal(text: string, list: ReferenceList, at: number): readonly Fix[] {
  const { references } = list
  const [before, reference, after] = [references[at - 1], references[at], references[at + 1]]
  if (reference?.ids.length !== 1) return []
  if (!before && !after) return loneReferenceFix(text, list)
  const range = before
    ? { start: before.range.end, end: reference.range.end }
    : { start: reference.range.start, end: after?.range.start ?? reference.range.end }
  return [{ ...titled('Remove {0}', reference.written), edits: [{ range, newText: '' }] }]
}
