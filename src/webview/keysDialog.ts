import type { PageTextKey } from '../core/preview/pageTexts.ts'
import { element } from './element.ts'
import { icon } from './icons.ts'
import { text } from './texts.ts'

const keys: readonly (readonly [readonly string[], PageTextKey])[] = [
  [['↑', '↓'], 'keys.move'],
  [['Home', 'End'], 'keys.ends'],
  [['→'], 'keys.expand'],
  [['←'], 'keys.collapse'],
  [['keys.space'], 'keys.tick'],
  [['m'], 'keys.menu'],
  [['keys.enter'], 'keys.open'],
  [['keys.tab'], 'keys.controls'],
  [['/'], 'keys.search'],
  [['1', '2', '3', '4'], 'keys.views'],
  [['+', '−', '0'], 'keys.zoom'],
  [['?'], 'keys.help'],
  [['Esc'], 'keys.escape'],
]

/** The keys of the page, over it. The browser keeps the focus inside and gives it back. */
export function openKeysDialog(): void {
  if (document.querySelector('dialog[open]')) return
  const dialog = element(
    'dialog',
    { class: 'keys', 'aria-label': text('keys.label') },
    element('h2', {}, text('keys.label')),
    element(
      'button',
      { class: 'quiet sign close', title: text('keys.close'), 'aria-label': text('keys.close') },
      icon('close'),
    ),
    element(
      'dl',
      {},
      ...keys.flatMap(([names, does]) => [
        element(
          'dt',
          {},
          ...names.map(name => element('kbd', {}, name.startsWith('keys.') ? text(name as PageTextKey) : name)),
        ),
        element('dd', {}, text(does)),
      ]),
    ),
  )
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
