import { element } from './element.ts'
import { icon } from './icons.ts'
import { stateIcons } from './rowFrame.ts'
import { text } from './texts.ts'
import type { TaskRow } from '../core/preview/previewModel.ts'

type TaskState = TaskRow['state']

/** All states, in the order in which they are offered. */
export const taskStates = ['open', 'active', 'done', 'queued', 'blocked', 'deferred', 'skipped'] as const

/** The menu that is open: it stands outside of the rows, which may be drawn anew beneath it. */
let open:
  { readonly menu: HTMLElement; readonly key: string; readonly anchor: () => HTMLElement | undefined } | undefined

export interface StateMenuOptions {
  readonly key: string
  /** Those that can be set. */
  readonly states: readonly TaskState[]
  readonly current: TaskState
  /** What the menu stands beside: asked for again at the end, since rows come and go. */
  readonly anchor: () => HTMLElement | undefined
  readonly giveBackFocus: () => void
  readonly choose: (state: TaskState) => void
}

/** Offers the states of a task. */
export function openStateMenu({ key, states, current, anchor, giveBackFocus, choose }: StateMenuOptions): void {
  closeStateMenu()
  const offered = taskStates.filter(state => states.includes(state))
  const items = offered.map(state =>
    element(
      'div',
      {
        role: 'menuitemradio',
        tabindex: -1,
        class: 'menu-item',
        'aria-checked': state === current,
        'data-state': state,
      },
      element('span', { class: 'menu-check' }, state === current && icon('check')),
      icon(stateIcons[state]),
      element('span', {}, text(`state.${state}`)),
    ),
  )
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': text('task.setState') }, ...items)
  menu.addEventListener('click', event => {
    const item = event.target instanceof Element ? event.target.closest('.menu-item') : null
    if (item) pick(items.findIndex(each => each === item))
  })
  menu.addEventListener('keydown', event => {
    const at = items.findIndex(item => item === document.activeElement)
    const to = moves[event.key]?.(at, items.length)
    if (to !== undefined) items[to]?.focus()
    else if (event.key === 'Enter' || event.key === ' ') pick(at)
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  menu.addEventListener('focusout', event => {
    if (!(event.relatedTarget instanceof Node && menu.contains(event.relatedTarget))) closeStateMenu()
  })
  // In the page's main part, since whoever goes through it by landmarks finds the menu there.
  document.querySelector('main')?.append(menu)
  open = { menu, key, anchor }
  place(menu, anchor())
  items[Math.max(0, offered.indexOf(current))]?.focus()

  function pick(at: number): void {
    const state = offered[at]
    close()
    if (state) choose(state)
  }

  function close(): void {
    closeStateMenu()
    giveBackFocus()
  }
}

function closeStateMenu(): void {
  const closing = open
  open = undefined
  closing?.menu.remove()
}

/** After rows have changed: the menu follows its row, and goes with it. */
export function followStateMenu(isThere: (key: string) => boolean): void {
  if (!open) return
  if (isThere(open.key)) place(open.menu, open.anchor())
  else closeStateMenu()
}

const moves: Readonly<Record<string, (at: number, length: number) => number>> = {
  ArrowDown: (at, length) => (at + 1) % length,
  ArrowUp: (at, length) => (at + length - 1) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
}

function place(menu: HTMLElement, anchor: HTMLElement | undefined): void {
  if (!anchor) return
  const { left, right, top, bottom } = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const isLeftward = left + width > document.documentElement.clientWidth
  const isUpward = bottom + height > window.innerHeight && top > height
  menu.style.left = `${Math.max(4, isLeftward ? right - width : left)}px`
  menu.style.top = `${Math.max(4, isUpward ? top - height - 2 : bottom + 2)}px`
}
