import * as vscode from 'vscode'
import { baseName } from './fileNames.ts'
import type { FreshPlans } from './freshPlans.ts'

export type Replacement = 'replace' | 'beside' | 'keep'

/** Shows what would change in an existing plan and asks what to do; leaving the question keeps the plan. */
export async function chosenReplacement(
  freshPlans: FreshPlans,
  target: vscode.Uri,
  text: string,
): Promise<Replacement> {
  const name = baseName(target)
  const fresh = freshPlans.hold(target, text)
  try {
    const title = vscode.l10n.t('{0}: what a new plan would change', name)
    await vscode.commands.executeCommand('vscode.diff', target, fresh, title, { preview: false })
    const items: readonly (vscode.QuickPickItem & { readonly choice: Replacement })[] = [
      { label: vscode.l10n.t('Keep {0} as it is', name), choice: 'keep' },
      {
        label: vscode.l10n.t('Replace {0}', name),
        detail: vscode.l10n.t('Ticks and lines of your own are lost; one undo brings them back.'),
        choice: 'replace',
      },
      { label: vscode.l10n.t('Open the new plan beside it, unsaved'), choice: 'beside' },
    ]
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('{0} exists', name),
      placeHolder: vscode.l10n.t('The difference is shown below'),
      ignoreFocusOut: true,
    })
    return picked?.choice ?? 'keep'
  } finally {
    await closeTabOf(fresh)
    freshPlans.forget(fresh)
  }
}

async function closeTabOf(fresh: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs)
  const shown = tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && isFresh(input.modified))
  await vscode.window.tabGroups.close(shown)

  function isFresh(uri: vscode.Uri): boolean {
    return uri.toString() === fresh.toString()
  }
}
