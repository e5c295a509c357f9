import * as vscode from 'vscode'
import { fixAllEdits } from '../../core/language/problemsOf.ts'
import type { Problem, Severity } from '../../core/text/problem.ts'
import type { TextEdit } from '../../core/text/range.ts'
import { toOffsetsIn, toRangeIn } from '../convert.ts'
import { folderOf } from '../folder.ts'
import { fixTitle, problemText } from '../problemText.ts'
import type { SpecStore } from '../specStore.ts'
import { commandFix } from './commandFix.ts'
import { SpecChecks } from './specChecks.ts'
import { specFiles } from './specFiles.ts'

/** Typing goes on before this has passed. */
const quiet = 250
const fixAll = vscode.CodeActionKind.SourceFixAll.append('planwright')

/** Keeps the Problems view in step with the specs whose documents are open, and offers what mends them. */
export function registerDiagnostics(store: SpecStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('planwright')
  const waiting = new Map<string, unknown>()
  const checks = new SpecChecks()
  for (const { uri } of vscode.workspace.textDocuments) schedule(uri)
  return vscode.Disposable.from(
    collection,
    store.onDidChange(schedule),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => schedule(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      collection.delete(uri)
      checks.forget(uri.toString())
    }),
    vscode.languages.registerCodeActionsProvider(
      specFiles,
      { provideCodeActions: (text, range, context) => actionsAt(text, range, context.only) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] },
    ),
    { dispose: () => waiting.forEach(timer => clearTimeout(timer)) },
  )

  /** One change may concern every document beside it. */
  function schedule(uri: vscode.Uri): void {
    const folder = folderOf(uri).toString()
    clearTimeout(waiting.get(folder))
    waiting.set(
      folder,
      setTimeout(() => {
        waiting.delete(folder)
        for (const text of vscode.workspace.textDocuments)
          if (folderOf(text.uri).toString() === folder) void refresh(text)
      }, quiet),
    )
  }

  async function refresh(text: vscode.TextDocument): Promise<void> {
    const { version } = text
    const problems = await problemsIn(text)
    if (text.isClosed || text.version !== version) return
    collection.set(text.uri, problems && sorted(problems).map(problem => toDiagnostic(text, problem)))
  }

  /** In the document as it is this moment; undefined where it became another one meanwhile, or is none of a spec. */
  async function problemsIn(text: vscode.TextDocument): Promise<readonly Problem[] | undefined> {
    const { version } = text
    const isWanted = () => !text.isClosed && text.version === version
    const read = await store.read(text)
    const lists = read && (await checks.problemsOf(read.spec, await store.checkSettings(text.uri), isWanted))
    return isWanted() ? lists?.get(read?.document.name ?? '') : undefined
  }

  async function actionsAt(
    text: vscode.TextDocument,
    range: vscode.Range,
    only: vscode.CodeActionKind | undefined,
  ): Promise<vscode.CodeAction[]> {
    const problems = await problemsIn(text)
    if (!problems) return []
    if (only?.intersects(vscode.CodeActionKind.Source)) {
      if (!only.contains(fixAll)) return []
      const edits = fixAllEdits(problems)
      return edits.length === 0 ? [] : [actionOf(text, vscode.l10n.t('Fix all problems of the spec'), fixAll, edits)]
    }
    const { start, end } = toOffsetsIn(text, range)
    return problems
      .filter(problem => problem.range.start <= end && start <= problem.range.end)
      .flatMap(problem => {
        const edits = (problem.fixes ?? []).map(fix =>
          actionOf(text, fixTitle(fix), vscode.CodeActionKind.QuickFix, fix.edits),
        )
        const command = commandFix(text.uri, problem)
        const all = command ? [...edits, commandAction(command)] : edits
        for (const action of all) action.diagnostics = [toDiagnostic(text, problem)]
        return all
      })
  }
}

function actionOf(
  text: vscode.TextDocument,
  title: string,
  kind: vscode.CodeActionKind,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind)
  action.edit = new vscode.WorkspaceEdit()
  for (const edit of edits) action.edit.replace(text.uri, toRangeIn(text, edit.range), edit.newText)
  return action
}

function commandAction(command: vscode.Command): vscode.CodeAction {
  const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.QuickFix)
  action.command = command
  return action
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** The editor shows the first thousand only, so the worst go first. */
function sorted(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => severities[a.severity] - severities[b.severity] || a.range.start - b.range.start)
}

function toDiagnostic(text: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const { range, severity, code } = problem
  const diagnostic = new vscode.Diagnostic(toRangeIn(text, range), problemText(problem), severities[severity])
  diagnostic.source = 'Planwright'
  diagnostic.code = code
  return diagnostic
}
