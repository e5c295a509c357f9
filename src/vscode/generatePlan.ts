import * as vscode from 'vscode'
import { planSpec } from '../core/generate/planSpec.ts'
import { chosenDesign } from './chosenDesign.ts'
import { closingMessage } from './closingMessage.ts'
import { baseName } from './fileNames.ts'
import type { FreshPlans } from './freshPlans.ts'
import { readText } from './readText.ts'
import { requirementsBeside } from './requirementsBeside.ts'
import { writePlan } from './writePlan.ts'

/** Makes the plan of a design, writes it beside the design and opens it. */
export async function generatePlan(freshPlans: FreshPlans, resource: vscode.Uri | undefined): Promise<void> {
  const design = await chosenDesign(resource)
  if (!design) return
  const made = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Implementation plan of {0}', baseName(design)),
      cancellable: true,
    },
    (progress, cancellation) => planOf(design, progress, cancellation),
  )
  if (made === 'cancelled') return
  if ('problem' in made) {
    void vscode.window.showErrorMessage(made.problem)
    return
  }
  const written = await writePlan(freshPlans, vscode.Uri.joinPath(design, '../tasks.md'), made.text)
  if (written === 'kept') return
  if (written !== 'written') void vscode.window.showErrorMessage(written.problem)
  else void vscode.window.showInformationMessage(made.message)
}

type Made = { readonly text: string; readonly message: string } | { readonly problem: string } | 'cancelled'

async function planOf(
  design: vscode.Uri,
  progress: vscode.Progress<{ message: string }>,
  cancellation: vscode.CancellationToken,
): Promise<Made> {
  progress.report({ message: vscode.l10n.t('reading') })
  const reading = await readText(design)
  if ('problem' in reading) return reading
  if (reading.text.trim() === '') return { problem: vscode.l10n.t('{0} is empty.', baseName(design)) }
  const beside = await requirementsBeside(design)
  if (cancellation.isCancellationRequested) return 'cancelled'
  progress.report({ message: vscode.l10n.t('planning') })
  const { text, tasks, coverage } = planSpec({ design: reading.text, requirements: beside.documents })
  if (cancellation.isCancellationRequested) return 'cancelled'
  if (tasks.length === 0) {
    return { problem: vscode.l10n.t('{0} says nothing that could become a task.', baseName(design)) }
  }
  return { text, message: closingMessage(baseName(design), beside, tasks, coverage) }
}
