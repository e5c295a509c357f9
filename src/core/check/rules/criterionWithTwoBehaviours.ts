import type { Rule } from '../rule.ts'
import { told } from '../../text/told.ts'

export const criterionWithTwoBehaviours: Rule = {
  code: 'criterion-with-two-behaviours',
  severity: 'hint',
  summary: 'A criterion that demands two things, so that it can be half met.',
  *inDocuments({ requirements }) {
    for (const { document, name, set } of requirements) {
      for (const { id, text, pattern, range } of set.requirements.flatMap(({ criteria }) => criteria)) {
        if (pattern === 'scenario' || !demandsTwice(text)) continue
        const sentence = told(
          'Criterion {0} demands two things; as two criteria each can be met, cited and tested by itself.',
          id,
        )
        yield { document, name, range, ...sentence }
      }
    }
  },
}

/** Two obligations, joined by a word for "and" or divided by the end of a sentence. */
function demandsTwice(text: string): boolean {
  const demands = [...text.slice(0, 2000).matchAll(obligation)]
  return demands.some(({ index, 0: word }, at) => {
    const next = demands[at + 1]
    return next !== undefined && joins.test(text.slice(index + word.length, next.index))
  })
}

const obligation =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:shall|must|deve|deverá|devem|debe|deberá|deben|doit|devra|doivent|muss|müssen|soll|sollen|должен|должна|должно|должны)(?![\p{Script=Latin}\p{Script=Cyrillic}])|必须|必須|应当|應當|しなければならない|해야 한다|해야 합니다/giu

const joins = /(?<!\p{L})(?:and|und|et|y|e|и)(?!\p{L})|并且?|且|同时|および|かつ|また|그리고|또한|[.;；。]/iu
