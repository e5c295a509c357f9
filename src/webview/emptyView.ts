import { element } from './element.ts'
import { icon, type IconName } from './icons.ts'

/** What a view shows where there is nothing to draw, and what would change that. */
export function emptyView(sign: IconName, words: string, hint?: string): HTMLElement {
  return element(
    'div',
    { class: 'empty' },
    icon(sign),
    element('h2', {}, words),
    hint !== undefined && element('p', {}, hint),
  )
}
