import type { DocumentTask } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { foldedSpaces } from '../text/foldedSpaces.ts'
import type { Problem } from '../text/problem.ts'
import { citationsOf } from '../trace/citations.ts'
import type { CitedCriteria } from './citedCriteria.ts'

/** References to criteria that are not there; where the earlier text tells, with what became of them. */
export function goneReferences(
  tasks: readonly DocumentTask[],
  { criteriaOf }: CitedCriteria,
  requirements: readonly Requirement[],
  earlier: readonly Requirement[],
): readonly Problem[] {
  if (requirements.length === 0) return []
  const before = citationsOf(earlier)
  const byText = new Map(
    requirements.flatMap(({ criteria }) => criteria.map(({ id, text }) => [plain(text), id] as const)),
  )
  return tasks.flatMap(({ references }) =>
    references.flatMap(list =>
      list.references.flatMap(({ ids, written, range }): readonly Problem[] => {
        const gone = ids.filter(id => criteriaOf(id) === undefined)
        const [first] = gone
        if (first === undefined) return []
        const [was, ...others] = before.criteriaOf(first) ?? []
        const now = was && others.length === 0 ? byText.get(plain(was.text)) : undefined
        return [
          {
            code: 'unknown-requirement',
            severity: 'warning',
            range,
            message:
              now === undefined
                ? `No requirement is numbered ${gone.join(', ')}.`
                : `No requirement is numbered ${first}; its text now has the number ${now}.`,
            ...(now !== undefined && written.endsWith(first)
              ? {
                  fixes: [
                    {
                      title: `Write ${now}`,
                      edits: [{ range: { start: range.end - first.length, end: range.end }, newText: now }],
                    },
                  ],
                }
              : {}),
          },
        ]
      }),
    ),
  )
}

const plain = (text: string): string => foldedSpaces(text).toLowerCase()
