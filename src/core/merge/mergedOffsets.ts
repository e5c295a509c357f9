import type { Fix, Problem } from '../text/problem.ts'
import type { TextEdit, TextRange } from '../text/range.ts'

/** Problems of a text as problems of the text that `insertions` make of it: places move, what they say stays. */
export function movedProblems(problems: readonly Problem[], insertions: readonly TextEdit[]): readonly Problem[] {
  if (insertions.length === 0) return problems
  const { starts, lengths } = reach(insertions)
  return problems.map(problem => ({
    ...problem,
    range: moved(problem.range),
    ...(problem.fixes ? { fixes: problem.fixes.map(movedFix) } : {}),
  }))

  function movedFix({ title, edits }: Fix): Fix {
    return { title, edits: edits.map(({ range, newText }) => ({ range: moved(range), newText })) }
  }

  /** What is put in at a range's start stands before it, what is put in at its end stands behind it. */
  function moved({ start, end }: TextRange): TextRange {
    const from = start + before(start)
    return { start: from, end: end === start ? from : end + before(end - 1) }
  }

  /** How much is put in at or before `offset`. */
  function before(offset: number): number {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return lengths[low] ?? 0
  }
}

/** The places of insertions in order, and the length of all that stands before the n-th. */
function reach(insertions: readonly TextEdit[]): {
  readonly starts: readonly number[]
  readonly lengths: readonly number[]
} {
  const ordered = [...insertions].sort((a, b) => a.range.start - b.range.start)
  const lengths = [0]
  for (const { newText } of ordered) lengths.push((lengths.at(-1) ?? 0) + newText.length)
  return { starts: ordered.map(({ range }) => range.start), lengths }
}
