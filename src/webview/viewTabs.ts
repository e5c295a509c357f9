import { previewViews, type PreviewView } from '../core/preview/messages.ts'
import { element } from './element.ts'
import { text } from './texts.ts'

/** The ways to look at the plan; Tab comes to the one that is shown. */
export function viewTabs(shown: PreviewView): HTMLElement {
  return element(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': text('view.label') },
    ...previewViews.map(view =>
      element(
        'button',
        {
          role: 'tab',
          id: `tab-${view}`,
          'aria-selected': view === shown,
          'aria-controls': 'view',
          tabindex: view === shown ? 0 : -1,
          'data-action': 'view',
          'data-view': view,
        },
        text(`view.${view}`),
      ),
    ),
  )
}

/** The view that a key on the tabs leads to, as on all tabs; undefined where it leads to none. */
export function viewByKey(shown: PreviewView, key: string): PreviewView | undefined {
  const last = previewViews.length - 1
  const at = previewViews.indexOf(shown)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[key]
  return to === undefined ? undefined : previewViews.at(to > last ? 0 : to)
}
