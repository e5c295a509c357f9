import * as vscode from 'vscode'
import { readSettings } from '../../core/check/readSettings.ts'
import { toRangeIn } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import { problemText } from '../problemText.ts'
import { settingsName } from '../watchedFiles.ts'

/** Says in `.planwright.json` what of it is not used, and why. */
export function registerSettingsProblems(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('planwright settings')
  vscode.workspace.textDocuments.forEach(check)
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  )

  function check(text: vscode.TextDocument): void {
    if (baseName(text.uri) !== settingsName) return
    const found = readSettings(text.getText()).problems.map(problem => {
      const isError = problem.severity === 'error'
      const severity = isError ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning
      const diagnostic = new vscode.Diagnostic(toRangeIn(text, problem.range), problemText(problem), severity)
      diagnostic.source = 'Planwright'
      diagnostic.code = problem.code
      return diagnostic
    })
    collection.set(text.uri, found)
  }
}
