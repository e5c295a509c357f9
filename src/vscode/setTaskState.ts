import * as vscode from 'vscode'
import { toRangeIn } from './convert.ts'
import { livePlan } from './livePlan.ts'
import { settings } from './settings.ts'
import type { SpecStore } from './specStore.ts'
import { TaskWriter, type LiveDocument, type WriterHost } from './taskWriter.ts'
import type { BoxAim, TickOutcome } from './tickOutcome.ts'

/**
 * Sets boxes of one document in one edit, wherever they stand by then, and changes nothing else. Gives what came of
 * it and shows nothing; `toldTaskState` shows it.
 */
export function setTaskState(store: SpecStore, uri: vscode.Uri, aims: readonly BoxAim[]): Promise<TickOutcome> {
  const writer = writers.get(store) ?? new TaskWriter(hostOf(store))
  writers.set(store, writer)
  return writer.write(uri.toString(), aims)
}

/** One for each store, because all changes of a document must stand in one queue. */
const writers = new WeakMap<SpecStore, TaskWriter>()

function hostOf(store: SpecStore): WriterHost {
  return {
    opened(address) {
      const text = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address)
      return text && liveDocument(text)
    },
    async open(address) {
      return liveDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true)))
    },
    async settings(address) {
      const uri = vscode.Uri.parse(address, true)
      const { markers } = await store.checkSettings(uri)
      return { markers, rollUp: settings.rollUp(uri), isSaved: settings.saveAfterTick(uri) }
    },
    wait: time =>
      new Promise(resolve => {
        setTimeout(resolve, time)
      }),
    now: () => performance.now(),
  }
}

function liveDocument(text: vscode.TextDocument): LiveDocument {
  let before = text.getText()
  return {
    get version() {
      return text.version
    },
    get isDirty() {
      return text.isDirty
    },
    isOnDisk: () => isOnDisk(text, text.getText()),
    plan: markers => livePlan(text, markers),
    async apply(edits) {
      before = text.getText()
      const edit = new vscode.WorkspaceEdit()
      for (const { range, newText } of edits) edit.replace(text.uri, toRangeIn(text, range), newText)
      return vscode.workspace.applyEdit(edit)
    },
    async save() {
      if (text.isUntitled) return 'unsaved'
      if (!(await isOnDisk(text, before))) return 'changed'
      return (await text.save()) ? 'saved' : 'failed'
    },
  }
}

/** Whether the file still holds `content`, line ends aside: an editor makes them all alike. Other encodings than UTF-8 are not looked into. */
async function isOnDisk({ uri, encoding, isUntitled }: vscode.TextDocument, content: string): Promise<boolean> {
  if (isUntitled || !encoding.startsWith('utf8')) return true
  try {
    const disk = new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri))
    return disk === content || disk.replace(/\r\n?/g, '\n') === content.replace(/\r\n?/g, '\n')
  } catch {
    // A file that is gone or cannot be read is not the one that was opened.
    return false
  }
}
