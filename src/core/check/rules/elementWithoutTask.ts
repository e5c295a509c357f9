import { unplannedSteps } from '../../trace/unplannedElements.ts'
import { ignoresName } from '../ignored.ts'
import type { Rule } from '../rule.ts'

export const elementWithoutTask: Rule = {
  code: 'element-without-task',
  severity: 'hint',
  summary: 'Something the design wants built that no task speaks of.',
  *check(checked) {
    const { design } = checked.spec
    if (!design || !checked.plan) return
    const isIgnored = ignoresName(checked)
    for (const { name, range } of yield* unplannedSteps(design.model, checked.plan.scan.text)) {
      if (isIgnored(name)) continue
      yield { document: 'design', range: firstLine(design.text, range), message: `No task speaks of ${name}.` }
    }
  },
}

/** The first line of what may be a whole section. */
function firstLine(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const line = /[\r\n]/.exec(text.slice(start, Math.min(end, start + 400)))
  return { start, end: line ? start + line.index : end }
}
