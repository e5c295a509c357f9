import { isBareRole } from '../design/headingMeaning.ts'
import type { DesignJourney } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { compactDetails } from './compactDetails.ts'
import { elementWork, mostDetails } from './elementWork.ts'
import type { Work } from './work.ts'
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
          journey.steps.map(step => factText(step, longestStep)),
          mostDetails,
        ),
        [],
        { places: [journey.range] },
      ),
    ]
  })
}

const longestStep = 120
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
