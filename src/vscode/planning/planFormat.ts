import * as vscode from 'vscode'
import type { PlanFormat } from '../../core/formats/planFormat.ts'
import { readPlan } from '../../core/plan/readPlan.ts'
import { baseName, nameBeside } from '../fileNames.ts'
import { fileNames, folderOf } from '../folder.ts'
import { readText } from '../readText.ts'
import { settings } from '../settings.ts'
import type { Planner } from './planner.ts'

export interface PlanTarget {
  readonly format: PlanFormat
  /** The file that the plan goes to. */
  readonly target: vscode.Uri
}

/** The format of a design's plan: the existing plan's, else the setting's, else what is usual in the folder. */
export async function planTarget(planner: Planner, design: vscode.Uri, asked?: PlanFormat): Promise<PlanTarget> {
  const folder = folderOf(design)
  const names = await fileNames(folder)
  const usual = nameBeside(design, 'tasks')
  const format =
    asked ??
    (names.includes(usual) ? await formatOfFile(planner, vscode.Uri.joinPath(folder, usual)) : undefined) ??
    planner.formatById(settings.format(design)) ??
    planner.formatBeside(names)
  // A name of its own is what ties a plan to its design where several share a folder.
  const isPlain = usual === 'tasks.md' && !names.includes(usual) && format.file !== baseName(design)
  return { format, target: vscode.Uri.joinPath(folder, isPlain ? format.file : usual) }
}

async function formatOfFile(planner: Planner, uri: vscode.Uri): Promise<PlanFormat | undefined> {
  const reading = await readText(uri)
  const document = 'text' in reading ? readPlan(reading.text) : undefined
  return document && document.tasks.length > 0 ? planner.formatOf(document) : undefined
}
