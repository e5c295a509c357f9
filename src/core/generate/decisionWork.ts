import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { compactDetails } from './compactDetails.ts'
import { elementWork, mostDetails } from './elementWork.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** Decisions that tell enough to be worked from. */
const fewestFacts = 2
/** What a decision leaves out is no work. */
const boundary = /scope|non-goal|out of|范围|スコープ|범위|escopo|alcance|périmètre|umfang|объём/i
const aboutTests = /\btest|测试|テスト|테스트|\bteste|prueba|тест/i

/** A leaf for each decision with a heading of its own, for designs that tell their work in decisions. */
export function decisionWorks(elements: readonly DesignElement[], wording: Wording): readonly Work[] {
  return elements
    .filter(({ facts, name }) => facts.length >= fewestFacts && !boundary.test(name))
    .map(element =>
      elementWork(
        aboutTests.test(element.name) ? 'systemTest' : 'implement',
        wording.decision(factText(element.name.replace(/^#\d+[a-z]?: ?/, ''), longestName)),
        compactDetails(
          element.facts.map(fact => factText(fact.text)),
          mostDetails,
        ),
        [element],
      ),
    )
}

const longestName = 70
