import { element } from './element.ts'
import type { DrawnView } from './previewViews.ts'
import type { ShownPlan } from './shownPlan.ts'

interface Drawing {
  /** Fills the view's element with what the plan is now. */
  readonly draw: (view: HTMLElement, plan: ShownPlan) => void
  /** What a click on something with a `data-action` asks for; the view is drawn once more behind it. */
  readonly clicked: (data: DOMStringMap, target: Element) => void
}

/** A view that is drawn from the plan and from what its reader has chosen in it. */
export function redrawnView(name: string, { draw, clicked }: Drawing): DrawnView {
  const view = element('div', { class: name })
  let shown: ShownPlan | undefined
  view.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-action]') : null
    if (!control || !shown) return
    clicked(control.dataset, control)
    draw(view, shown)
  })
  return {
    element: view,
    show(plan) {
      shown = plan
      draw(view, plan)
    },
  }
}
