import * as vscode from 'vscode'
import type { HostMessage } from '../../core/preview/messages.ts'
import type { PreviewReading } from '../../core/preview/readPreview.ts'
import { lineOfRow, rowAtLine } from '../../core/preview/rowsAndLines.ts'
import { settings } from '../settings.ts'

/** For so long after one side has moved the other, what the other reports is its echo. In milliseconds. */
const echoes = 400

/** Keeps the text editor of a document and its preview at the same place, as far as the settings want it. */
export class EditorSync implements vscode.Disposable {
  readonly #uri: vscode.Uri
  readonly #shown: () => PreviewReading | undefined
  readonly #tell: (message: HostMessage) => void
  readonly #subscriptions: vscode.Disposable
  #movedEditor = 0
  #movedPage = 0
  #current: string | undefined

  constructor(uri: vscode.Uri, shown: () => PreviewReading | undefined, tell: (message: HostMessage) => void) {
    this.#uri = uri
    this.#shown = shown
    this.#tell = tell
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const [first] = selections
        if (first && this.#isOurs(textEditor) && settings.markRowOfCursor(uri)) this.#reveal(first.active.line)
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const [first] = visibleRanges
        if (first && this.#isOurs(textEditor)) this.#editorScrolled(first.start.line)
      }),
    )
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  /** The page shows the row of this key first. */
  async pageScrolled(key: string): Promise<void> {
    const shown = this.#shown()
    const line = shown && lineOfRow(shown, key)
    const editor = vscode.window.visibleTextEditors.find(this.#isOurs)
    if (line === undefined || !editor || performance.now() - this.#movedPage < echoes) return
    if (!settings.scrollEditorWithPreview(this.#uri)) return
    this.#movedEditor = performance.now()
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop)
    await Promise.resolve()
  }

  readonly #isOurs = ({ document }: vscode.TextEditor): boolean => document.uri.toString() === this.#uri.toString()

  #reveal(line: number): void {
    const shown = this.#shown()
    const key = shown && rowAtLine(shown, line)
    if (key === undefined || key === this.#current) return
    this.#current = key
    this.#tell({ type: 'reveal', key })
  }

  #editorScrolled(line: number): void {
    if (performance.now() - this.#movedEditor < echoes || !settings.scrollPreviewWithEditor(this.#uri)) return
    const shown = this.#shown()
    const key = shown && rowAtLine(shown, line)
    if (key === undefined) return
    this.#movedPage = performance.now()
    this.#tell({ type: 'scroll', key })
  }
}
