import type * as vscode from 'vscode'
import type { SpecProblem } from '../../core/generate/planSpec.ts'
import type { Problem, Severity } from '../../core/text/problem.ts'
import { lineIndex } from '../../core/text/lineIndex.ts'
import { problemText } from '../problemText.ts'
import type { Note } from './showNotes.ts'

/** A document as it was read or written for a plan. */
export interface ReadDocument {
  readonly uri: vscode.Uri
  readonly name: string
  readonly text: string
}

interface PlannedDocuments {
  readonly plan: ReadDocument
  readonly design: ReadDocument
  readonly requirements: readonly ReadDocument[]
}

/** What the plan's person should know, each with the line it is about. */
export function planNotes(
  problems: readonly SpecProblem[],
  { plan, design, requirements }: PlannedDocuments,
): readonly Note[] {
  return [design, ...requirements, plan].flatMap(document =>
    notesIn(
      problems.filter(problem => documentOf(problem) === document),
      document,
    ),
  )

  function documentOf({ document, name }: SpecProblem): ReadDocument {
    if (document === 'design') return design
    if (document === 'plan') return plan
    return requirements.find(read => read.name === name) ?? requirements[0] ?? design
  }
}

/** The same for problems that all stand in one document: what weighs most first. */
export function notesIn(problems: readonly Problem[], { uri, name, text }: ReadDocument): readonly Note[] {
  const { lineOf } = lineIndex(text)
  return [...problems]
    .sort((a, b) => weights[a.severity] - weights[b.severity] || a.range.start - b.range.start)
    .map(problem => ({ message: problemText(problem), place: { uri, name, line: lineOf(problem.range.start) } }))
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 2 }
