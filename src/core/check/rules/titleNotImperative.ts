import { placedRange, type CheckedPlan } from '../checkedPlan.ts'
import { perStretch } from '../checkedStretch.ts'
import { isThingTitle } from '../thingTitle.ts'
import type { Rule } from '../rule.ts'
import { told } from '../../text/told.ts'

/** With more such titles than this, naming things is the author's way of writing. */
const mostThings = 0.3

export const titleNotImperative: Rule = {
  code: 'title-not-imperative',
  severity: 'hint',
  summary: 'A title that names a thing and not what is to be done with it.',
  *inPlan({ places, sums }) {
    if (!namesThingsHereAndThere(sums)) return
    for (const { stretch, start } of places.filter(place => titlesOf(place.stretch).things.length > 0)) {
      for (const { titleRange } of titlesOf(stretch).things) {
        const sentence = told('This names a thing. A verb in front says what is to be done with it.')
        yield { range: placedRange(titleRange, start), ...sentence }
      }
    }
  },
}

function namesThingsHereAndThere(sums: CheckedPlan['sums']): boolean {
  const sum = sums.of(titleCount)
  return sum('things') > 0 && sum('things') <= sum('leaves') * mostThings
}

const titleCount = perStretch(stretch => {
  const { leaves, things } = titlesOf(stretch)
  return { leaves, things: things.length }
})

const titlesOf = perStretch(({ documents, plan, tree }) => {
  const leaves = plan.tasks.filter(({ checkpoint }, at) => !checkpoint && (tree.children[at] ?? []).length === 0)
  const things = leaves.filter(
    ({ title, state }) => state !== 'done' && isThingTitle(title) && !documents.ignored.hasName(title),
  )
  return { leaves: leaves.length, things }
})
