import * as vscode from 'vscode'
import type { Spec, Target } from '../../core/language/spec.ts'
import type { PlanFile } from '../../core/language/specDocument.ts'
import { trackedSpec } from '../../core/tracker/trackedSpec.ts'
import { languageOf } from '../../core/text/languageOf.ts'
import { ignoring } from '../../core/trace/ignoring.ts'
import { toOffset, toRangeIn, toUri } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import { TreeNode } from '../tracker/liveTree.ts'
import { titledText } from '../tracker/rowTexts.ts'
import { chosenPlan } from './chosenSpec.ts'
import { loadedPlanner } from './loadedPlanner.ts'
import type { Planning } from './planning.ts'

/**
 * Adds a task for a requirement or a criterion: the row that is pointed at, the one a code lens names, the one under
 * the cursor, or one that is picked among those that no task cites.
 * @param given a row, or the address of a document of the spec
 * @param id of the criterion or requirement, behind an address
 */
export async function addTask(planning: Planning, given: unknown, id: unknown): Promise<void> {
  const chosen = await chosenPlan(planning, typeof given === 'string' ? vscode.Uri.parse(given, true) : given)
  if (!chosen) return
  const { spec, plan } = chosen
  const named = idMeant(given) ?? (typeof id === 'string' ? id : undefined)
  const { ignore } = await planning.store.checkSettings(toUri(plan))
  const meant =
    named === undefined ? (underCursor(spec) ?? (await picked(spec, ignore))) : targetMeant(spec, given, named)
  if (meant) await write(spec, plan, meant)
  else if (named !== undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing in this spec is numbered {0}.', named))
  }
}

/** The requirement or criterion of a row. */
function subjectOf(given: unknown) {
  const subject = given instanceof TreeNode ? given.row.row?.subject : undefined
  return subject?.kind === 'criterion' || subject?.kind === 'requirement' ? subject : undefined
}

function idMeant(given: unknown): string | undefined {
  const subject = subjectOf(given)
  return subject?.kind === 'criterion' ? subject.trace.criterion.id : subject?.trace.requirement.id
}

/** The very one that is pointed at, since ids may be given twice; by its id where the row is older than the spec. */
function targetMeant(spec: Spec, given: unknown, id: string): Target | undefined {
  const subject = subjectOf(given)
  const requirement = subject?.kind === 'criterion' ? subject.requirement.requirement : subject?.trace.requirement
  const held = spec.requirements.find(own => own.requirement === requirement)
  if (!held) return spec.targetsOf(id)[0]
  return subject?.kind === 'criterion' ? { ...held, criterion: subject.trace.criterion } : held
}

/** The criterion, else the requirement, that the cursor stands in. */
function underCursor(spec: Spec): Target | undefined {
  const editor = vscode.window.activeTextEditor
  const document = spec.documents.find(({ name }) => name === editor?.document.uri.toString())
  if (!editor || !document || document.role === 'plan') return undefined
  const at = toOffset(document, editor.selection.active)
  const isInside = ({ range }: { readonly range: { readonly start: number; readonly end: number } }) =>
    range.start <= at && at <= range.end
  const held = spec.requirements.find(own => own.document === document && isInside(own.requirement))
  const criterion = held?.requirement.criteria.find(isInside)
  return held && (criterion ? { ...held, criterion } : undefined)
}

/** Among what no task cites; what the settings ignore is not offered. */
async function picked(spec: Spec, ignore: readonly string[]): Promise<Target | undefined> {
  const ignored = ignoring(
    ignore,
    spec.requirements.map(({ requirement }) => requirement),
  )
  const items = trackedSpec(spec).trace.requirements.flatMap(({ requirement, criteria }) => {
    const held = spec.requirements.find(own => own.requirement === requirement)
    return criteria
      .filter(({ standing, criterion }) => standing === 'uncovered' && !ignored.hasCriterion(criterion.id))
      .flatMap(({ criterion }) =>
        held ? [{ label: criterion.id, description: criterion.text, detail: requirement.title, criterion, held }] : [],
      )
  })
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Every criterion is cited by some task.'))
    return undefined
  }
  const one = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('The criterion to add a task for'),
    matchOnDescription: true,
  })
  return one && { ...one.held, criterion: one.criterion }
}

/** For a requirement as a whole what is uncovered of it is meant; all of it where nothing is. */
function uncoveredIn(spec: Spec, requirement: Target['requirement']): readonly string[] {
  const trace = trackedSpec(spec).trace.requirements.find(own => own.requirement === requirement)
  const uncovered = trace?.criteria.filter(({ standing }) => standing === 'uncovered') ?? []
  return uncovered.map(({ criterion }) => criterion.id)
}

async function write(spec: Spec, plan: PlanFile, { requirement, criterion }: Target): Promise<void> {
  const { taskForCriteria } = await loadedPlanner()
  const requirements = spec.requirements.map(own => own.requirement)
  const ids = criterion ? [criterion.id] : uncoveredIn(spec, requirement)
  const made = taskForCriteria(plan.plan, requirements, requirements.indexOf(requirement), ids, languageOf(plan.text))
  const uri = toUri(plan)
  const text = await vscode.workspace.openTextDocument(uri)
  if (!made || text.getText() !== plan.text) {
    void vscode.window.showWarningMessage(vscode.l10n.t('No task could be added to {0}. Try again.', baseName(uri)))
    return
  }
  const edit = new vscode.WorkspaceEdit()
  for (const { range, newText } of made.edits) edit.replace(uri, toRangeIn(text, range), newText)
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('No task could be added to {0}. Try again.', baseName(uri)))
    return
  }
  await vscode.window.showTextDocument(text, { selection: toRangeIn(text, made.range), preview: false })
  vscode.window.setStatusBarMessage(vscode.l10n.t('Added: {0}', titledText('', made.title)), 5000)
}
