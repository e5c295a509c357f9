import * as vscode from 'vscode'
import { eventually, ok } from './facts.ts'

type Rows = vscode.TreeDataProvider<unknown>

/** A view of the extension, with what the workbench asks of it. */
export interface ShownRows {
  readonly rows: Rows
  readonly view: vscode.TreeView<unknown>
  /** How often an item was asked for, since somebody last set it to 0. */
  drawn: number
}

const views = new Map<string, ShownRows>()

/** Has to be called before the extension is activated. The suite is bundled into it, and both see the same API. */
export function watchViews(): void {
  const { createTreeView } = vscode.window
  Object.assign(vscode.window, {
    createTreeView(id: string, options: vscode.TreeViewOptions<unknown>) {
      const rows = options.treeDataProvider
      const watched: Rows = {
        ...rows,
        getTreeItem(element) {
          const own = views.get(id)
          if (own) own.drawn += 1
          return rows.getTreeItem(element)
        },
      }
      const view = createTreeView(id, { ...options, treeDataProvider: watched })
      views.set(id, { rows, view, drawn: 0 })
      return view
    },
  })
}

export function shownRows(id: string): Promise<ShownRows> {
  return eventually(`the view ${id}`, () => views.get(id))
}

/** The rows in a row, or the outermost ones, as they are drawn. */
export async function itemsIn({ rows }: ShownRows, element?: unknown): Promise<readonly vscode.TreeItem[]> {
  const children = (await rows.getChildren(element)) ?? []
  return Promise.all(children.map(async child => rows.getTreeItem(child)))
}

/** The outermost row whose label begins with a text. */
export async function rowOf({ rows }: ShownRows, label: string): Promise<unknown> {
  for (const row of (await rows.getChildren()) ?? [])
    if (labelOf(await rows.getTreeItem(row)).startsWith(label)) return row
  ok(false, `a row ${label}`)
}

export function labelOf({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '')
}
