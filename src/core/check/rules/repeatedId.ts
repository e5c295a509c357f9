import type { DocumentTask, PlanDocument } from '../../plan/planDocument.ts'
import { lineIndex } from '../../text/lineIndex.ts'
import type { Rule } from '../rule.ts'

/** Plain numbers may begin anew under each heading; other ids are meant to be the only ones of their plan. */
export const repeatedId: Rule = {
  code: 'repeated-id',
  severity: 'warning',
  summary: 'A task id that another task has already.',
  *check({ plan }) {
    if (!plan) return
    const repeated = repetitions(plan)
    if (repeated.length === 0) return
    const { lineOf } = lineIndex(plan.scan.text)
    for (const { task, first } of repeated) {
      const line = lineOf(first.titleRange.start) + 1
      const message = `The task in line ${line} has the id ${task.id} already; references to ${task.id} are ambiguous.`
      yield { document: 'plan', range: task.idRange ?? task.titleRange, message }
    }
  },
}

function repetitions({ tasks, scan }: PlanDocument): readonly { task: DocumentTask; first: DocumentTask }[] {
  const seen = new Map<string, DocumentTask>()
  const { headings, lines } = scan
  let heading = -1
  return tasks.flatMap(task => {
    while (heading + 1 < headings.length && startOf(heading + 1) <= task.range.start) heading++
    if (task.id === '') return []
    const key = /^\d+$/.test(task.id) ? `${task.id}\n${heading}\n${task.parent}` : task.id
    const first = seen.get(key)
    if (!first) seen.set(key, task)
    return first ? [{ task, first }] : []
  })

  function startOf(at: number): number {
    return lines[headings[at]?.line ?? -1]?.start ?? 0
  }
}
