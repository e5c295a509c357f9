import type { PreviewView } from '../core/preview/messages.ts'
import type { ShownPlan } from './shownPlan.ts'

/** What a view may ask of the page. */
export interface ViewPort {
  readonly goTo: (key: string) => void
  readonly openRequirement: (id: string) => void
  /** Texts come in by the page: this file is loaded on its own. */
  readonly announce: (words: string) => void
}

/** A view that is drawn when it is first asked for. */
export interface DrawnView {
  readonly element: HTMLElement
  show(plan: ShownPlan): void
}

export function drawView(_view: Exclude<PreviewView, 'tasks'>, _port: ViewPort): DrawnView | undefined {
  return undefined
}
