import * as vscode from 'vscode'
import type { Spec } from '../../core/language/spec.ts'
import type { PlanFile } from '../../core/language/specDocument.ts'
import { toUri } from '../convert.ts'
import { TreeNode } from '../tracker/liveTree.ts'
import type { Planning } from './planning.ts'

/**
 * The spec a person means: the one they point at, else the one they look at, else the one that the views follow, else
 * the only one there is, else the one they pick.
 */
export async function chosenSpec(planning: Planning, given: unknown): Promise<Spec | undefined> {
  const { active, index, store, tracker } = planning
  if (given instanceof TreeNode) return (await index.lookInto(given.row.entry))?.spec
  const meant = given instanceof vscode.Uri ? given : active.current && toUri(active.current.document)
  if (meant) {
    store.lookAgain(vscode.Uri.joinPath(meant, '..'))
    return (await store.read(await vscode.workspace.openTextDocument(meant)))?.spec
  }
  const entry = tracker.current ?? (await pickedEntry(planning))
  return entry && (await index.lookInto(entry))?.spec
}

async function pickedEntry({ index }: Planning) {
  await index.count()
  const entries = await index.specs()
  if (entries.length < 2) {
    if (entries.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a document of a spec first.'))
    }
    return entries[0]
  }
  const items = entries.map(entry => ({ label: entry.name, description: entry.path, entry }))
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The spec that is meant') }))?.entry
}

/** The plan of the spec that is meant; says so where it has none. */
export async function chosenPlan(
  planning: Planning,
  given: unknown,
): Promise<{ readonly spec: Spec; readonly plan: PlanFile } | undefined> {
  const spec = await chosenSpec(planning, given)
  if (!spec) return undefined
  const plan = spec.documents.find((document): document is PlanFile => document.role === 'plan')
  if (plan && plan.plan.tasks.length > 0) return { spec, plan }
  void vscode.window.showInformationMessage(vscode.l10n.t('This spec has no plan yet. Generate one first.'))
  return undefined
}

export function designOf({ documents }: Spec): vscode.Uri | undefined {
  const design = documents.find(({ role }) => role === 'design')
  return design && toUri(design)
}
