import type { PageMessage } from '../core/preview/messages.ts'
import type { PreviewRow } from '../core/preview/previewModel.ts'
import { treeStep } from './treeKeys.ts'

/** What clicks and keys on rows lead to. */
export interface RowActions {
  readonly rowOf: (key: string) => PreviewRow | undefined
  readonly elementOf: (key: string) => HTMLElement | undefined
  /** Keys of the rows that are shown, in order. */
  readonly shown: () => readonly string[]
  readonly isExpandable: (row: PreviewRow) => boolean
  readonly isCollapsed: (key: string) => boolean
  readonly fold: (key: string, isCollapsed: boolean) => void
  readonly goTo: (key: string) => void
  readonly tick: (key: string) => void
  readonly menu: (key: string) => void
  readonly dismiss: (key: string) => void
  readonly expandSiblings: (row: PreviewRow) => void
  readonly send: (message: PageMessage) => void
}

/** Rows hold no listeners of their own, so that they can be drawn anew in place: those of the tree serve them all. */
export function registerRowEvents(tree: HTMLElement, actions: RowActions): void {
  const { rowOf, elementOf, shown, isExpandable, isCollapsed, send } = actions
  tree.addEventListener('click', clicked)
  tree.addEventListener('dblclick', doubleClicked)
  tree.addEventListener('keydown', pressed)

  function clicked({ target }: MouseEvent): void {
    const key = keyOf(target)
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
    if (key === undefined || !control) return
    const { action, at, id = '', to = '' } = control.dataset
    switch (action) {
      case 'fold':
        actions.fold(key, !isCollapsed(key))
        return focusRow(key)
      case 'tick':
        return actions.tick(key)
      case 'menu':
        return actions.menu(key)
      case 'openRow':
        return send({ type: 'openRow', key })
      case 'openRequirement':
        return send({ type: 'openRequirement', id })
      case 'openSource':
      case 'openLink':
        return send({ type: action, key, at: Number(at) })
      case 'goTo':
        return actions.goTo(to)
      case 'dismiss':
        actions.dismiss(key)
        return focusRow(key)
      default:
    }
  }

  function doubleClicked({ target }: MouseEvent): void {
    const key = keyOf(target)
    if (key !== undefined && target instanceof Element && !target.closest('[data-action]')) {
      send({ type: 'openRow', key })
    }
  }

  function pressed(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
    const row = rowOf(keyOf(target) ?? '')
    if (!row || !(target instanceof HTMLElement) || ctrlKey || metaKey || altKey) return
    const isRow = target.classList.contains('row')
    if (!isRow && target.matches('a') && (key === 'Enter' || key === ' ')) {
      event.preventDefault()
      return target.click()
    }
    if (!isRow && key === 'Escape') return focusRow(row.key)
    // Inside a row the controls have their own keys; those that lead to another row still do.
    if (!isRow && key !== 'ArrowUp' && key !== 'ArrowDown') return
    const step = treeStep(shiftKey && key === 'F10' ? 'ContextMenu' : key, {
      row,
      shown: shown(),
      isExpandable: isExpandable(row),
      isCollapsed: isCollapsed(row.key),
      isRightToLeft: getComputedStyle(tree).direction === 'rtl',
    })
    if (!step) return
    event.preventDefault()
    if ('go' in step) actions.goTo(step.go)
    else if ('fold' in step) actions.fold(step.fold, step.isCollapsed)
    else if (step.does === 'tick') actions.tick(row.key)
    else if (step.does === 'open') send({ type: 'openRow', key: row.key })
    else if (step.does === 'menu') actions.menu(row.key)
    else actions.expandSiblings(row)
  }

  function focusRow(key: string): void {
    elementOf(key)?.focus({ preventScroll: true })
  }
}

/** The key of the row that an element stands in. */
export function keyOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('.row')?.dataset['key'] : undefined
}
