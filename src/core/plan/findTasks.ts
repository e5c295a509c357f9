import { foldedSpaces } from '../text/foldedSpaces.ts'
import { lineIndex } from '../text/lineIndex.ts'
import type { DocumentTask, PlanDocument } from './planDocument.ts'

/** A task or an item that a query names. `task` is -1 for an item, `checkbox` is -1 for a heading without a box. */
export interface FoundTask {
  readonly task: number
  readonly checkbox: number
  /** From 1. */
  readonly line: number
}

/**
 * What `query` names: an id (`1.2`, `T001`), a line (`:14`, from 1), a title, or the beginning of one. All that fit
 * are given; with several, the caller says so and changes none. The stricter reading wins: an id before a title, a
 * whole title before its beginning.
 */
export function findTasks(document: PlanDocument, query: string): readonly FoundTask[] {
  const { lineOf } = lineIndex(document.scan.text)
  const asked = query.trim()
  const line = /^:(\d{1,9})$/.exec(asked)
  if (line) return foundOnLine(document, Number(line[1]), lineOf)
  const readings: readonly ((task: DocumentTask) => boolean)[] = [
    ({ id }) => id !== '' && id === asked,
    ({ id }) => id !== '' && comparable(id) === comparable(asked),
    ({ key }) => key === query,
    ({ title }) => folded(title) === folded(asked),
    ({ title }) => asked.length > 2 && folded(title).startsWith(folded(asked)),
  ]
  for (const fits of readings) {
    const found = document.tasks.flatMap((task, at) => (fits(task) ? [foundTask(task, at, lineOf)] : []))
    if (found.length > 0) return found
  }
  return []
}

function foundTask(task: DocumentTask, index: number, lineOf: (offset: number) => number): FoundTask {
  return { task: index, checkbox: task.checkbox, line: lineOf(task.titleRange.start) + 1 }
}

/** The box on a line, task or item; else the task whose heading it is. */
function foundOnLine(
  { checkboxes, tasks }: PlanDocument,
  line: number,
  lineOf: (offset: number) => number,
): readonly FoundTask[] {
  const boxes = checkboxes.flatMap(({ offset, task }, at) =>
    lineOf(offset) + 1 === line ? [{ task, checkbox: at, line }] : [],
  )
  if (boxes.length > 0) return boxes
  return tasks.flatMap((task, at) =>
    task.checkbox < 0 && lineOf(task.range.start) + 1 === line ? [{ task: at, checkbox: -1, line }] : [],
  )
}

/** `1.` and `Task 1` mean `1`; letters in either case. */
const comparable = (id: string) =>
  id
    .replace(/^(?:task\s+|#)/i, '')
    .replace(/[.)]{1,3}$/, '')
    .toLowerCase()

const folded = (title: string) => foldedSpaces(title.replace(/[*_`~]/g, '')).toLowerCase()
