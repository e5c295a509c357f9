import type { PlanDocument } from '../plan/planDocument.ts'
import { anyOf, legendWords } from '../plan/planWords.ts'

/**
 * The boxes, as indices into the plan's checkboxes, that only say what a mark means: below a heading or a line that
 * calls itself a legend, or with a sign such as `=` between box and meaning. A box with an id is a task wherever it stands.
 */
export function legendBoxes(plan: PlanDocument): ReadonlySet<number> {
  const known = found.get(plan)
  if (known) return known
  const boxes = new Set<number>()
  const explained = legendLines(plan)
  for (const [at, { offset, item, task }] of plan.checkboxes.entries()) {
    if (plan.tasks[task]?.id) continue
    const line = plan.scan.items[item]?.line ?? -1
    if (explained[line] || meaningSign.test(plan.scan.text.slice(offset + 2, offset + 6))) boxes.add(at)
  }
  found.set(plan, boxes)
  return boxes
}

const found = new WeakMap<PlanDocument, ReadonlySet<number>>()

/** Which lines stand in a legend. */
function legendLines({ scan: { text, lines, headings } }: PlanDocument): readonly boolean[] {
  const titles = new Map(headings.map(({ line, title }) => [line, isLegend(title)] as const))
  let inSection = false
  let inList = false
  return lines.map(({ kind, item, content, end }, at) => {
    if (kind === 'heading') {
      inSection = titles.get(at) ?? inSection
      inList = false
    } else if (item < 0 && kind !== 'blank')
      inList = end - content <= longestTitle && isLegend(text.slice(content, end))
    return inSection || (inList && item >= 0)
  })
}

const longestTitle = 60
const meaningSign = /^ ?(?:=|→|—|–|-|:) /
const legendTitle = new RegExp(`^[^\\p{L}]{0,12}(?:${anyOf(legendWords)})[^\\p{L}]{0,12}$`, 'iu')

/** Signs may stand around the word, but no further words: a line that goes on may speak of the tasks below it. */
function isLegend(title: string): boolean {
  return legendTitle.test(title.trim())
}
