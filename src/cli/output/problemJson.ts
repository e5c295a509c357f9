import type { LineIndex } from '../../core/text/lineIndex.ts'
import type { Problem, Severity } from '../../core/text/problem.ts'
import { placeOf, type Place } from './place.ts'

export interface ProblemJson extends Place {
  readonly code: string
  readonly severity: Severity
  readonly message: string
}

/** A problem as `--json` gives it. */
export function problemJson({ code, severity, range, message }: Problem, index: LineIndex): ProblemJson {
  return { code, severity, ...placeOf(index, range), message }
}

/** A problem as compilers print it, so that terminals make its place a link. */
export function problemLine(file: string, { line, column, severity, message, code }: ProblemJson): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (${code})`
}

/** In the order of the file. */
export function inOrder<Own extends ProblemJson>(problems: readonly Own[]): readonly Own[] {
  return [...problems].sort(
    (a, b) => a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}
