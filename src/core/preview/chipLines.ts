import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { Line } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'

/**
 * Tells lines that hold nothing but what a task's chips show: the requirements that it cites, and the tasks that it
 * waits for.
 */
export function chipLines({ scan, dependencies }: PlanDocument): (task: DocumentTask, line: Line) => boolean {
  const awaited = dependencies.flatMap(({ notation, range }) => (notation === 'field' ? [range.start] : []))
  awaited.sort((a, b) => a - b)
  return (task, line) => {
    if (line.kind !== 'text' || task.references.length + task.fields.length === 0) return false
    const end = line.start + scan.text.slice(line.start, line.end).trimEnd().length
    const isWhole = ({ start, end: last }: TextRange): boolean => start === line.content && last >= end - 1
    return (
      task.references.some(({ range, references }) => isWhole(range) && references.some(({ ids }) => ids.length > 0)) ||
      task.fields.some(({ range }) => isWhole(range) && namesTask(range))
    )
  }

  function namesTask({ start, end }: TextRange): boolean {
    let low = 0
    let high = awaited.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((awaited[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    return (awaited[low] ?? end) < end
  }
}
