import type { PreviewModel } from '../core/preview/previewModel.ts'
import { element } from './element.ts'
import { filterCounts } from './filterCounts.ts'
import { type Filtered, type Filters, isAnything, noFilters } from './filters.ts'
import { icon, type IconName } from './icons.ts'
import { stateIcons } from './rowFrame.ts'
import { taskStates } from './stateMenu.ts'
import { text } from './texts.ts'

/** Every filter with what it would leave, and how much is left now. */
export function filterPanel(
  model: PreviewModel,
  filters: Filters,
  { found, matches, tasks }: Filtered,
): readonly HTMLElement[] {
  const counts = filterCounts(model, filters, found)
  const present = (state: (typeof taskStates)[number]): boolean =>
    (counts.state.get(state) ?? 0) > 0 || filters.states.includes(state)
  return [
    element(
      'div',
      { class: 'filter-states', role: 'group', 'aria-label': text('filter.state') },
      ...taskStates
        .filter(present)
        .map(state =>
          toggle(
            'filterState',
            filters.states.includes(state),
            stateIcons[state],
            text(`state.${state}`),
            counts.state.get(state) ?? 0,
            { 'data-state': state },
          ),
        ),
      toggle('filterReady', filters.ready, 'play', text('filter.ready'), counts.ready),
      (counts.optional > 0 || filters.optional !== 'any') &&
        toggle('filterOptional', filters.optional === 'optional', undefined, text('filter.optional'), counts.optional),
      (counts.optional > 0 || filters.optional !== 'any') &&
        toggle('filterRequired', filters.optional === 'required', undefined, text('filter.required')),
    ),
    element(
      'div',
      { class: 'filter-choices' },
      choice('phase', text('filter.phase'), filters.phase, [...counts.phase]),
      choice('story', text('filter.story'), filters.story, [...counts.story]),
      choice(
        'requirement',
        text('filter.requirement'),
        filters.requirement,
        requirementChoices(model, counts.requirement),
      ),
    ),
    element(
      'div',
      { class: 'filter-result' },
      element('span', { id: 'matches' }, text('filter.count', matches, tasks)),
      isAnything(filters) && element('button', { class: 'link', 'data-action': 'clearFilters' }, text('filter.clear')),
    ),
  ]
}

/** The filters after a click or a choice in the panel; undefined where that changes none. */
export function chosenFilters(filters: Filters, target: EventTarget | null): Filters | undefined {
  if (target instanceof HTMLSelectElement) {
    const name = (['phase', 'story', 'requirement'] as const).find(each => each === target.dataset['filter'])
    return name && filters[name] !== target.value ? { ...filters, [name]: target.value } : undefined
  }
  const { action, state = '' } =
    (target instanceof Element && target.closest<HTMLElement>('[data-action]')?.dataset) || {}
  const { states, ready, optional } = filters
  switch (action) {
    case 'filterState':
      return { ...filters, states: states.includes(state) ? states.filter(each => each !== state) : [...states, state] }
    case 'filterReady':
      return { ...filters, ready: !ready }
    case 'filterOptional':
      return { ...filters, optional: optional === 'optional' ? 'any' : 'optional' }
    case 'filterRequired':
      return { ...filters, optional: optional === 'required' ? 'any' : 'required' }
    case 'clearFilters':
      return noFilters
    default:
      return undefined
  }
}

function requirementChoices(
  { requirements }: PreviewModel,
  counts: ReadonlyMap<string, number>,
): readonly (readonly [string, number, string?])[] {
  return requirements
    .filter(({ id }) => counts.has(id))
    .map(({ id, text: words }) => [id, counts.get(id) ?? 0, `${id} ${words.slice(0, 60)}`])
}

function toggle(
  action: string,
  isOn: boolean,
  sign: IconName | undefined,
  name: string,
  count?: number,
  data: Readonly<Record<string, string>> = {},
): HTMLElement {
  return element(
    'button',
    { class: 'toggle', 'data-action': action, 'aria-pressed': isOn, ...data },
    sign && icon(sign),
    name,
    count !== undefined && element('span', { class: 'count' }, String(count)),
  )
}

/** A native list, since it opens over the edge of a narrow page and is known to every screen reader. */
function choice(
  name: string,
  label: string,
  chosen: string,
  options: readonly (readonly [string, number, string?])[],
): HTMLElement | false {
  if (options.length === 0 && chosen === '') return false
  const known = options.some(([value]) => value === chosen) || chosen === ''
  const list = element(
    'select',
    { 'data-filter': name, dir: 'auto' },
    element('option', { value: '' }, text('filter.any')),
    ...options.map(([value, count, words = value]) => option(value, `${words} (${count})`)),
    !known && option(chosen, chosen),
  )
  return element('label', { class: 'choice' }, element('span', {}, label), list)

  function option(value: string, words: string): HTMLElement {
    return element('option', { value, selected: value === chosen }, words)
  }
}
