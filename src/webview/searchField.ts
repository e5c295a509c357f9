import { longestQuery } from '../core/preview/searchWords.ts'
import { element } from './element.ts'
import { text } from './texts.ts'

interface SearchOptions {
  readonly query: string
  readonly search: (query: string) => void
  /** Goes on to what was found. */
  readonly leave: () => void
}

/** The one field for words to look for. Escape empties it first and leaves it then. */
export function searchField({ query, search, leave }: SearchOptions): HTMLInputElement {
  const field = element('input', {
    type: 'search',
    id: 'search',
    'aria-label': text('search.label'),
    placeholder: text('search.placeholder'),
    maxlength: longestQuery,
    spellcheck: 'false',
    dir: 'auto',
  })
  field.value = query
  field.addEventListener('input', () => search(field.value))
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape' && field.value !== '') {
      event.stopPropagation()
      field.value = ''
      search('')
    } else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      leave()
    }
  })
  return field
}
