import * as vscode from 'vscode'
import type {
  CriterionFace,
  GroupFace,
  RequirementFace,
  RowFace,
  TaskFace,
  TrackerRow,
} from '../../core/tracker/trackerRow.ts'
import { stateName } from '../stateName.ts'
import { groupIcon, markIcon, standingIcon, taskIcon } from './rowIcons.ts'
import { countText, joinedText, standingName, titledText } from './rowTexts.ts'

interface Drawing {
  /** Whether what is beneath it lies open at first. */
  readonly isUnfolded: boolean
  /** Whether tasks have boxes. */
  readonly hasBoxes: boolean
}

/** A row as the tree draws it. `contextValue` is what menus ask for. */
export function rowItem(key: string, { face }: TrackerRow, { isUnfolded, hasBoxes }: Drawing): vscode.TreeItem {
  const item = drawn(face)
  item.id = key
  item.collapsibleState = !face.hasChildren
    ? vscode.TreeItemCollapsibleState.None
    : isUnfolded
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed
  if (face.kind === 'task' && hasBoxes) item.iconPath = markIcon(face)
  if (face.kind === 'task' && hasBoxes && face.hasBox) item.checkboxState = boxState(face)
  return item
}

function boxState({ state }: TaskFace): { readonly state: vscode.TreeItemCheckboxState; readonly tooltip: string } {
  return state === 'done'
    ? { state: vscode.TreeItemCheckboxState.Checked, tooltip: vscode.l10n.t('Set to “{0}”', stateName('open')) }
    : { state: vscode.TreeItemCheckboxState.Unchecked, tooltip: vscode.l10n.t('Set to “{0}”', stateName('done')) }
}

function drawn(face: RowFace): vscode.TreeItem {
  switch (face.kind) {
    case 'group':
      return groupItem(face)
    case 'requirement':
      return requirementItem(face)
    case 'criterion':
      return criterionItem(face)
    case 'task':
      return taskItem(face)
  }
}

function groupItem(face: GroupFace): vscode.TreeItem {
  const isUncovered = face.of === 'uncovered'
  const title = isUncovered ? vscode.l10n.t('Uncovered') : face.title || vscode.l10n.t('In no phase')
  const item = new vscode.TreeItem(title)
  item.description = isUncovered ? String(face.criteria) : countText(face)
  item.iconPath = groupIcon(isUncovered)
  item.contextValue = 'group'
  return item
}

function requirementItem(face: RequirementFace): vscode.TreeItem {
  const { id, title, standing, uncovered, criteria } = face
  const item = new vscode.TreeItem(titledText(id, title))
  const isBare = criteria === 0
  item.description = joinedText([
    countText(face),
    isBare ? vscode.l10n.t('no criteria') : uncovered > 0 ? vscode.l10n.t('{0} uncovered', uncovered) : '',
  ])
  item.iconPath = standingIcon(standing)
  item.contextValue = standing === 'uncovered' ? 'requirement uncovered' : 'requirement'
  item.accessibilityInformation = {
    label: joinedText([titledText(id, title), standingName(standing), item.description]),
  }
  return item
}

function criterionItem(face: CriterionFace): vscode.TreeItem {
  const { id, text, standing, tasks, required } = face
  const item = new vscode.TreeItem(titledText(id, text))
  item.description =
    standing === 'uncovered'
      ? vscode.l10n.t('uncovered')
      : required === 0 && tasks > 0
        ? vscode.l10n.t('optional')
        : countText(face)
  item.iconPath = standingIcon(standing)
  item.contextValue = standing === 'uncovered' ? 'criterion uncovered' : 'criterion'
  item.accessibilityInformation = { label: joinedText([`${id} ${text}`, standingName(standing), countText(face)]) }
  return item
}

function taskItem(face: TaskFace): vscode.TreeItem {
  const { id, title, state, hasBox, isReady } = face
  const item = new vscode.TreeItem(titledText(id, title))
  item.description = joinedText([countText(face), taskStanding(face)])
  item.iconPath = taskIcon(face)
  item.contextValue = ['task', ...(hasBox ? ['box'] : []), ...(isReady ? ['ready'] : []), state].join(' ')
  return item
}

/** What the box does not say. */
function taskStanding({ state, isReady, waitsFor, optional }: TaskFace): string {
  const [first, ...others] = waitsFor
  const own =
    state !== 'open'
      ? state === 'done'
        ? ''
        : stateName(state)
      : isReady
        ? vscode.l10n.t('ready')
        : first === undefined
          ? ''
          : others.length === 0
            ? vscode.l10n.t('waits for {0}', first)
            : vscode.l10n.t('waits for {0} and {1} more', first, others.length)
  return joinedText([own, optional ? vscode.l10n.t('optional') : ''])
}
