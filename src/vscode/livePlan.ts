import type * as vscode from 'vscode'
import type { Markers } from '../core/plan/markers.ts'
import type { PlanDocument } from '../core/plan/planDocument.ts'
import { readPlan } from '../core/plan/readPlan.ts'

interface HeldPlan {
  readonly version: number
  readonly markers: Markers
  readonly plan: PlanDocument
}

const plans = new WeakMap<vscode.TextDocument, HeldPlan>()

/** A plan as its editor holds it this moment, read once per version. */
export function livePlan(text: vscode.TextDocument, markers: Markers): PlanDocument {
  const held = plans.get(text)
  if (held?.version === text.version && held.markers === markers) return held.plan
  const plan = readPlan(text.getText(), { markers })
  plans.set(text, { version: text.version, markers, plan })
  return plan
}
