import * as vscode from 'vscode'
import { lineText } from '../../core/language/shownText.ts'
import type { Spec } from '../../core/language/spec.ts'
import { trackedSpec, type TrackedSpec } from '../../core/tracker/trackedSpec.ts'
import type { CriterionTrace, RequirementTrace } from '../../core/trace/trace.ts'
import { toUri } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import { folderOf } from '../folder.ts'
import { progressText } from '../planStatus.ts'
import { stateName } from '../stateName.ts'
import { countText, joinedText, standingName, titledText } from '../tracker/rowTexts.ts'
import { chosenSpec } from './chosenSpec.ts'
import type { Planning } from './planning.ts'

/** Opens a document that says which tasks serve each criterion, and what is left. It stands in no file. */
export async function showCoverage(planning: Planning, given: unknown): Promise<void> {
  const spec = await chosenSpec(planning, given)
  const [first] = spec?.documents ?? []
  if (!spec || !first) return
  const folder = folderOf(toUri(first))
  const name = baseName(folder)
  const text = coverageText(spec, name)
  const uri = planning.freshPlans.hold(vscode.Uri.joinPath(folder, `${name} coverage.md`), text)
  const closed = vscode.workspace.onDidCloseTextDocument(document => {
    if (document.uri.toString() !== uri.toString()) return
    planning.freshPlans.forget(uri)
    closed.dispose()
  })
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true })
}

function coverageText(spec: Spec, name: string): string {
  const tracked = trackedSpec(spec)
  const { requirements, unlinkedTasks, progress } = tracked.trace
  const all = requirements.flatMap(({ criteria }) => criteria)
  const covered = all.filter(({ standing }) => standing !== 'uncovered').length
  return [
    `# ${lineText(vscode.l10n.t('Requirement coverage of {0}', name))}`,
    '',
    `${progressText(progress)}. ${vscode.l10n.t('{0} of {1} criteria covered', covered, all.length)}.`,
    ...requirements.flatMap(own => ['', ...requirementLines(tracked, own)]),
    ...(unlinkedTasks.length === 0 ? [] : ['', `## ${vscode.l10n.t('Tasks that cite no requirement')}`, '']),
    ...unlinkedTasks.map(at => `- ${taskText(tracked, at)}`),
    '',
  ].join('\n')
}

function requirementLines(tracked: TrackedSpec, own: RequirementTrace): readonly string[] {
  const { requirement, standing, criteria } = own
  const title = titledText(requirement.id, requirement.title)
  return [
    `## ${lineText(joinedText([title, standingName(standing), countText(own)]))}`,
    '',
    ...criteria.flatMap(one => criterionLines(tracked, one)),
  ]
}

function criterionLines(tracked: TrackedSpec, { criterion, standing, tasks }: CriterionTrace): readonly string[] {
  const name = lineText(standingName(standing))
  const shown = standing === 'uncovered' ? `**${name}**` : name
  return [
    `- **${lineText(criterion.id)}** ${lineText(criterion.text)}: ${shown}`,
    ...tasks.map(at => `  - ${taskText(tracked, at)}`),
  ]
}

function taskText({ tasks }: TrackedSpec, at: number): string {
  const { id = '', title = '', state = 'open' } = tasks[at] ?? {}
  return `${lineText(titledText(id, title))} (${lineText(stateName(state))})`
}
