import * as vscode from 'vscode'
import { toRangeIn, toUri } from '../convert.ts'
import { TreeNode } from './liveTree.ts'

/** Shows the line that a row stands for. The view keeps the focus, so that one can go through it with the keys. */
export async function openRow(node: unknown): Promise<void> {
  if (!(node instanceof TreeNode) || !node.row.row) return
  const { name, range } = node.row.row.place
  const text = await vscode.workspace.openTextDocument(toUri({ name }))
  const { start } = toRangeIn(text, range)
  await vscode.window.showTextDocument(text, {
    selection: new vscode.Range(start, start),
    preview: true,
    preserveFocus: true,
  })
}
