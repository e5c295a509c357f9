import * as vscode from 'vscode'
import type { LiveTree, TreeNode } from './liveTree.ts'

/** The views of package.json. A test holds both lists together. */
export const viewIds = { requirements: 'planwright.requirements', tasks: 'planwright.tasks' } as const
export type ViewName = keyof typeof viewIds

/** A view that is there before the code that fills it. */
export interface TrackerView {
  readonly view: vscode.TreeView<TreeNode>
  /** Has nodes asked for again, or all of them. */
  redraw(nodes: readonly TreeNode[] | undefined): void
}

export type TrackerViews = Readonly<Record<ViewName, TrackerView>>

/**
 * Registers the tree views. What fills them is loaded when one is first looked at.
 * @param treeOf gives the tree of a view, and has its code loaded for that
 */
export function registerViews(
  subscriptions: vscode.Disposable[],
  treeOf: (name: ViewName) => Promise<LiveTree>,
): TrackerViews {
  return { requirements: registered('requirements'), tasks: registered('tasks') }

  function registered(name: ViewName): TrackerView {
    const changes = new vscode.EventEmitter<TreeNode[] | undefined>()
    const view = vscode.window.createTreeView<TreeNode>(viewIds[name], {
      treeDataProvider: {
        onDidChangeTreeData: changes.event,
        getChildren: async node => (await treeOf(name)).getChildren(node),
        getTreeItem: async node => (await treeOf(name)).getTreeItem(node),
        getParent: async node => (await treeOf(name)).getParent(node),
        resolveTreeItem: async (item, node) => (await treeOf(name)).resolveTreeItem(item, node),
      },
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    })
    subscriptions.push(changes, view)
    return { view, redraw: nodes => changes.fire(nodes && [...nodes]) }
  }
}
