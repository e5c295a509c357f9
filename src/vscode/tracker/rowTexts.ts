import * as vscode from 'vscode'
import type { CriterionPattern } from '../../core/requirements/requirement.ts'
import type { Standing, Tally } from '../../core/trace/trace.ts'

/** `3/5`; nothing where there is nothing to count. */
export const countText = (tally: Tally | undefined): string =>
  tally && tally.required > 0 ? `${tally.done}/${tally.required}` : ''

export const joinedText = (parts: readonly string[]): string => parts.filter(part => part !== '').join(' · ')

/** `1. Title` for numbers, `FR-001 Title` for other ids; a tree shows no Markdown. */
export const titledText = (id: string, title: string): string =>
  `${/^\d+$/.test(id) ? `${id}.` : id} ${title.replace(/`/g, '')}`.trim() || '…'

export function standingName(standing: Standing): string {
  const names: Readonly<Record<Standing, string>> = {
    uncovered: vscode.l10n.t('uncovered'),
    open: vscode.l10n.t('open'),
    active: vscode.l10n.t('in progress'),
    done: vscode.l10n.t('done'),
    skipped: vscode.l10n.t('skipped'),
  }
  return names[standing]
}

export function patternName(pattern: CriterionPattern): string {
  const names: Readonly<Record<CriterionPattern, string>> = {
    ubiquitous: vscode.l10n.t('holds always'),
    event: vscode.l10n.t('on an event'),
    state: vscode.l10n.t('while in a state'),
    unwanted: vscode.l10n.t('against what is unwanted'),
    optional: vscode.l10n.t('where a feature is there'),
    complex: vscode.l10n.t('under several conditions'),
    scenario: vscode.l10n.t('a scenario'),
    plain: vscode.l10n.t('in plain words'),
  }
  return names[pattern]
}
