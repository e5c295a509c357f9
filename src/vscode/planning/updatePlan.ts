import * as vscode from 'vscode'
import { toUri } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import { readText } from '../readText.ts'
import { chosenAfterDifference } from './chosenAfterDifference.ts'
import { chosenPlan, designOf } from './chosenSpec.ts'
import { loadedPlanner } from './loadedPlanner.ts'
import type { Planning } from './planning.ts'
import { requirementsBeside } from './requirementsBeside.ts'
import { replacedPlan } from './writePlan.ts'

/** Adds to a plan what its design and requirements ask for and it lacks, after the person has seen the difference. */
export async function updatePlan(planning: Planning, given: unknown): Promise<void> {
  const chosen = await chosenPlan(planning, given)
  if (!chosen) return
  const design = designOf(chosen.spec)
  if (!design) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This spec has no design to update the plan from.'))
    return
  }
  const target = toUri(chosen.plan)
  const name = baseName(target)
  const plan = await readText(target)
  const reading = await readText(design)
  if ('problem' in plan) return void vscode.window.showErrorMessage(plan.problem)
  if ('problem' in reading) return void vscode.window.showErrorMessage(reading.problem)
  const { documents, problems } = await requirementsBeside(design)
  const { ignore, markers } = await planning.store.checkSettings(target)
  const { mergeSpec } = await loadedPlanner()
  const merged = mergeSpec({ design: reading.text, requirements: documents, plan: plan.text }, { ignore, markers })
  const { added, orphaned } = merged.changes
  const notes = [
    ...(orphaned.length > 0 ? [vscode.l10n.t('No longer asked for: {0}.', listed(orphaned))] : []),
    ...problems,
  ]
  if (merged.edits.length === 0) {
    const message = [vscode.l10n.t('{0} has all that its design and requirements ask for.', name), ...notes]
    void vscode.window.showInformationMessage(message.join(' '))
    return
  }
  const choice = await chosenAfterDifference(planning.freshPlans, target, merged.text, {
    title: vscode.l10n.t('Update {0}', name),
    answers: [
      {
        label:
          added.length === 1
            ? vscode.l10n.t('Add what is missing: task {0}', listed(added))
            : vscode.l10n.t('Add what is missing: tasks {0}', listed(added)),
        detail: vscode.l10n.t('Keeps every tick and every line; one undo takes it back.'),
        choice: 'add',
      },
      { label: vscode.l10n.t('Keep {0} as it is', name), choice: 'keep' },
    ],
  })
  if (choice !== 'add') return
  const written = await replacedPlan(target, plan.text, merged.edits)
  if (written !== 'written') void vscode.window.showErrorMessage(written.problem)
  else if (notes.length > 0) void vscode.window.showInformationMessage(notes.join(' '))
}

const mostNamed = 8

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ')
  return names.length > mostNamed ? vscode.l10n.t('{0} and {1} more', shown, names.length - mostNamed) : shown
}
