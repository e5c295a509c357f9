import type { DocumentTask, PlanDocument } from '../../plan/planDocument.ts'

export interface FitMarks {
  /** Whether a task is written in the format's way; `before` is what stands between its box and its id. */
  readonly fits: (task: DocumentTask, before: string, after: string) => boolean
  /** Headings that this format has. */
  readonly headings: RegExp
}

/** How well a document fits a format: most by how its tasks are written, then by its headings. */
export function fitOf({ tasks, scan, checkboxes }: PlanDocument, { fits, headings }: FitMarks): number {
  const named = tasks.filter(({ id }) => id !== '')
  const fitting = named.filter(task => {
    const from = task.checkbox < 0 ? task.range.start : (checkboxes[task.checkbox]?.offset ?? 0) + 2
    const at = task.idRange?.start ?? from
    const end = task.idRange?.end ?? at
    return fits(task, scan.text.slice(Math.max(from, at - 24), at), scan.text.slice(end, end + 4))
  })
  const marks = scan.headings.filter(
    ({ title, level }) => level > 1 && headings.test(title.replace(/[*_`]/g, '').trim()),
  ).length
  const share = named.length === 0 ? 0 : fitting.length / named.length
  return share * 0.8 + Math.min(marks, 4) * 0.05
}
