import * as vscode from 'vscode'
import { ActiveDocument } from '../activeDocument.ts'
import type { Markers } from '../../core/plan/markers.ts'
import { chosenTaskState } from '../chosenTaskState.ts'
import { commands, type LanguageCommandId } from '../commands.ts'
import { addTask } from '../planning/addTask.ts'
import { FreshPlans } from '../planning/freshPlans.ts'
import { generatePlan, generatePlanAs } from '../planning/generatePlan.ts'
import { newDocument } from '../planning/newDocument.ts'
import { goToNextTask } from '../planning/nextTask.ts'
import { convertPlan, copyPlanAs } from '../planning/otherFormats.ts'
import { showCoverage } from '../planning/showCoverage.ts'
import { suggestRequirements } from '../planning/suggestRequirements.ts'
import { updatePlan } from '../planning/updatePlan.ts'
import { Previews } from '../preview/previews.ts'
import { registerPlanDecorations } from '../planDecorations.ts'
import { registerPlanStatus } from '../planStatus.ts'
import { SpecStore } from '../specStore.ts'
import { toggleTask } from '../toggleTask.ts'
import { TreeNode, type LiveTree } from '../tracker/liveTree.ts'
import { stateOfRow } from '../tracker/stateOfRow.ts'
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
export function languageFeatures(views: TrackerViews, memory: vscode.Memento): LanguageFeatures {
  const store = new SpecStore()
  const previews = new Previews(store)
  const active = new ActiveDocument(store, previews)
  const index = new SpecIndex(store)
  const tracker = new Tracker(store, { index, active, views, memory })
  const freshPlans = new FreshPlans()
  const planning = { store, active, index, tracker, freshPlans }
  const registered = vscode.Disposable.from(
    store,
    freshPlans,
    active,
    index,
    tracker,
    previews,
    registerLanguage(store),
    registerPlanStatus(active, {
      tasks: views.tasks.view,
      shown: () => tracker.current && index.known(tracker.current)?.summary,
      onDidChange: index.onDidChange,
    }),
    registerPlanDecorations(store),
  )
  return {
    planMarkers: planMarkers(store),
    previews,
    commands: {
      [commands.setTaskState]: (given, key, state) =>
        given instanceof TreeNode ? stateOfRow(store, given) : chosenTaskState(store, given, key, state),
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
      [commands.generatePlan]: given => generatePlan(planning, given),
      [commands.generatePlanAs]: given => generatePlanAs(planning, given),
      [commands.updatePlan]: given => updatePlan(planning, given),
      [commands.showCoverage]: given => showCoverage(planning, given),
      [commands.convertPlan]: given => convertPlan(planning, given),
      [commands.copyPlanAs]: given => copyPlanAs(planning, given),
      [commands.addTask]: (given, id) => addTask(planning, given, id),
      [commands.suggestRequirements]: given => suggestRequirements(planning, given),
      [commands.newRequirements]: () => newDocument(planning, 'requirements'),
      [commands.newDesign]: () => newDocument(planning, 'design'),
      [commands.goToNextTask]: given => goToNextTask(planning, given),
    },
    trees: tracker.trees,
    dispose() {
      registered.dispose()
    },
  }
}
