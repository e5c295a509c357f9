import * as vscode from 'vscode'
import { specSummary, type SpecSummary } from '../core/tracker/specSummary.ts'
import type { Progress } from '../core/trace/trace.ts'
import type { ActiveDocument } from './activeDocument.ts'
import { setContext } from './tracker/setContext.ts'
import { viewIds } from './tracker/registerViews.ts'

/** The view whose number says what is left. */
export interface TasksView {
  readonly tasks: vscode.TreeView<unknown>
  /** The figures of the spec that it shows; undefined where it shows none. */
  shown(): SpecSummary | undefined
  readonly onDidChange: vscode.Event<void>
}

/**
 * How far the plan of the spec in front is: in the status bar, as a number on the tasks view, and in the context keys
 * by which menus and palette know what makes sense.
 */
export function registerPlanStatus(
  active: ActiveDocument,
  { tasks, shown, onDidChange }: TasksView,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('planwright.progress', vscode.StatusBarAlignment.Left, 40)
  item.name = vscode.l10n.t('Planwright: progress of the plan')
  item.command = `${viewIds.tasks}.focus`
  show()
  return vscode.Disposable.from(item, active.onDidChange(show), onDidChange(showBadge))

  function show(): void {
    const { current } = active
    showBadge()
    setContext('role', current?.document.role ?? '')
    if (!current) return item.hide()
    const { spec } = current
    const { progress, hasPlan, hasDesign, criteria } = specSummary(spec)
    setContext('hasPlan', hasPlan)
    setContext('hasDesign', hasDesign)
    setContext('hasRequirements', criteria > 0)
    if (!hasPlan || progress.required === 0) return item.hide()
    const { done, required } = progress
    item.text = `$(checklist) ${done}/${required}`
    item.tooltip = progressText(progress)
    item.accessibilityInformation = { label: progressText(progress) }
    item.show()
  }

  /** Of the plan in front, else of the one that the view still shows. */
  function showBadge(): void {
    const summary = active.current ? specSummary(active.current.spec) : shown()
    const open = summary?.hasPlan ? summary.progress.required - summary.progress.done : 0
    tasks.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t('{0} open tasks', open) } : undefined
  }
}

/** For people who hear it, too. */
export function progressText({ required, done, optional, optionalDone }: Progress): string {
  const main = vscode.l10n.t('{0} of {1} tasks done', done, required)
  return optional === 0 ? main : `${main}, ${vscode.l10n.t('{0} of {1} optional ones', optionalDone, optional)}`
}
