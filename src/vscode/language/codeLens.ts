import * as vscode from 'vscode'
import { coverageLenses, taskLenses, type CoverageLens, type TaskLens } from '../../core/language/lensesOf.ts'
import type { Spec } from '../../core/language/spec.ts'
import type { SpecDocument } from '../../core/language/specDocument.ts'
import { commands } from '../commands.ts'
import { toLocations, toRange, toUri } from '../convert.ts'
import { settings } from '../settings.ts'
import type { SpecStore } from '../specStore.ts'
import { specFiles } from './specFiles.ts'

/** Start and Done over tasks that can start; how far they are over requirements and criteria. */
export function registerCodeLens(store: SpecStore): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>()
  return vscode.Disposable.from(
    changes,
    store.onDidChange(() => changes.fire()),
    vscode.languages.registerCodeLensProvider(specFiles, {
      onDidChangeCodeLenses: changes.event,
      async provideCodeLenses(text, token) {
        const read = await store.readWhole(text, token)
        if (!read) return []
        const { spec, document } = read
        if (document.role === 'plan') {
          const lenses = settings.taskLenses(text.uri) ? taskLenses(spec, document) : []
          return lenses.flatMap(lens => taskCommands(document, lens))
        }
        const lenses = settings.requirementLenses(text.uri) ? coverageLenses(spec, document) : []
        return lenses.map(lens => coverageCommand(spec, document, lens))
      },
    }),
  )
}

function taskCommands(document: SpecDocument, { range, key, isActive }: TaskLens): readonly vscode.CodeLens[] {
  const place = toRange(document, range)
  const sets = (title: string, state: string) =>
    new vscode.CodeLens(place, {
      title,
      command: commands.setTaskState,
      arguments: [toUri(document).toString(), key, state],
    })
  const done = sets(vscode.l10n.t('Done'), 'done')
  return isActive ? [done] : [sets(vscode.l10n.t('Start'), 'active'), done]
}

function coverageCommand(spec: Spec, document: SpecDocument, lens: CoverageLens): vscode.CodeLens {
  const { tasks, required, done } = lens
  const place = toRange(document, { start: lens.range.start, end: lens.range.start })
  if (tasks.length === 0)
    return new vscode.CodeLens(place, {
      title: vscode.l10n.t('uncovered: add a task'),
      command: commands.addTask,
      arguments: [toUri(document).toString(), lens.id],
    })
  const places = tasks.map(held => ({ name: held.document.name, range: held.task.titleRange }))
  const title =
    required === 0
      ? vscode.l10n.t('{0} optional tasks', tasks.length)
      : vscode.l10n.t('{0} of {1} tasks done', done, required)
  return new vscode.CodeLens(place, {
    title,
    command: 'editor.action.showReferences',
    arguments: [toUri(document), place.start, toLocations(spec, places)],
  })
}
