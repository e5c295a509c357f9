import * as vscode from 'vscode'
import { boxRange, tickableBoxAt } from '../../core/language/tickableBoxes.ts'
import { toOffsetsIn, toRangeIn } from '../convert.ts'
import { liveBoxes, type LiveBoxes } from '../liveBoxes.ts'
import { settings } from '../settings.ts'
import type { SpecStore } from '../specStore.ts'
import { toggle } from '../toggleTask.ts'

/** A selection that stays where it is for this long, in milliseconds, was a click: dragging goes on sooner. */
const quiet = 120
/** The second click of a double click, or the rest of a slow drag, may come this late. */
const late = 500

/** A tick by a click, for as long as it may turn out to have been the start of something else. */
interface Tick {
  readonly editor: vscode.TextEditor
  readonly line: number
  readonly time: number
  /** What came of it; undefined where nothing was changed. */
  readonly made: Promise<Made | undefined>
}

interface Made {
  /** Of the document with the tick: it is taken back only as long as nothing else was changed. */
  readonly version: number
  readonly isSaved: boolean
}

/**
 * Ticks a box that is clicked. The editor tells of no clicks, only of selections: an empty one by the mouse, alone and
 * between the brackets, that rests. What turns out to be a drag or a double click is taken back.
 */
export function registerBoxClicks(store: SpecStore): vscode.Disposable {
  let waiting: unknown
  let last: Tick | undefined
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(event => {
      clearTimeout(waiting)
      if (event.kind !== vscode.TextEditorSelectionChangeKind.Mouse) return
      const { textEditor: editor, selections } = event
      if (last && isRestOf(last, event)) {
        void takeBack(last, selections)
        last = undefined
      }
      const [selection] = selections
      if (!selection?.isEmpty || selections.length > 1 || !isInBrackets(editor.document, selection.active)) return
      const { version } = editor.document
      waiting = setTimeout(() => {
        if (editor.document.version === version) void tick(editor, selection)
      }, quiet)
    }),
    { dispose: () => clearTimeout(waiting) },
  )

  async function tick(editor: vscode.TextEditor, click: vscode.Selection): Promise<void> {
    const { document: text } = editor
    if (settings.clickToToggle(text.uri) !== 'click') return
    const read = await store.read(text)
    if (read?.document.role !== 'plan') return
    // Offsets are those of the turn in which the plan is read.
    const found = await liveBoxes(store, text, plan => tickableBoxAt(plan, toOffsetsIn(text, click).start))
    const [box] = found?.boxes ?? []
    if (!found || box === undefined || !editor.selection.isEqual(click)) return
    // A second click at the same place is none for the editor unless the cursor has left it.
    const behind = toRangeIn(text, boxRange(found.plan, box)).end
    editor.selection = new vscode.Selection(behind, behind)
    last = { editor, line: behind.line, time: performance.now(), made: made(found) }
    await last.made
  }

  async function made(found: LiveBoxes): Promise<Made | undefined> {
    const wasClean = !found.text.isDirty
    const outcome = await toggle(store, found)
    if (outcome.kind !== 'done' || outcome.changed === 0) return undefined
    return { version: found.text.version, isSaved: wasClean && outcome.saved === 'saved' }
  }
}

/** Whether `[ ]` stands around a place, one way or another: most clicks are elsewhere and cost nothing. */
function isInBrackets(text: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  const around = text.lineAt(line).text.slice(Math.max(0, character - 2), character + 2)
  return /\[.\]/.test(around)
}

function isRestOf({ editor, line, time }: Tick, event: vscode.TextEditorSelectionChangeEvent): boolean {
  const [selection] = event.selections
  if (editor !== event.textEditor || !selection || selection.isEmpty || performance.now() - time > late) return false
  return selection.start.line <= line && line <= selection.end.line
}

/** By undoing, so that the marker is the very one that was there, and with what is selected by then. */
async function takeBack({ editor, made }: Tick, selections: readonly vscode.Selection[]): Promise<void> {
  const { document } = editor
  const tick = await made
  if (!tick) return
  const { version, isSaved } = tick
  if (document.version !== version || vscode.window.activeTextEditor !== editor) return
  await vscode.commands.executeCommand('undo')
  editor.selections = selections
  if (isSaved) await document.save()
}
