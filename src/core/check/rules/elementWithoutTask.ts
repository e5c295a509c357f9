import { unspokenElements, wantedElements } from '../../trace/unplannedElements.ts'
import type { Rule } from '../rule.ts'
import { told } from '../../text/told.ts'

export const elementWithoutTask: Rule = {
  code: 'element-without-task',
  severity: 'hint',
  summary: 'Something the design wants built that no task speaks of.',
  *byMentions({ documents: { design, ignored }, speaksOf }) {
    if (!design) return
    for (const { name, range } of unspokenElements(wantedElements(design.model), speaksOf)) {
      if (ignored.hasName(name)) continue
      yield { document: 'design', range: firstLine(design.text, range), ...told('No task speaks of {0}.', name) }
    }
  },
}

/** The first line of what may be a whole section. */
function firstLine(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const line = /[\r\n]/.exec(text.slice(start, Math.min(end, start + 400)))
  return { start, end: line ? start + line.index : end }
}
