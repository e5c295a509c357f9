import * as vscode from 'vscode'
import { baseName } from '../fileNames.ts'
import { toUri } from '../convert.ts'
import { openFiles } from '../openFiles.ts'
import type { SpecStore } from '../specStore.ts'
import { pageFiles, type PageFiles, previewHtml, previewIcon, webviewOptions } from './previewHtml.ts'
import { previewType } from './previewTypes.ts'
import { PreviewSession } from './previewSession.ts'

interface OpenPreview {
  readonly uri: vscode.Uri
  readonly panel: vscode.WebviewPanel
}

/** The previews of plans, in panels of their own and in the place of the text editor: one page draws both. */
export class Previews implements vscode.Disposable {
  readonly #store: SpecStore
  readonly #panels = new Set<OpenPreview>()
  readonly #sessions = new Set<PreviewSession>()
  readonly #changes = new vscode.EventEmitter<void>()
  readonly onDidChangeFront = this.#changes.event

  constructor(store: SpecStore) {
    this.#store = store
  }

  /** The plan of the panel that has the focus. */
  get front(): vscode.Uri | undefined {
    return [...this.#panels].find(({ panel }) => panel.active)?.uri
  }

  /** Opens the preview of a plan, or goes to the one that is open: of the file given, else of the one in front. */
  async open(place: 'here' | 'beside', given?: unknown): Promise<void> {
    const resource = given instanceof vscode.Uri ? given : (this.front ?? openFiles().active[0])
    const [uri, files] = await Promise.all([resource && this.#planOf(resource), pageFiles()])
    if (!uri) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan first: a Markdown file such as tasks.md.'))
      return
    }
    const column = place === 'here' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside
    const known = [...this.#panels].find(open => open.uri.toString() === uri.toString())
    if (known) return known.panel.reveal(known.panel.viewColumn)
    const panel = vscode.window.createWebviewPanel(previewType, '', { viewColumn: column }, webviewOptions())
    this.#show(panel, uri, files)
  }

  /** Shows a document in a panel that is new, or that a reloaded window has left. */
  async show(panel: vscode.WebviewPanel, uri: vscode.Uri): Promise<void> {
    this.#show(panel, uri, await pageFiles())
  }

  /** Shows a document in the place of its text editor. */
  async showIn(panel: vscode.WebviewPanel, uri: vscode.Uri): Promise<void> {
    this.#showIn(panel, uri, await pageFiles())
  }

  #show(panel: vscode.WebviewPanel, uri: vscode.Uri, files: PageFiles): void {
    const open = { uri, panel }
    this.#panels.add(open)
    panel.title = vscode.l10n.t('Preview {0}', baseName(uri))
    panel.iconPath = previewIcon()
    panel.onDidChangeViewState(() => this.#changes.fire())
    panel.onDidDispose(() => {
      this.#panels.delete(open)
      this.#changes.fire()
    })
    this.#showIn(panel, uri, files)
  }

  #showIn(panel: vscode.WebviewPanel, uri: vscode.Uri, files: PageFiles): void {
    panel.webview.options = webviewOptions()
    const session = new PreviewSession(this.#store, uri, panel)
    this.#sessions.add(session)
    panel.onDidDispose(() => {
      this.#sessions.delete(session)
      session.dispose()
    })
    panel.webview.html = previewHtml(panel.webview, uri, files)
  }

  dispose(): void {
    this.#changes.dispose()
    for (const { panel } of [...this.#panels]) panel.dispose()
    for (const session of [...this.#sessions]) session.dispose()
  }

  /** The plan of a spec for any of its documents; the file itself where it is no document of a spec. */
  async #planOf(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
    const text = await vscode.workspace.openTextDocument(uri)
    if (text.languageId !== 'markdown') return undefined
    const read = await this.#store.read(text)
    if (!read || read.document.role === 'plan') return uri
    const plan = read.spec.documents.find(({ role }) => role === 'plan')
    return plan && toUri(plan)
  }
}
