import type { CriterionPattern } from '../../requirements/requirement.ts'
import { statesObligation } from '../obligation.ts'
import type { Rule } from '../rule.ts'
import { told } from '../../text/told.ts'

export const criterionWithoutOutcome: Rule = {
  code: 'criterion-without-outcome',
  severity: 'information',
  summary: 'A criterion that names a condition and not what is to happen.',
  *inDocuments({ requirements }) {
    for (const { document, name, set } of requirements) {
      for (const { id, text, pattern, range } of set.requirements.flatMap(({ criteria }) => criteria)) {
        if (!isOnlyCondition(text, pattern)) continue
        yield { document, name, range, ...told('Criterion {0} says when, but not what is to happen then.', id) }
      }
    }
  },
}

function isOnlyCondition(text: string, pattern: CriterionPattern): boolean {
  if (pattern === 'scenario') return !outcomeStep.test(text)
  if (pattern === 'plain' || pattern === 'ubiquitous') return false
  return !statesObligation(text) && !clauseEnd.test(text)
}

/** A comma, a colon or a dash may divide the condition from what follows. */
const clauseEnd =
  /[,，、:：;；→—–]|->|=>|\s-\s|(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:then|então|entonces|alors|dann|то|тогда)(?![\p{Script=Latin}\p{Script=Cyrillic}])|则|那么|就/iu

const outcomeStep =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:then|então|entonces|alors|dann|тогда|то)(?![\p{Script=Latin}\p{Script=Cyrillic}])|那么|则|那就|应|必须|ならば|(?:結果|期待)|그러면|그때|→|->|=>|(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:shall|must|should|will)(?![\p{Script=Latin}\p{Script=Cyrillic}])/iu
