import * as vscode from 'vscode'
import type { Markers } from '../../core/plan/markers.ts'
import type { SpecStore } from '../specStore.ts'

/**
 * What the markers of a plan mean, for who has to know at once: undefined for other documents, and for one that was
 * not read yet. Once the answer is another one, the built-in previews are drawn again.
 */
export function planMarkers(store: SpecStore): (uri: vscode.Uri) => Markers | undefined {
  const known = new Map<string, Markers>()
  /** A preview asks for every box that it draws. */
  const reading = new Set<string>()
  return uri => {
    const address = uri.toString()
    if (!reading.has(address)) {
      reading.add(address)
      void read(uri).finally(() => reading.delete(address))
    }
    return known.get(address)
  }

  async function read(uri: vscode.Uri): Promise<void> {
    const address = uri.toString()
    const text = vscode.workspace.textDocuments.find(open => open.uri.toString() === address)
    const found = text && (await store.read(text))
    const markers = found?.document.role === 'plan' ? (await store.checkSettings(uri)).markers : undefined
    if (known.get(address) === markers) return
    if (markers) known.set(address, markers)
    else known.delete(address)
    await vscode.commands.executeCommand('markdown.preview.refresh')
  }
}
