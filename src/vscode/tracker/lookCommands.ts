import * as vscode from 'vscode'
import { plainLook, standingFilters, type StandingFilter } from '../../core/tracker/requirementsLook.ts'
import type { Tracker } from './tracker.ts'

/** Lets a person choose which criteria the view shows. */
export async function filterRequirements(tracker: Tracker): Promise<void> {
  const items = standingFilters.map(filter => ({
    label: `${filter === tracker.look.filter ? '$(check)' : '$(blank)'} ${filterName(filter)}`,
    filter,
  }))
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The criteria to show') })
  if (picked) await tracker.show({ ...tracker.look, filter: picked.filter })
}

function filterName(filter: StandingFilter): string {
  const names: Readonly<Record<StandingFilter, string>> = {
    all: vscode.l10n.t('All criteria'),
    uncovered: vscode.l10n.t('Uncovered: no task cites them'),
    open: vscode.l10n.t('Open: there is work left'),
    done: vscode.l10n.t('Done'),
  }
  return names[filter]
}

/** Shows what holds the words that a person types. */
export async function findRequirements(tracker: Tracker): Promise<void> {
  const find = await vscode.window.showInputBox({
    value: tracker.look.find,
    prompt: vscode.l10n.t('Words in a requirement, a criterion or a task'),
    placeHolder: vscode.l10n.t('Leave it empty to show everything'),
  })
  if (find !== undefined) await tracker.show({ ...tracker.look, find })
}

export const clearFilter = (tracker: Tracker): Promise<void> =>
  tracker.show({ ...plainLook, group: tracker.look.group })
