import * as vscode from 'vscode'
import { SpecChecker } from '../../core/check/specChecker.ts'
import { fixAllEdits, problemSteps } from '../../core/language/problemsOf.ts'
import type { SpecDocument } from '../../core/language/specDocument.ts'
import type { Problem, Severity } from '../../core/text/problem.ts'
import type { TextEdit } from '../../core/text/range.ts'
import { toRange } from '../convert.ts'
import { fixTitle, problemText } from '../problemText.ts'
import { sliced } from '../sliced.ts'
import type { SpecStore } from '../specStore.ts'
import { commandFix } from './commandFix.ts'
import { specFiles } from './specFiles.ts'

/** Typing goes on before this has passed. */
const quiet = 250
const fixAll = vscode.CodeActionKind.SourceFixAll.append('planwright')

/** Keeps the Problems view in step with the specs whose documents are open, and offers what mends them. */
export function registerDiagnostics(store: SpecStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('planwright')
  const waiting = new Map<string, unknown>()
  for (const { uri } of vscode.workspace.textDocuments) schedule(uri)
  return vscode.Disposable.from(
    collection,
    store.onDidChange(schedule),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => schedule(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.languages.registerCodeActionsProvider(
      specFiles,
      { provideCodeActions: (text, range, context) => actionsAt(store, text, range, context.only) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] },
    ),
    { dispose: () => waiting.forEach(timer => clearTimeout(timer)) },
  )

  /** One change may concern every document beside it. */
  function schedule(uri: vscode.Uri): void {
    const folder = folderOf(uri)
    clearTimeout(waiting.get(folder))
    waiting.set(
      folder,
      setTimeout(() => {
        waiting.delete(folder)
        for (const text of vscode.workspace.textDocuments) if (folderOf(text.uri) === folder) void refresh(text)
      }, quiet),
    )
  }

  async function refresh(text: vscode.TextDocument): Promise<void> {
    const { version } = text
    const found = await problemsIn(store, text)
    if (text.isClosed || text.version !== version) return
    collection.set(text.uri, found && sorted(found.problems).map(problem => toDiagnostic(found.document, problem)))
  }
}

interface FoundProblems {
  readonly document: SpecDocument
  readonly problems: readonly Problem[]
}

async function problemsIn(store: SpecStore, text: vscode.TextDocument): Promise<FoundProblems | undefined> {
  const read = await store.read(text)
  if (!read) return undefined
  const { spec, document } = read
  const { version } = text
  const steps = problemSteps(spec, await store.checkSettings(text.uri), new SpecChecker())
  const problems = await sliced(steps, () => !text.isClosed && text.version === version)
  return problems && { document, problems: problems.get(document.name) ?? [] }
}

async function actionsAt(
  store: SpecStore,
  text: vscode.TextDocument,
  range: vscode.Range,
  only: vscode.CodeActionKind | undefined,
): Promise<vscode.CodeAction[]> {
  const found = await problemsIn(store, text)
  if (!found) return []
  const { document, problems } = found
  if (only?.intersects(vscode.CodeActionKind.Source)) {
    if (!only.contains(fixAll)) return []
    const edits = fixAllEdits(problems)
    return edits.length === 0 ? [] : [actionOf(vscode.l10n.t('Fix all problems of the spec'), fixAll, edits)]
  }
  return problems
    .filter(problem => toRange(document, problem.range).intersection(range))
    .flatMap(problem => {
      const edits = (problem.fixes ?? []).map(fix => actionOf(fixTitle(fix), vscode.CodeActionKind.QuickFix, fix.edits))
      const command = commandFix(text.uri, problem)
      const all = command ? [...edits, commandAction(command)] : edits
      for (const action of all) action.diagnostics = [toDiagnostic(document, problem)]
      return all
    })

  function actionOf(title: string, kind: vscode.CodeActionKind, edits: readonly TextEdit[]): vscode.CodeAction {
    const action = new vscode.CodeAction(title, kind)
    action.edit = new vscode.WorkspaceEdit()
    for (const edit of edits) action.edit.replace(text.uri, toRange(document, edit.range), edit.newText)
    return action
  }
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

function toDiagnostic(document: SpecDocument, problem: Problem): vscode.Diagnostic {
  const { range, severity, code } = problem
  const diagnostic = new vscode.Diagnostic(toRange(document, range), problemText(problem), severities[severity])
  diagnostic.source = 'Planwright'
  diagnostic.code = code
  return diagnostic
}

function folderOf(uri: vscode.Uri): string {
  const address = uri.toString()
  return address.slice(0, address.lastIndexOf('/'))
}
