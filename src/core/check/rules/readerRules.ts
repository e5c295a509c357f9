import type { Severity } from '../../text/problem.ts'
import type { Rule } from '../rule.ts'

/** What the reader of requirements sees while it reads, as rules that can be switched like all others. */
function readerRule(code: string, severity: Severity, summary: string): Rule {
  return {
    code,
    severity,
    summary,
    *inDocuments({ requirements }) {
      for (const { document, name, set } of requirements) {
        for (const problem of set.problems) {
          if (problem.code !== code) continue
          const { range, message, words, fixes } = problem
          yield { document, name, range, message, ...(words ? { words } : {}), ...(fixes ? { fixes } : {}) }
        }
      }
    },
  }
}

/** What the reader of plans sees: lines that look like something and are not read as it. */
function planReaderRule(code: string, severity: Severity, summary: string): Rule {
  return {
    code,
    severity,
    summary,
    *inStretch({ plan }) {
      for (const problem of plan.problems) {
        if (problem.code !== code) continue
        const { range, message, words, fixes } = problem
        yield { range, message, ...(words ? { words } : {}), ...(fixes ? { fixes } : {}) }
      }
    },
  }
}

/** The same code in a plan and in requirements. */
function bothReaderRule(code: string, severity: Severity, summary: string): Rule {
  return { ...planReaderRule(code, severity, summary), ...readerRule(code, severity, summary) }
}

/** Why something that looks right is not read. */
export const nearMissRules: readonly Rule[] = [
  planReaderRule('not-a-task', 'warning', 'A line that looks like a task and is not read as one.'),
  planReaderRule('not-a-reference', 'warning', 'A line that looks like a list of requirements and is not read as one.'),
  readerRule('not-a-requirement', 'warning', 'A line that looks like the heading of a requirement and is not one.'),
  readerRule('not-a-criterion', 'warning', 'A line that looks like a criterion and is not read as one.'),
  bothReaderRule('not-a-heading', 'warning', 'A line that looks like a heading and is not one.'),
  bothReaderRule('unclosed-fence', 'warning', 'A fence without an end that hides what is below it.'),
  planReaderRule('full-width-number', 'warning', 'A task number in full-width characters.'),
  planReaderRule('unclosed-emphasis', 'information', 'A list of requirements whose emphasis has no end.'),
  planReaderRule('unknown-marker', 'information', 'A marker between the brackets that means nothing known.'),
]

/** What is wrong with Gherkin and YAML. */
export const sourceRules: readonly Rule[] = [
  readerRule('source-syntax', 'error', 'Gherkin or YAML that is written wrong.'),
  readerRule('unreadable-source', 'error', 'Requirements that are too large, nested too deeply or repeat themselves.'),
  readerRule('repeated-key', 'warning', 'A key that stands twice in one place of a YAML file.'),
  readerRule('no-requirements', 'warning', 'A YAML file in which no requirement is found.'),
]

export const repeatedRequirement = readerRule(
  'repeated-requirement',
  'warning',
  'A requirement number that is declared twice.',
)

export const requirementWithoutCriteria = readerRule(
  'requirement-without-criteria',
  'warning',
  'A requirement without criteria that a task could cite.',
)

export const needsClarification = readerRule(
  'needs-clarification',
  'information',
  'A requirement marked `[NEEDS CLARIFICATION: …]`.',
)
