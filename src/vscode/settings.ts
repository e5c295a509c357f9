import * as vscode from 'vscode'
import type { RollUp } from './tickOutcome.ts'

/** The settings of package.json, each with its value as it holds for a file. What is no valid value counts as unset. */
export const settings = {
  files: (uri: vscode.Uri): readonly string[] => {
    const globs: unknown = read(uri, 'files')
    return Array.isArray(globs) ? globs.filter(glob => typeof glob === 'string') : []
  },
  /** A path inside the workspace. Empty where no template is wanted. */
  template: (uri: vscode.Uri): string => {
    const path: unknown = read(uri, 'template')
    return typeof path === 'string' ? path.trim() : ''
  },
  /** The id of a format; empty where the folder decides. */
  format: (uri: vscode.Uri): string => {
    const id: unknown = read(uri, 'format')
    return typeof id === 'string' ? id : ''
  },
  fileDecoration: (uri: vscode.Uri): boolean => read(uri, 'fileDecoration') !== false,
  taskLenses: (uri: vscode.Uri): boolean => read(uri, 'codeLens.tasks') !== false,
  requirementLenses: (uri: vscode.Uri): boolean => read(uri, 'codeLens.requirements') !== false,
  requirementTitles: (uri: vscode.Uri): boolean => read(uri, 'inlayHints.requirementTitles') === true,
  rollUp: (uri: vscode.Uri): RollUp => rollUps.find(known => known === read(uri, 'rollUp')) ?? 'off',
  clickToToggle: (uri: vscode.Uri): ClickToToggle =>
    clicks.find(known => known === read(uri, 'editor.clickToToggle')) ?? 'click',
  saveAfterTick: (uri: vscode.Uri): boolean => read(uri, 'saveAfterTick') !== false,
  scrollPreviewWithEditor: (uri: vscode.Uri): boolean => read(uri, 'preview.scrollPreviewWithEditor') !== false,
  scrollEditorWithPreview: (uri: vscode.Uri): boolean => read(uri, 'preview.scrollEditorWithPreview') !== false,
  markRowOfCursor: (uri: vscode.Uri): boolean => read(uri, 'preview.markRowOfCursor') !== false,
} as const

const clicks = ['click', 'ctrlClick', 'off'] as const
/** How a box is ticked with the mouse where it stands. */
export type ClickToToggle = (typeof clicks)[number]

const rollUps = ['off', 'suggest', 'automatic'] as const

function read(uri: vscode.Uri, name: string): unknown {
  return vscode.workspace.getConfiguration('planwright', uri).get(name)
}
