import { element } from './element.ts'
import { countOf, type Filters } from './filters.ts'
import { icon } from './icons.ts'
import { signButton } from './signButton.ts'
import { text } from './texts.ts'

/** Search, filters and what is done to all rows. The search field is the caller's, since it is typed into. */
export function taskTools(search: HTMLElement, filters: Filters, showsFilters: boolean): readonly HTMLElement[] {
  const set = countOf(filters)
  return [
    search,
    element(
      'button',
      {
        class: `quiet filter-button${set > 0 ? ' on' : ''}`,
        'data-action': 'filters',
        'aria-expanded': showsFilters,
        'aria-controls': 'filters',
      },
      icon('filter'),
      element('span', { class: 'wide' }, text('filter.label')),
      set > 0 && element('span', { class: 'count' }, String(set)),
    ),
    signButton('expandAll', 'expand', text('tree.expandAll')),
    signButton('collapseAll', 'collapse', text('tree.collapseAll')),
  ]
}
