import { placedRange, type StretchPlace } from '../checkedPlan.ts'
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
  *inPlan({ places }) {
    if (namesThings(places)) return
    for (const { stretch, start } of places.filter(place => titlesOf(place.stretch).things.length > 0)) {
      for (const { titleRange } of titlesOf(stretch).things) {
        const sentence = told('This names a thing. A verb in front says what is to be done with it.')
        yield { range: placedRange(titleRange, start), ...sentence }
      }
    }
  },
}

function namesThings(places: readonly StretchPlace[]): boolean {
  let [leaves, things] = [0, 0]
  for (const { stretch } of places) {
    const own = titlesOf(stretch)
    leaves += own.leaves
    things += own.things.length
  }
  return things > leaves * mostThings
}

const titlesOf = perStretch(({ documents, plan, tree }) => {
  const leaves = plan.tasks.filter(({ checkpoint }, at) => !checkpoint && (tree.children[at] ?? []).length === 0)
  const things = leaves.filter(
    ({ title, state }) => state !== 'done' && isThingTitle(title) && !documents.ignored.hasName(title),
  )
  return { leaves: leaves.length, things }
})
