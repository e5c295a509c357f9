import { isBareRole } from '../design/headingMeaning.ts'
import type { DesignJourney, DesignMessage, DesignSequence } from '../design/designModel.ts'
import { isEastAsian } from '../text/eastAsian.ts'
import { factText } from '../design/factText.ts'
import { compactDetails } from './compactDetails.ts'
import { elementWork, mostDetails } from './elementWork.ts'
import type { Work } from './work.ts'
import { lowerFirst } from './wording/latinList.ts'
import { sequenceWords, type SequenceWords } from './wording/sequences.ts'
import type { Wording } from './wording/wording.ts'

/** More ways than this are told by the others. */
const mostJourneys = 4

/** An integration test for each way through several parts that the design draws or lists. */
export function journeyWorks(journeys: readonly DesignJourney[], wording: Wording): readonly Work[] {
  const held = new Set<string>()
  return journeys.slice(0, mostJourneys).flatMap(journey => {
    const title = wording.flowTest(nameOf(journey))
    if (held.has(title)) return []
    held.add(title)
    return [
      elementWork(
        'systemTest',
        title,
        compactDetails(
          journey.sequence
            ? sequenceSteps(journey.sequence, wording)
            : journey.steps.map(step => factText(step, longestStep)),
          mostDetails,
        ),
        [],
        { places: [journey.range] },
      ),
    ]
  })
}

/** What is done, what is to be seen on the way and at its end, and what each alternative begins with. */
function sequenceSteps(
  { actor, actions, calls, result, branches }: DesignSequence,
  { language }: Wording,
): readonly string[] {
  const words = sequenceWords[language]
  const told = ({ to, text }: DesignMessage): string =>
    isEastAsian(words.result) ? `${asCode(text)}（${to}）` : `${asCode(text)} (${to})`
  return [
    actions.length > 0 ? words.actions.replace('{}', () => actor) + actions.map(asCode).join(words.between) : '',
    ...listed(words, calls.map(told)),
    result === undefined ? '' : words.result + result,
    ...branches.map(({ condition, first }) => conditionOf(condition, words) + told(first)),
  ]
    .filter(Boolean)
    .map(step => factText(step, longestCalls))
}

/** A call or a request is code as a whole. */
const asCode = (text: string): string =>
  !text.includes('`') && /^(?:[\w$.]{2,60}\([^()]{0,80}\)|(?:GET|POST|PUT|PATCH|DELETE) \/\S{1,120})$/.test(text)
    ? `\`${text}\``
    : text

/** A Japanese verb stands before 場合 without の. */
const conditionOf = (condition: string, { branch }: SequenceWords): string =>
  (/[\u3041-\u3096]$/.test(condition) ? branch.replace('{}の場合', '{}場合') : branch).replace('{}', () =>
    lowerFirst(condition),
  )

/** A list that is too long for one bullet goes on in the next. */
function listed({ calls, then, between }: SequenceWords, items: readonly string[]): readonly string[] {
  const bullets: string[] = []
  for (const item of items) {
    const last = bullets.at(-1)
    if (last === undefined || last.length + item.length > longestCalls)
      bullets.push((bullets.length === 0 ? calls : then) + item)
    else bullets[bullets.length - 1] = last + between + item
  }
  return bullets
}

const longestStep = 120
const longestCalls = 190
const longestName = 60

/** What follows a colon says which flow it is; a heading that only says that it is one is named by its stations. */
function nameOf({ title, through }: DesignJourney): string {
  const name = title
    .slice(Math.max(title.indexOf(':'), title.indexOf('：')) + 1)
    .replace(/ ?[（(][^()（）]{1,20}[)）]$/, '')
    .trim()
  const isPlain = isBareRole(name) || name.length > longestName
  return isPlain && through.length > 1 ? through.join(' → ') : name
}
