import * as vscode from 'vscode'
import type { TaskState } from '../../core/plan/plan.ts'
import type { TaskFace } from '../../core/tracker/trackerRow.ts'
import type { Standing } from '../../core/trace/trace.ts'

type Icon = readonly [name: string, colour?: string]

const standings: Readonly<Record<Standing | 'unread', Icon>> = {
  unread: ['circle-large-outline', 'disabledForeground'],
  uncovered: ['warning', 'list.warningForeground'],
  open: ['circle-large-outline'],
  active: ['color-mode', 'charts.blue'],
  done: ['pass-filled', 'testing.iconPassed'],
  skipped: ['circle-slash', 'disabledForeground'],
}

const states: Readonly<Record<TaskState, Icon>> = {
  open: ['circle-large-outline'],
  active: ['color-mode', 'charts.blue'],
  done: ['pass-filled', 'testing.iconPassed'],
  queued: ['watch'],
  blocked: ['error', 'list.errorForeground'],
  deferred: ['debug-pause', 'disabledForeground'],
  skipped: ['circle-slash', 'disabledForeground'],
}

export const standingIcon = (standing: Standing | 'unread'): vscode.ThemeIcon => themeIcon(standings[standing])

/** By its state; a task that can start now invites to it. */
export function taskIcon({ state, isReady }: TaskFace): vscode.ThemeIcon {
  return themeIcon(isReady && state === 'open' ? ['play-circle', 'charts.green'] : states[state])
}

/** Beside a box only what the box does not say; all other rows leave the place of the icon free. */
export function markIcon(face: TaskFace): vscode.ThemeIcon {
  const isToldByBox = face.state === 'done' || (face.state === 'open' && !face.isReady)
  return isToldByBox ? new vscode.ThemeIcon('blank') : taskIcon(face)
}

export const groupIcon = (isUncovered: boolean): vscode.ThemeIcon =>
  isUncovered ? standingIcon('uncovered') : new vscode.ThemeIcon('list-tree')

function themeIcon([name, colour]: Icon): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, colour === undefined ? undefined : new vscode.ThemeColor(colour))
}
