import * as vscode from 'vscode'
import type { PlanFile } from '../../core/language/specDocument.ts'
import { boxRange, tickableBoxesIn } from '../../core/language/tickableBoxes.ts'
import { toOffsetsIn, toRange } from '../convert.ts'
import { settings } from '../settings.ts'
import type { SpecStore } from '../specStore.ts'

/** Typing goes on before this has passed; until then the pointers move along with the text. */
const quiet = 200

/** Shows with a pointer that a box can be clicked: over the boxes that are on the screen, and no others. */
export function registerBoxPointers(store: SpecStore): vscode.Disposable {
  const pointer = vscode.window.createTextEditorDecorationType({ cursor: 'pointer' })
  let waiting: unknown
  refreshAll()
  return vscode.Disposable.from(
    pointer,
    vscode.window.onDidChangeVisibleTextEditors(refreshAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => void refresh(textEditor)),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('planwright.editor.clickToToggle')) refreshAll()
    }),
    store.onDidChange(() => {
      clearTimeout(waiting)
      waiting = setTimeout(refreshAll, quiet)
    }),
    { dispose: () => clearTimeout(waiting) },
  )

  function refreshAll(): void {
    for (const editor of vscode.window.visibleTextEditors) void refresh(editor)
  }

  async function refresh(editor: vscode.TextEditor): Promise<void> {
    const { version } = editor.document
    const read = await store.readWhole(editor.document)
    if (editor.document.version !== version) return
    const document = settings.clickToToggle(editor.document.uri) === 'click' ? read?.document : undefined
    editor.setDecorations(pointer, document?.role === 'plan' ? shownBoxes(editor, document) : [])
  }
}

function shownBoxes({ document: text, visibleRanges }: vscode.TextEditor, document: PlanFile): readonly vscode.Range[] {
  const shown = visibleRanges.map(range => toOffsetsIn(text, range))
  return tickableBoxesIn(document.plan, shown).map(at => toRange(document, boxRange(document.plan, at)))
}
