import { ignoresName } from '../ignored.ts'
import { isThingTitle } from '../thingTitle.ts'
import type { Rule } from '../rule.ts'

/** With more such titles than this, naming things is the author's way of writing. */
const mostThings = 0.3

export const titleNotImperative: Rule = {
  code: 'title-not-imperative',
  severity: 'hint',
  summary: 'A title that names a thing and not what is to be done with it.',
  *check(checked) {
    const { plan, trace } = checked
    if (!plan) return
    const isIgnored = ignoresName(checked)
    const leaves = plan.tasks.filter(
      ({ checkpoint }, at) => !checkpoint && (trace.tree.children[at] ?? []).length === 0,
    )
    const found = leaves.filter(({ title, state }) => state !== 'done' && isThingTitle(title) && !isIgnored(title))
    if (found.length > leaves.length * mostThings) return
    for (const { titleRange } of found) {
      const message = 'This names a thing. A verb in front says what is to be done with it.'
      yield { document: 'plan', range: titleRange, message }
    }
  },
}
