import * as vscode from 'vscode'
import type { Spec } from '../core/language/spec.ts'
import { specSummary } from '../core/tracker/specSummary.ts'
import type { Progress } from '../core/trace/trace.ts'
import type { ActiveDocument } from './activeDocument.ts'
import { setContext } from './tracker/setContext.ts'
import { viewIds } from './tracker/registerViews.ts'

/**
 * How far the plan of the spec in front is: in the status bar, as a number on the tasks view, and in the context keys
 * by which menus and palette know what makes sense.
 */
export function registerPlanStatus(active: ActiveDocument, tasks: vscode.TreeView<unknown>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('planwright.progress', vscode.StatusBarAlignment.Left, 40)
  item.name = vscode.l10n.t('Planwright: progress of the plan')
  item.command = `${viewIds.tasks}.focus`
  show()
  return vscode.Disposable.from(item, active.onDidChange(show))

  function show(): void {
    const { current } = active
    setContext('role', current?.document.role ?? '')
    if (!current) return item.hide()
    const { spec } = current
    const { progress, hasPlan, hasDesign, criteria } = specSummary(spec)
    setContext('hasPlan', hasPlan)
    setContext('hasDesign', hasDesign)
    setContext('hasRequirements', criteria > 0)
    showBadge(tasks, spec, progress)
    if (!hasPlan || progress.required === 0) return item.hide()
    const { done, required } = progress
    item.text = `$(checklist) ${done}/${required}`
    item.tooltip = progressText(progress)
    item.accessibilityInformation = { label: progressText(progress) }
    item.show()
  }
}

function showBadge(view: vscode.TreeView<unknown>, spec: Spec, { required, done }: Progress): void {
  const open = required - done
  const hasPlan = spec.documents.some(({ role }) => role === 'plan')
  view.badge = hasPlan && open > 0 ? { value: open, tooltip: vscode.l10n.t('{0} open tasks', open) } : undefined
}

/** For people who hear it, too. */
export function progressText({ required, done, optional, optionalDone }: Progress): string {
  const main = vscode.l10n.t('{0} of {1} tasks done', done, required)
  return optional === 0 ? main : `${main}, ${vscode.l10n.t('{0} of {1} optional ones', optionalDone, optional)}`
}
