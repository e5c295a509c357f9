import type { HostMessage } from '../core/preview/messages.ts'
import { element } from './element.ts'
import { icon } from './icons.ts'
import { text } from './texts.ts'

type StateMessage = Extract<HostMessage, { readonly type: 'state' }>

/** What stands in the place of a plan. */
export function stateElement({ state, reason }: Pick<StateMessage, 'state' | 'reason'>): HTMLElement {
  const isLoading = state === 'loading'
  return element(
    'div',
    { class: `state state-${state}` },
    icon(isLoading ? 'clock' : 'warning'),
    isLoading
      ? element('p', {}, text('page.loading'))
      : element('h1', {}, text(state === 'deleted' ? 'page.deleted' : 'page.unreadable')),
    !isLoading && element('p', { dir: 'auto' }, reason),
    state === 'deleted' && element('p', {}, text('page.deletedHint')),
  )
}
