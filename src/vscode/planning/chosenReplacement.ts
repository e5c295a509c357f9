import * as vscode from 'vscode'
import { baseName } from '../fileNames.ts'
import { chosenAfterDifference, type Answer } from './chosenAfterDifference.ts'
import type { FreshPlans } from './freshPlans.ts'

export type Replacement = 'replace' | 'beside' | 'keep' | 'update'

/** Shows what would change in an existing plan and asks what to do; leaving the question keeps the plan. */
export async function chosenReplacement(
  freshPlans: FreshPlans,
  target: vscode.Uri,
  text: string,
  { offersUpdate }: { readonly offersUpdate: boolean },
): Promise<Replacement> {
  const name = baseName(target)
  const update: Answer<Replacement> = {
    label: vscode.l10n.t('Update {0}', name),
    detail: vscode.l10n.t('Adds what is missing, and keeps every tick and every line.'),
    choice: 'update',
  }
  const answers: readonly Answer<Replacement>[] = [
    { label: vscode.l10n.t('Keep {0} as it is', name), choice: 'keep' },
    ...(offersUpdate ? [update] : []),
    {
      label: vscode.l10n.t('Replace {0}', name),
      // A plan in another format keeps its ticks; what it cannot hold is told afterwards.
      detail: offersUpdate
        ? vscode.l10n.t('Ticks and lines of your own are lost; one undo brings them back.')
        : vscode.l10n.t('One undo brings the former text back.'),
      choice: 'replace',
    },
    { label: vscode.l10n.t('Open the new plan beside it, unsaved'), choice: 'beside' },
  ]
  const title = vscode.l10n.t('{0} exists', name)
  return (await chosenAfterDifference(freshPlans, target, text, { title, answers })) ?? 'keep'
}
