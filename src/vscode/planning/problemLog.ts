import type * as vscode from 'vscode'
import type { SpecProblem } from '../../core/generate/planSpec.ts'
import type { Problem } from '../../core/text/problem.ts'
import { lineIndex } from '../../core/text/lineIndex.ts'

/** A document as it was read for a plan. */
export interface ReadDocument {
  readonly name: string
  readonly text: string
}

/** Writes what the plan's person should know, each with the line it is about. */
export function logProblems(
  log: vscode.LogOutputChannel,
  problems: readonly SpecProblem[],
  design: ReadDocument,
  requirements: readonly ReadDocument[],
): void {
  const lines = new Map([design, ...requirements].map(document => [document, lineIndex(document.text)] as const))
  for (const problem of problems) {
    const document = documentOf(problem)
    const line = lines.get(document)?.lineOf(problem.range.start) ?? 0
    logProblem(log, problem, document, line)
  }

  function documentOf({ document, name }: SpecProblem): ReadDocument {
    if (document === 'design') return design
    return requirements.find(read => read.name === name) ?? requirements[0] ?? design
  }
}

/** The same for problems that all stand in one document. */
export function logProblemsIn(
  log: vscode.LogOutputChannel,
  problems: readonly Problem[],
  document: ReadDocument,
): void {
  const { lineOf } = lineIndex(document.text)
  for (const problem of problems) logProblem(log, problem, document, lineOf(problem.range.start))
}

/** `line` counts from 0, as the core counts. */
function logProblem(log: vscode.LogOutputChannel, problem: Problem, { name }: ReadDocument, line: number): void {
  const says = `${name}:${line + 1}: ${problem.message}`
  if (problem.severity === 'error') log.error(says)
  else if (problem.severity === 'warning') log.warn(says)
  else log.info(says)
}
