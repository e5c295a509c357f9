import type * as vscode from 'vscode'
import { commands } from '../commands.ts'
import { looksLike, type ViewRow } from './viewRow.ts'

/** A row that a view has asked for. The view knows it by itself, so it stays while what it shows changes. */
export class TreeNode {
  row: ViewRow
  readonly parent: TreeNode | undefined
  /** Undefined until the view has asked for them. */
  children: readonly TreeNode[] | undefined

  constructor(row: ViewRow, parent: TreeNode | undefined) {
    this.row = row
    this.parent = parent
  }
}

/** What a tree view asks for, made of rows that are made anew at each change: only rows that look different are redrawn. */
export class LiveTree implements vscode.TreeDataProvider<TreeNode> {
  readonly #rootRows: () => Promise<readonly ViewRow[]>
  readonly #redraw: (nodes: readonly TreeNode[] | undefined) => void
  #roots: readonly TreeNode[] | undefined
  #refreshing: Promise<void> = Promise.resolve()
  #isAsked = false

  /** @param redraw tells the view which nodes look different; all of it where `undefined` */
  constructor(rootRows: () => Promise<readonly ViewRow[]>, redraw: (nodes: readonly TreeNode[] | undefined) => void) {
    this.#rootRows = rootRows
    this.#redraw = redraw
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) {
      this.#roots = nodesFor(await this.#rootRows(), this.#roots, undefined)
      return [...this.#roots]
    }
    node.children = nodesFor(await node.row.children(), node.children, node)
    return [...node.children]
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.row.item()
    if (node.row.row) item.command = { command: commands.openRow, title: '', arguments: [node] }
    return item
  }

  getParent({ parent }: TreeNode): TreeNode | undefined {
    return parent
  }

  resolveTreeItem(item: vscode.TreeItem, { row }: TreeNode): vscode.TreeItem {
    const tooltip = row.tooltip()
    if (tooltip) item.tooltip = tooltip
    return item
  }

  /** The root with a key, for whoever wants to show it. */
  async root(key: string): Promise<TreeNode | undefined> {
    const roots = this.#roots ?? (await this.getChildren())
    return roots.find(({ row }) => row.key === key)
  }

  /** Compares what the view shows with what there is now. Calls that come while one waits are one. */
  refresh(): Promise<void> {
    if (this.#isAsked) return this.#refreshing
    this.#isAsked = true
    // One that failed does not hinder the next.
    this.#refreshing = this.#refreshing
      .catch(() => undefined)
      .then(async () => {
        this.#isAsked = false
        if (!this.#roots) return
        const changed: TreeNode[] = []
        const isSame = await compared(this.#roots, await this.#rootRows(), changed)
        if (!isSame) this.#redraw(undefined)
        else if (changed.length > 0) this.#redraw(changed)
      })
    return this.#refreshing
  }
}

/** A node whose key is known is used again. */
function nodesFor(
  rows: readonly ViewRow[],
  former: readonly TreeNode[] | undefined,
  parent: TreeNode | undefined,
): readonly TreeNode[] {
  const known = new Map(former?.map(node => [node.row.key, node]))
  return rows.map(row => {
    const node = known.get(row.key)
    if (!node) return new TreeNode(row, parent)
    node.row = row
    return node
  })
}

/** Gives nodes their rows and notes those that look different; false where there are other nodes now. */
async function compared(nodes: readonly TreeNode[], rows: readonly ViewRow[], changed: TreeNode[]): Promise<boolean> {
  if (nodes.length !== rows.length || nodes.some(({ row }, at) => row.key !== rows[at]?.key)) return false
  for (const [at, node] of nodes.entries()) {
    const row = rows[at]
    if (!row) continue
    const isSame = looksLike(node.row, row)
    node.row = row
    // A node that is drawn again has its children asked for again as well.
    if (!isSame) changed.push(node)
    else if (node.children && !(await compared(node.children, await row.children(), changed))) changed.push(node)
  }
  return true
}
