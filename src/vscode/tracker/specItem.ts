import * as vscode from 'vscode'
import { hasMember } from '../../core/language/specsAmong.ts'
import type { SpecEntry } from './specEntry.ts'
import type { ReadEntry } from './specIndex.ts'
import { countText, joinedText } from './rowTexts.ts'
import { standingIcon } from './rowIcons.ts'

/** A spec by its name; how far it is as soon as it was read. */
export function specItem(entry: SpecEntry, read: ReadEntry | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.name, vscode.TreeItemCollapsibleState.Collapsed)
  item.id = entry.id
  item.iconPath = standingIcon(standingOf(read))
  item.description = joinedText([countText(read?.summary.progress), uncoveredText(read), placeText(entry)])
  item.accessibilityInformation = { label: joinedText([entry.name, item.description]) }
  item.tooltip = vscode.workspace.asRelativePath(entry.folder)
  const has = (['plan', 'design', 'requirements'] as const).filter(role => hasMember(entry, role))
  item.contextValue = ['spec', ...has].join(' ')
  return item
}

/** Names alone tell specs of one folder apart; where it is says so for others. */
const placeText = ({ name, path }: SpecEntry): string => (path === '' || path === name ? '' : path)

function uncoveredText(read: ReadEntry | undefined): string {
  const { uncovered = 0, hasPlan = true } = read?.summary ?? {}
  if (!hasPlan) return vscode.l10n.t('no plan yet')
  return uncovered === 0 ? '' : vscode.l10n.t('{0} uncovered', uncovered)
}

function standingOf(read: ReadEntry | undefined): 'unread' | 'uncovered' | 'open' | 'active' | 'done' {
  if (!read) return 'unread'
  const { progress, uncovered, hasPlan } = read.summary
  if (uncovered > 0 && hasPlan) return 'uncovered'
  if (progress.required > 0 && progress.done === progress.required) return 'done'
  return progress.done > 0 ? 'active' : 'open'
}
