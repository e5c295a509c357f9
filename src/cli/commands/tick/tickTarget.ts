import type { PlanDocument } from '../../../core/plan/planDocument.ts'
import { findTasks } from '../../../core/plan/findTasks.ts'
import { nearestName } from '../../arguments/nearestName.ts'

/** The box that somebody means, as an index into the plan's boxes, or why it cannot be told. */
export type TickTarget =
  { readonly ok: true; readonly checkbox: number } | { readonly ok: false; readonly message: string }

export function targetOf(plan: PlanDocument, wanted: string): TickTarget {
  const found = findTasks(plan, wanted)
  const [only, second] = found
  if (!only) return { ok: false, message: missing(plan, wanted) }
  if (second) {
    const places = found.map(({ line }) => `:${line}`).join(', ')
    return { ok: false, message: `${wanted} fits ${found.length} tasks. Name one by its line: ${places}.` }
  }
  if (only.checkbox >= 0) return { ok: true, checkbox: only.checkbox }
  const message = `${wanted} in line ${only.line} is a heading without a box; its state comes from the boxes beneath it. Tick those.`
  return { ok: false, message }
}

function missing({ tasks, checkboxes }: PlanDocument, wanted: string): string {
  if (checkboxes.length === 0) return `there is no box in it, so there is no task ${wanted}.`
  if (wanted.startsWith(':')) return `line ${wanted.slice(1)} holds no box. A line is counted from 1.`
  const nearest = nearestName(
    wanted,
    tasks.map(({ id }) => id).filter(id => id !== ''),
  )
  return `no task is ${wanted}.${nearest ? ` Did you mean ${nearest}?` : ''} planwright inspect lists the tasks.`
}
