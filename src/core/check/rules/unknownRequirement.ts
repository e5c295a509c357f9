import type { Reference, ReferenceList } from '../../plan/planDocument.ts'
import type { Fix } from '../../text/problem.ts'
import { declaredIds } from '../declaredIds.ts'
import type { Rule } from '../rule.ts'

export const unknownRequirement: Rule = {
  code: 'unknown-requirement',
  severity: 'error',
  summary: 'A reference to a requirement or criterion that is not there.',
  *check({ spec, plan, trace }) {
    if (!plan || trace.citations.criteria.length === 0) return
    const isDeclared = declaredIds(spec)
    for (const { task, reference, id } of trace.citations.unknown) {
      const list = plan.tasks[task]?.references.find(({ references }) => references.includes(reference))
      if (isBetween(reference, id) || (list && isPartOfWords(list, reference)) || isDeclared(id)) continue
      const fixes = list ? removal(list, reference) : []
      yield {
        document: 'plan',
        range: reference.range,
        message: `No requirement or criterion is numbered ${id}.`,
        ...(fixes.length > 0 ? { fixes } : {}),
      }
    }
  },
}

/** Of `1.2-1.9` only the ends are written; a number between them may be left out of the requirements. */
const isBetween = ({ ids }: Reference, id: string): boolean => ids.length > 2 && id !== ids[0] && id !== ids.at(-1)

/** `Findings 2, 4 & 5` and `US4 AC5`: a bare number that words before it explain is no requirement's number. */
function isPartOfWords({ label, references }: ReferenceList, reference: Reference): boolean {
  if (!/^\d{1,3}$/.test(reference.written)) return false
  if (/^acs?$/i.test(label)) return true
  const before = references.slice(0, references.indexOf(reference))
  return before.some(({ ids }) => ids.length === 0)
}

/** Takes a reference out of its list; the last one stays, since an empty list says nothing either. */
function removal({ references }: ReferenceList, reference: Reference): readonly Fix[] {
  const at = references.indexOf(reference)
  const [before, after] = [references[at - 1], references[at + 1]]
  if (reference.ids.length !== 1 || (!before && !after)) return []
  const range = before
    ? { start: before.range.end, end: reference.range.end }
    : { start: reference.range.start, end: after?.range.start ?? reference.range.end }
  return [{ title: `Remove ${reference.written}`, edits: [{ range, newText: '' }] }]
}
