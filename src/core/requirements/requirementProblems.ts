import type { Problem } from '../text/problem.ts'
import type { Requirement } from './requirement.ts'
import { told } from '../text/told.ts'

const longestMarker = 600

/** What a person should know about the requirements of a text. */
export function requirementProblems(text: string, requirements: readonly Requirement[]): readonly Problem[] {
  return [...repeated(requirements), ...withoutCriteria(requirements), ...unclear(text)].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  )
}

function repeated(requirements: readonly Requirement[]): readonly Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const { id, range } of requirements) {
    if (!seen.has(id)) {
      seen.add(id)
      continue
    }
    const sentence = told('Requirement {0} is declared a second time; a reference to {0} means both.', id)
    problems.push({ code: 'repeated-requirement', severity: 'warning', range, ...sentence })
  }
  return problems
}

function withoutCriteria(requirements: readonly Requirement[]): readonly Problem[] {
  return requirements
    .filter(({ criteria }) => criteria.length === 0)
    .map(({ id, range }) => ({
      code: 'requirement-without-criteria',
      severity: 'warning',
      range,
      ...told('Requirement {0} has no acceptance criteria that a task could cite.', id),
    }))
}

function unclear(text: string): readonly Problem[] {
  const problems: Problem[] = []
  const open = '[NEEDS CLARIFICATION'
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + open.length)) {
    const close = text.slice(at, at + longestMarker).indexOf(']')
    if (close < 0) continue
    const question = text.slice(at + open.length, at + close).replace(/^[\s:：]+/, '')
    problems.push({
      code: 'needs-clarification',
      severity: 'information',
      range: { start: at, end: at + close + 1 },
      ...(question ? told('Needs clarification: {0}', question) : told('Something here needs clarification.')),
    })
  }
  return problems
}
