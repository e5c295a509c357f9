import type * as vscode from 'vscode'
import { editedPlan, followPlan, followSteps, type FollowedPlan } from '../core/plan/followedPlan.ts'
import { defaultMarkers, type Markers } from '../core/plan/markers.ts'
import type { PlanDocument } from '../core/plan/planDocument.ts'
import { sliced } from './sliced.ts'

interface HeldPlan {
  readonly version: number
  readonly markers: Markers
  readonly plan: FollowedPlan
  /** Whether its text was compared with the document's. */
  readonly isSure: boolean
}

const plans = new WeakMap<vscode.TextDocument, HeldPlan>()

/** A plan as its editor holds it this moment, read once per version. Who asks for no states takes any markers. */
export function livePlan(
  text: vscode.TextDocument,
  markers: Markers = plans.get(text)?.markers ?? defaultMarkers,
): PlanDocument {
  return followedPlan(text, markers).plan
}

/** The same, put together only when somebody asks for the plan as a whole. */
export function followedPlan(text: vscode.TextDocument, markers: Markers): FollowedPlan {
  const { version } = text
  const held = plans.get(text)
  const isHeld = held?.version === version && held.markers === markers
  if (isHeld && (held.isSure || held.plan.text === text.getText())) {
    if (!held.isSure) plans.set(text, { ...held, isSure: true })
    return held.plan
  }
  const plan = followPlan(text.getText(), { markers })
  plans.set(text, { version, markers, plan, isSure: true })
  return plan
}

/** So many lines are read in some milliseconds. */
const fewLines = 1_000

/** Whether it takes long to read the plan that somebody is about to ask for. */
export function isLongToRead(text: vscode.TextDocument, markers: Markers): boolean {
  const held = plans.get(text)
  return text.lineCount > fewLines && !(held?.version === text.version && held.markers === markers)
}

interface Reading {
  readonly version: number
  readonly markers: Markers
  readonly read: Promise<void>
}

const readings = new WeakMap<vscode.TextDocument, Reading>()

/** Reads a plan in turns of its own, once whoever asks. What is typed meanwhile makes it begin again. */
export function readFollowed(text: vscode.TextDocument, markers: Markers): Promise<void> {
  const { version } = text
  const known = readings.get(text)
  if (known?.version === version && known.markers === markers) return known.read
  const read = readSliced(text, markers)
  readings.set(text, { version, markers, read })
  return read
}

async function readSliced(text: vscode.TextDocument, markers: Markers): Promise<void> {
  const { version } = text
  const plan = await sliced(followSteps(text.getText(), { markers }), () => text.version === version)
  if (plan && text.version === version) plans.set(text, { version, markers, plan, isSure: true })
  else if (isLongToRead(text, markers)) await readFollowed(text, markers)
}

/** Takes in what was typed: only the lines around it are read again. To be told before anybody asks. */
export function followChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
  const held = plans.get(document)
  if (!held || held.version === document.version) return
  let { plan } = held
  // From the last to the first, so that what is still to be changed keeps its offsets.
  for (const { rangeOffset, rangeLength, text } of [...contentChanges].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
    plan = editedPlan(plan, { range: { start: rangeOffset, end: rangeOffset + rangeLength }, newText: text })
  }
  plans.set(document, { version: document.version, markers: held.markers, plan, isSure: false })
}
