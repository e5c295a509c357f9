import * as vscode from 'vscode'
import { ActiveDocument } from '../activeDocument.ts'
import type { Markers } from '../../core/plan/markers.ts'
import { chosenTaskState } from '../chosenTaskState.ts'
import { commands, type LanguageCommandId } from '../commands.ts'
import { Previews } from '../preview/previews.ts'
import { registerPlanDecorations } from '../planDecorations.ts'
import { registerPlanStatus } from '../planStatus.ts'
import { SpecStore } from '../specStore.ts'
import { toggleTask } from '../toggleTask.ts'
import type { LiveTree } from '../tracker/liveTree.ts'
import { clearFilter, filterRequirements, findRequirements } from '../tracker/lookCommands.ts'
import { openRow } from '../tracker/openRow.ts'
import type { TrackerViews, ViewName } from '../tracker/registerViews.ts'
import { SpecIndex } from '../tracker/specIndex.ts'
import { Tracker } from '../tracker/tracker.ts'
import { planMarkers } from './planMarkers.ts'
import { registerLanguage } from './registerLanguage.ts'

export interface LanguageFeatures extends vscode.Disposable {
  /** For a document that is a plan as far as is known. */
  readonly planMarkers: (uri: vscode.Uri) => Markers | undefined
  readonly previews: Previews
  readonly commands: Readonly<Record<LanguageCommandId, (...given: readonly unknown[]) => unknown>>
  readonly trees: Readonly<Record<ViewName, LiveTree>>
}

/** What shares the store: the entry of a bundle that is loaded with the first Markdown file, view or command. */
export function languageFeatures(views: TrackerViews): LanguageFeatures {
  const store = new SpecStore()
  const previews = new Previews(store)
  const active = new ActiveDocument(store)
  const index = new SpecIndex(store)
  const tracker = new Tracker(store, index, active, views)
  const registered = vscode.Disposable.from(
    store,
    active,
    index,
    tracker,
    previews,
    registerLanguage(store),
    registerPlanStatus(active, views.tasks.view),
    registerPlanDecorations(store),
  )
  return {
    planMarkers: planMarkers(store),
    previews,
    commands: {
      [commands.setTaskState]: (address, key, state) => chosenTaskState(store, address, key, state),
      [commands.toggleTask]: (address, key) => toggleTask(store, address, key),
      [commands.openPreview]: resource => previews.open('here', resource),
      [commands.openPreviewToSide]: resource => previews.open('beside', resource),
      [commands.openRow]: openRow,
      [commands.filterRequirements]: () => filterRequirements(tracker),
      [commands.findRequirements]: () => findRequirements(tracker),
      [commands.clearFilter]: () => clearFilter(tracker),
      [commands.groupByPhase]: () => tracker.show({ ...tracker.look, group: 'phase' }),
      [commands.groupByRequirement]: () => tracker.show({ ...tracker.look, group: 'requirement' }),
      [commands.refreshSpecs]: () => index.refresh(),
    },
    trees: tracker.trees,
    dispose() {
      registered.dispose()
    },
  }
}
