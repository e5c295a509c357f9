import * as vscode from 'vscode'
import type { SpecStore } from '../specStore.ts'

/** Keeps the context key `planwright.isPlan`, by which key bindings and menus know that a plan has the focus. */
export function registerPlanContext(store: SpecStore): vscode.Disposable {
  let shown = false
  void refresh()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(refresh),
    store.onDidChange(uri => {
      if (uri.toString() === activeUri()) void refresh()
    }),
  )

  async function refresh(): Promise<void> {
    const address = activeUri()
    const text = vscode.window.activeTextEditor?.document
    const read = text && (await store.read(text))
    if (address !== activeUri()) return
    const isPlan = read?.document.role === 'plan'
    if (isPlan === shown) return
    shown = isPlan
    await vscode.commands.executeCommand('setContext', 'planwright.isPlan', isPlan)
  }
}

function activeUri(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString()
}
