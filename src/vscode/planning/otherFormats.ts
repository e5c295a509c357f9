import * as vscode from 'vscode'
import { readDesign } from '../../core/design/readDesign.ts'
import type { PlanFormat, WriteContext } from '../../core/formats/planFormat.ts'
import type { Spec } from '../../core/language/spec.ts'
import { toUri } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import { folderOf } from '../folder.ts'
import { chosenPlan } from './chosenSpec.ts'
import { loadedPlanner } from './loadedPlanner.ts'
import { pickedFormat } from './pickedFormat.ts'
import type { Planning } from './planning.ts'
import { showNotes } from './showNotes.ts'
import { writePlan } from './writePlan.ts'

/** Writes a plan in another format, after the person has seen it and what it cannot hold. */
export async function convertPlan(planning: Planning, given: unknown): Promise<void> {
  const converted = await pickedConversion(planning, given, 'others')
  if (!converted) return
  const { target, text, dropped, name } = converted
  const written = await writePlan(planning.freshPlans, target, text, { offersUpdate: false })
  if (typeof written === 'object') void vscode.window.showErrorMessage(written.problem)
  if (dropped.length === 0 || written === 'kept') return
  const show = vscode.l10n.t('Show Notes')
  const message = vscode.l10n.t('The new format does not hold everything: {0}', dropped.slice(0, 3).join(' '))
  if ((await vscode.window.showWarningMessage(message, show)) !== show) return
  const title = vscode.l10n.t('What {0} does not hold', name)
  const notes = dropped.map(line => ({ message: line }))
  await showNotes(planning.freshPlans, { title, folder: folderOf(target) }, notes)
}

/** Puts a plan into the clipboard, in the format that is picked; the file stays as it is. */
export async function copyPlanAs(planning: Planning, given: unknown): Promise<void> {
  const converted = await pickedConversion(planning, given, 'all')
  if (!converted) return
  await vscode.env.clipboard.writeText(converted.text)
  const message = vscode.l10n.t('{0} is in the clipboard: {1}.', converted.name, converted.format.label)
  vscode.window.setStatusBarMessage(message, 5000)
}

interface Conversion {
  readonly target: vscode.Uri
  readonly name: string
  readonly format: PlanFormat
  readonly text: string
  readonly dropped: readonly string[]
}

async function pickedConversion(
  { freshPlans, ...planning }: Planning,
  given: unknown,
  which: 'others' | 'all',
): Promise<Conversion | undefined> {
  const chosen = await chosenPlan({ freshPlans, ...planning }, given)
  if (!chosen) return undefined
  const { convertPlan: convert, formatOf, formats } = await loadedPlanner()
  const { plan } = chosen.plan
  const target = toUri(chosen.plan)
  const own = formatOf(plan)
  const { markers } = await planning.store.checkSettings(target)
  const context = { ...contextOf(chosen.spec), folder: baseName(folderOf(target)), markers }
  // A plan in its own format is the plan as it stands.
  const converted = (format: PlanFormat) =>
    format.id === own.id ? { text: chosen.plan.text, dropped: [] } : convert(plan, format, context)
  const offered = which === 'all' ? formats : formats.filter(({ id }) => id !== own.id)
  const format = await pickedFormat(freshPlans, offered, {
    title: vscode.l10n.t('{0} in another format', baseName(target)),
    usual: own.id,
    target,
    textOf: one => converted(one).text,
  })
  return format && { target, name: baseName(target), format, ...converted(format) }
}

/** What stands beside the plan answers what another format wants to know. */
function contextOf({ documents, requirements }: Spec): WriteContext {
  const design = documents.find(({ role }) => role === 'design')
  return {
    ...(design ? { design: readDesign(design.text), designText: design.text } : {}),
    requirementFiles: documents
      .filter(({ role }) => role === 'requirements')
      .map(({ name }) => baseName(vscode.Uri.parse(name))),
    requirements: { requirements: requirements.map(({ requirement }) => requirement), problems: [] },
  }
}
