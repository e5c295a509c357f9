import * as vscode from 'vscode'
import { roleOfName, roleOfRead } from '../core/language/documentRole.ts'
import { specSummary } from '../core/tracker/specSummary.ts'
import type { Progress } from '../core/trace/trace.ts'
import { baseName } from './fileNames.ts'
import { fileNames, folderOf } from './folder.ts'
import { progressText } from './planStatus.ts'
import { settings } from './settings.ts'
import type { SpecStore } from './specStore.ts'

/** Typing goes on before this has passed. */
const quiet = 200

/** How far a plan is, beside its name in the explorer and in tabs. */
export function registerPlanDecorations(store: SpecStore): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.Uri | undefined>()
  const waiting = new Map<string, unknown>()
  return vscode.Disposable.from(
    changes,
    store.onDidChange(uri => {
      if (!isNamedPlan(uri)) return
      const key = uri.toString()
      clearTimeout(waiting.get(key))
      waiting.set(
        key,
        setTimeout(() => {
          waiting.delete(key)
          changes.fire(uri)
        }, quiet),
      )
    }),
    { dispose: () => waiting.forEach(timer => clearTimeout(timer)) },
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('planwright.fileDecoration')) changes.fire(undefined)
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changes.event,
      async provideFileDecoration(uri) {
        if (!isNamedPlan(uri) || !settings.fileDecoration(uri)) return undefined
        const progress = await progressIn(store, uri)
        return progress && decorationOf(progress)
      },
    }),
  )
}

/** Old versions and other stand-ins of a file have another scheme, and no progress of their own. */
function isNamedPlan(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined && roleOfName(baseName(uri), []) === 'plan'
}

async function progressIn(store: SpecStore, uri: vscode.Uri): Promise<Progress | undefined> {
  const open = vscode.workspace.textDocuments.find(text => text.uri.toString() === uri.toString())
  const held = open && (await store.readWhole(open))
  if (held) return held.document.role === 'plan' ? specSummary(held.spec).progress : undefined
  const { spec } = await store.readMembers(folderOf(uri), [{ name: baseName(uri), role: 'plan' }], { isKept: false })
  const [document] = spec.documents
  if (!document) return undefined
  await store.putTogether(spec)
  const beside = await fileNames(folderOf(uri))
  const role = roleOfRead(document, uri.path, beside)
  return role === 'plan' ? specSummary(spec).progress : undefined
}

/** A badge has room for two characters, and a number would be taken for that of problems. What is not begun needs none. */
function decorationOf(progress: Progress): vscode.FileDecoration | undefined {
  const { required, done } = progress
  if (done === 0) return undefined
  const isDone = done === required
  const percent = Math.floor((100 * done) / required)
  const colour = isDone ? new vscode.ThemeColor('testing.iconPassed') : undefined
  return new vscode.FileDecoration(isDone ? '✓' : quarters(percent), `${progressText(progress)} (${percent} %)`, colour)
}

/** Not full before all is done. */
function quarters(percent: number): string {
  if (percent < 38) return '◔'
  return percent < 63 ? '◑' : '◕'
}
