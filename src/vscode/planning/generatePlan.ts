import * as vscode from 'vscode'
import type { PlanFormat } from '../../core/formats/planFormat.ts'
import { baseName } from '../fileNames.ts'
import { folderOf } from '../folder.ts'
import { readText } from '../readText.ts'
import { TreeNode } from '../tracker/liveTree.ts'
import { memberUri } from '../tracker/specEntry.ts'
import { chosenDesign } from './chosenDesign.ts'
import { closingMessage } from './closingMessage.ts'
import type { FreshPlans } from './freshPlans.ts'
import { loadedPlanner } from './loadedPlanner.ts'
import { pickedFormat } from './pickedFormat.ts'
import { planTarget } from './planFormat.ts'
import type { Planning } from './planning.ts'
import { planTemplate } from './planTemplate.ts'
import { notesIn, planNotes } from './planNotes.ts'
import { requirementsBeside } from './requirementsBeside.ts'
import { showNotes, type Note } from './showNotes.ts'
import { updatePlan } from './updatePlan.ts'
import { writePlan } from './writePlan.ts'

/** Makes the plan of a design, writes it beside the design and opens it. */
export async function generatePlan(planning: Planning, given: unknown): Promise<void> {
  const design = await chosenDesign(designGiven(given))
  if (design) await generated(planning, design, undefined)
}

/** The same in a format that is picked while its plan is on the screen. */
export async function generatePlanAs(planning: Planning, given: unknown): Promise<void> {
  const design = await chosenDesign(designGiven(given))
  if (!design) return
  const planner = await loadedPlanner()
  const { format: usual, target } = await planTarget(planner, design)
  const format = await pickedFormat(planning.freshPlans, planner.formats, {
    title: vscode.l10n.t('Implementation plan of {0}', baseName(design)),
    usual: usual.id,
    target,
    textOf: async one => {
      const made = await planOf(design, one, () => undefined)
      return made === 'cancelled' || 'problem' in made ? '' : made.text
    },
  })
  if (format) await generated(planning, design, format)
}

function designGiven(given: unknown): vscode.Uri | undefined {
  if (given instanceof TreeNode) return memberUri(given.row.entry, 'design')
  return given instanceof vscode.Uri ? given : undefined
}

async function generated(planning: Planning, design: vscode.Uri, format: PlanFormat | undefined): Promise<void> {
  const { freshPlans } = planning
  const made = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Implementation plan of {0}', baseName(design)),
      cancellable: true,
    },
    (progress, cancellation) => planOf(design, format, message => progress.report({ message }), cancellation),
  )
  if (made === 'cancelled') return
  if ('problem' in made) {
    void vscode.window.showErrorMessage(made.problem)
    return
  }
  const written = await writePlan(freshPlans, made.target, made.text, { offersUpdate: true })
  if (written === 'kept') return
  if (written === 'update') await updatePlan(planning, design)
  else if (written === 'written') void tell(freshPlans, design, made)
  else void vscode.window.showErrorMessage(written.problem)
}

type Made =
  | {
      readonly text: string
      readonly target: vscode.Uri
      readonly message: string
      readonly notes: readonly Note[]
    }
  | { readonly problem: string }
  | 'cancelled'

async function planOf(
  design: vscode.Uri,
  asked: PlanFormat | undefined,
  report: (message: string) => void,
  cancellation?: vscode.CancellationToken,
): Promise<Made> {
  const name = baseName(design)
  report(vscode.l10n.t('reading'))
  const reading = await readText(design)
  if ('problem' in reading) return reading
  if (reading.text.trim() === '') return { problem: vscode.l10n.t('{0} is empty.', name) }
  const beside = await requirementsBeside(design)
  // Who asks for a format wants it, whatever template there is.
  const template = asked ? undefined : await planTemplate(design)
  if (template && 'problem' in template) return template
  if (cancellation?.isCancellationRequested) return 'cancelled'
  report(vscode.l10n.t('planning'))
  const planner = await loadedPlanner()
  const { format, target } = await planTarget(planner, design, asked)
  const documents = { design: reading.text, requirements: beside.documents }
  const settings = { folder: baseName(folderOf(design)), ...(template ? { template: template.text } : {}) }
  const { text, tasks, coverage, problems, templateProblems } = planner.planSpec(documents, format, settings)
  if (cancellation?.isCancellationRequested) return 'cancelled'
  if (tasks.length === 0) return { problem: vscode.l10n.t('{0} says nothing that could become a task.', name) }
  const folder = folderOf(design)
  const notes = [
    ...planNotes(problems, {
      plan: { uri: target, name: baseName(target), text },
      design: { uri: design, name, text: reading.text },
      requirements: beside.documents.map(one => ({ ...one, uri: vscode.Uri.joinPath(folder, one.name) })),
    }),
    ...(template ? notesIn(templateProblems, template) : []),
  ]
  return { text, target, message: closingMessage(name, beside, tasks, coverage, notes.length), notes }
}

async function tell(
  freshPlans: FreshPlans,
  design: vscode.Uri,
  { message, notes }: { readonly message: string; readonly notes: readonly Note[] },
): Promise<void> {
  const show = vscode.l10n.t('Show Notes')
  const answer = await vscode.window.showInformationMessage(message, ...(notes.length > 0 ? [show] : []))
  if (answer !== show) return
  const folder = folderOf(design)
  await showNotes(freshPlans, { title: vscode.l10n.t('Notes on the plan of {0}', baseName(folder)), folder }, notes)
}
