import * as vscode from 'vscode'
import { chosenDesign } from './chosenDesign.ts'
import { closingMessage } from './closingMessage.ts'
import { baseName, nameBeside } from './fileNames.ts'
import type { FreshPlans } from './freshPlans.ts'
import { planTemplate } from './planTemplate.ts'
import { logProblems, logProblemsIn } from './problemLog.ts'
import { readText } from './readText.ts'
import { requirementsBeside } from './requirementsBeside.ts'
import { writePlan } from './writePlan.ts'

/** Makes the plan of a design, writes it beside the design and opens it. */
export async function generatePlan(
  freshPlans: FreshPlans,
  log: vscode.LogOutputChannel,
  resource: vscode.Uri | undefined,
): Promise<void> {
  const design = await chosenDesign(resource)
  if (!design) return
  const made = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Implementation plan of {0}', baseName(design)),
      cancellable: true,
    },
    (progress, cancellation) => planOf(design, log, progress, cancellation),
  )
  if (made === 'cancelled') return
  if ('problem' in made) {
    void vscode.window.showErrorMessage(made.problem)
    return
  }
  const target = vscode.Uri.joinPath(design, '..', nameBeside(design, 'tasks'))
  const written = await writePlan(freshPlans, target, made.text)
  if (written === 'kept') return
  if (written === 'written') void tell(made, log)
  else void vscode.window.showErrorMessage(written.problem)
}

type Made =
  | { readonly text: string; readonly message: string; readonly hasProblems: boolean }
  | { readonly problem: string }
  | 'cancelled'

async function planOf(
  design: vscode.Uri,
  log: vscode.LogOutputChannel,
  progress: vscode.Progress<{ message: string }>,
  cancellation: vscode.CancellationToken,
): Promise<Made> {
  const name = baseName(design)
  progress.report({ message: vscode.l10n.t('reading') })
  const reading = await readText(design)
  if ('problem' in reading) return reading
  if (reading.text.trim() === '') return { problem: vscode.l10n.t('{0} is empty.', name) }
  const beside = await requirementsBeside(design)
  const template = await planTemplate(design)
  if (template && 'problem' in template) return template
  if (cancellation.isCancellationRequested) return 'cancelled'
  progress.report({ message: vscode.l10n.t('planning') })
  // Loaded with the first plan: most of the extension's code is the planner.
  const { planSpec } = await import('../core/generate/planSpec.ts')
  const documents = { design: reading.text, requirements: beside.documents }
  const settings = template ? { template: template.text } : {}
  const { text, tasks, coverage, problems, templateProblems } = planSpec(documents, undefined, settings)
  if (cancellation.isCancellationRequested) return 'cancelled'
  logProblems(log, problems, { name, text: reading.text }, beside.documents)
  if (template) logProblemsIn(log, templateProblems, template)
  if (tasks.length === 0) return { problem: vscode.l10n.t('{0} says nothing that could become a task.', name) }
  const notes = problems.length + templateProblems.length
  return { text, message: closingMessage(name, beside, tasks, coverage, notes), hasProblems: notes > 0 }
}

async function tell(
  made: { readonly message: string; readonly hasProblems: boolean },
  log: vscode.LogOutputChannel,
): Promise<void> {
  const show = vscode.l10n.t('Show Notes')
  const answer = await vscode.window.showInformationMessage(made.message, ...(made.hasProblems ? [show] : []))
  if (answer === show) log.show()
}
