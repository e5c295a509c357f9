import type { PreviewView } from '../core/preview/messages.ts'
import { coverageView } from './coverageView.ts'
import { graphView } from './graphView.ts'
import type { ShownPlan } from './shownPlan.ts'
import { timelineView } from './timelineView.ts'

/** What a view may ask of the page. */
export interface ViewPort {
  /** Shows the row of a task. */
  readonly goTo: (key: string) => void
  readonly openRequirement: (id: string) => void
}

/** A view that is drawn when it is first asked for, and again when the plan has changed. */
export interface DrawnView {
  readonly element: HTMLElement
  show(plan: ShownPlan): void
}

const views: Readonly<Record<Exclude<PreviewView, 'tasks'>, (port: ViewPort) => DrawnView>> = {
  coverage: coverageView,
  graph: graphView,
  timeline: timelineView,
}

export function drawnView(view: Exclude<PreviewView, 'tasks'>, port: ViewPort): DrawnView {
  return views[view](port)
}

export { chosenFilters, filterPanel } from './filterPanel.ts'
export { openKeysDialog } from './keysDialog.ts'
