import * as vscode from 'vscode'
import { baseName } from '../fileNames.ts'
import { closeTabsOf } from './closeTabsOf.ts'
import type { FreshPlans } from './freshPlans.ts'

export type Answer<Choice> = vscode.QuickPickItem & { readonly choice: Choice }

/** Shows what a plan would become and asks what to do; undefined where the question is left. */
export async function chosenAfterDifference<Choice>(
  freshPlans: FreshPlans,
  target: vscode.Uri,
  text: string,
  { title, answers }: { readonly title: string; readonly answers: readonly Answer<Choice>[] },
): Promise<Choice | undefined> {
  const fresh = freshPlans.hold(target, text)
  try {
    const name = vscode.l10n.t('{0}: what a new plan would change', baseName(target))
    await vscode.commands.executeCommand('vscode.diff', target, fresh, name, { preview: false })
    const picked = await vscode.window.showQuickPick(answers, {
      title,
      placeHolder: vscode.l10n.t('The difference is shown below'),
      ignoreFocusOut: true,
    })
    return picked?.choice
  } finally {
    await closeTabsOf(fresh)
    freshPlans.forget(fresh)
  }
}
