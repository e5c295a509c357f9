import type { HostMessage, PageMessage } from '../core/preview/messages.ts'
import type { PreviewRow, TaskRow } from '../core/preview/previewModel.ts'
import { searchWords } from '../core/preview/searchWords.ts'
import { rowBodies } from './bodies.ts'
import { type Filtered, filtered, type Filters, visibleRows } from './filters.ts'
import { highlightMatches } from './matchHighlight.ts'
import { morph } from './morph.ts'
import { keyOf, registerRowEvents } from './rowEvents.ts'
import { renamedRows } from './renamedRows.ts'
import { rowElement } from './rowElement.ts'
import { isExpandable } from './rowFrame.ts'
import { rowList } from './rowList.ts'
import type { ShownPlan } from './shownPlan.ts'
import { followStateMenu, openStateMenu } from './stateMenu.ts'
import { text } from './texts.ts'
import { tickQueue } from './ticks.ts'

export interface TasksViewOptions {
  readonly filters: Filters
  readonly collapsed: readonly string[]
  readonly active: string
  readonly send: (message: PageMessage) => void
  readonly announce: (words: string) => void
  /** Something that is remembered has changed. */
  readonly remember: () => void
}

type Patch = Extract<HostMessage, { type: 'patch' }>

/** The plan as a tree of rows. */
export interface TasksView {
  readonly element: HTMLElement
  /** What the filters leave; undefined before there is a plan. */
  readonly result: () => Filtered | undefined
  readonly remembered: () => { readonly collapsed: readonly string[]; readonly active: string }
  /** Another plan, or the same one read anew. */
  show(plan: ShownPlan): void
  patch(plan: ShownPlan, patch: Patch): void
  takeBodies(message: Extract<HostMessage, { type: 'bodies' }>): void
  answered(answer: Extract<HostMessage, { type: 'answer' }>): void
  filter(filters: Filters): void
  /** Keys of the tasks in whose details the words of the search stand. */
  takeFound(keys: readonly string[]): void
  collapseAll(): void
  expandAll(): void
  /** Shows the row, opening what it stands beneath; with the focus where the reader asked for it. */
  goTo(key: string, options: { readonly focus: boolean }): void
  /** The row under the cursor of the editor. */
  reveal(key: string): void
  /** The row first, as in the editor beside the page. */
  scrollTo(key: string): void
  firstSeen(): string | undefined
  focus(): void
  /** Draws everything, to be printed, until `drawNear`. */
  drawAll(): void
  drawNear(): void
}

export function tasksView(options: TasksViewOptions): TasksView {
  const { send, announce, remember } = options
  const numbers = new Map<string, number>()
  const bodies = rowBodies(keys => send({ type: 'bodies', keys }))
  const ticks = tickQueue({ send, rowOf: taskOf, version: () => plan?.model.version ?? 0, redraw, announce })
  const list = rowList({
    label: text('tree.label'),
    draw,
    onDrawn(keys) {
      bodies.want(keys)
      highlight()
    },
    isHeld: key => key === active,
  })
  let plan: ShownPlan | undefined
  let filters = options.filters
  let result: Filtered | undefined
  let found: ReadonlySet<string> = new Set()
  let visible: ReadonlySet<string> = new Set()
  let shown: readonly string[] = []
  let collapsed = new Set(options.collapsed)
  let active = options.active
  let current = ''

  registerRowEvents(list.element, {
    rowOf,
    elementOf: list.rowOf,
    shown: () => shown,
    isExpandable: canExpand,
    isCollapsed,
    fold,
    goTo: key => goTo(key, { focus: true }),
    tick,
    menu,
    dismiss: key => ticks.dismiss(key),
    expandSiblings,
    send,
  })
  list.element.addEventListener('focusin', ({ target }) => activate(keyOf(target)))

  return {
    element: list.element,
    result: () => result,
    remembered: () => ({ collapsed: [...collapsed], active }),
    show(next) {
      plan = next
      bodies.forget()
      ticks.changed()
      sift(true)
      redrawAll()
      bodies.want([...list.drawn.keys()])
      afterChange()
    },
    patch,
    takeBodies(message) {
      for (const key of bodies.take(message)) redraw(key)
      highlight()
    },
    answered: answer => ticks.answered(answer),
    filter(next) {
      // More letters find no more: until the host has answered, what was found for fewer stays.
      if (!next.query.startsWith(filters.query) || filters.query === '') found = new Set()
      filters = next
      refilter()
    },
    takeFound(keys) {
      found = new Set(keys)
      refilter()
    },
    collapseAll() {
      const rows = plan?.model.rows ?? []
      collapsed = new Set(rows.filter(row => row.kind === 'task' && canExpand(row)).map(({ key }) => key))
      folded()
    },
    expandAll() {
      collapsed = new Set()
      folded()
    },
    goTo,
    reveal(key) {
      const before = current
      current = key
      redraw(before)
      redraw(key)
      goTo(key, { focus: false })
    },
    scrollTo(key) {
      let seen: string | undefined = key
      while (seen !== undefined && !visible.has(seen)) seen = rowOf(seen)?.parent
      const row = list.brought(seen ?? '')
      if (row) window.scrollBy(0, row.getBoundingClientRect().top - top())
      else window.scrollTo(0, 0)
    },
    firstSeen: () => list.firstBelow(top()),
    focus: () => list.brought(active)?.focus(),
    drawAll: list.drawAll,
    drawNear: list.drawNear,
  }

  function rowOf(key: string): PreviewRow | undefined {
    return plan?.rows.get(key)
  }

  function taskOf(key: string): TaskRow | undefined {
    const row = rowOf(key)
    return row?.kind === 'task' ? row : undefined
  }

  function canExpand(row: PreviewRow): boolean {
    const place = plan?.places.get(row.key)
    return place !== undefined && isExpandable(row, place)
  }

  /** What matches a filter is shown wherever it stands. */
  function isCollapsed(key: string): boolean {
    return collapsed.has(key) && !result?.matching
  }

  function refilter(): void {
    folded()
    highlight()
  }

  function patch(next: ShownPlan, { rows, order, removed, staleBodies, version, model }: Patch): void {
    if (plan && removed.length > 0) rename(renamedRows(plan.model.rows, next.model.rows), version)
    plan = next
    ticks.changed()
    sift(order !== undefined)
    // A chip is drawn by whether its requirement is known.
    if (model.requirements) redrawAll()
    else for (const { key } of rows) redraw(key)
    const isDrawn = (key: string): boolean => list.drawn.has(key)
    bodies.outdate(staleBodies.filter(isDrawn), version)
    bodies.drop(
      staleBodies.filter(key => !isDrawn(key)),
      version,
    )
    afterChange()
  }

  /** Rows with other words stay where they are and as they are: open, in focus, with what stands inside. */
  function rename(renamed: ReadonlyMap<string, string>, version: number): void {
    const now = (key: string): string => renamed.get(key) ?? key
    ;[active, current] = [now(active), now(current)]
    collapsed = new Set([...collapsed].map(now))
    for (const [from, to] of renamed) {
      const number = numbers.get(from)
      if (number !== undefined) numbers.set(to, number)
      numbers.delete(from)
    }
    list.rename(renamed)
    bodies.rename(renamed, version)
  }

  /** Finds anew what is to be seen. */
  function sift(isReordered: boolean): void {
    if (!plan) return
    const { rows } = plan.model
    result = filtered(plan.model, filters, found)
    visible = visibleRows(rows, result.matching, collapsed, plan.titleKey)
    shown = rows.flatMap(({ key }) => (visible.has(key) ? [key] : []))
    if (!visible.has(active)) active = shown[0] ?? ''
    list.show(isReordered ? rows.map(({ key }) => key) : undefined, visible)
    if (list.brought(active)?.tabIndex !== 0) redraw(active)
  }

  function draw(key: string): HTMLElement {
    const row = rowOf(key)
    const place = plan?.places.get(key)
    if (!row || !place) return document.createElement('div')
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = numbers.size))
    return rowElement(row, {
      place,
      number,
      body: bodies.of(key),
      state: row.kind === 'task' ? ticks.stateOf(row) : 'open',
      isCollapsed: isCollapsed(key),
      isActive: key === active,
      isCurrent: key === current,
      note: ticks.noteOf(key),
      knowsRequirement: id => (plan && plan.requirements.size > 0 ? plan.requirements.has(id) : undefined),
    })
  }

  function redraw(key: string): void {
    const row = list.rowOf(key)
    if (row && rowOf(key)) morph(row, draw(key))
  }

  function redrawAll(): void {
    for (const key of list.drawn.keys()) redraw(key)
  }

  function afterChange(): void {
    followStateMenu(key => visible.has(key))
    highlight()
  }

  function highlight(): void {
    highlightMatches(list.drawn.values(), searchWords(filters.query))
  }

  function folded(): void {
    sift(false)
    redrawAll()
    remember()
  }

  function fold(key: string, isFolded: boolean): void {
    if (isFolded) collapsed.add(key)
    else collapsed.delete(key)
    sift(false)
    redraw(key)
    remember()
  }

  function goTo(key: string, { focus }: { readonly focus: boolean }): void {
    const above: string[] = []
    for (let at = rowOf(key)?.parent; at !== undefined; at = rowOf(at)?.parent) above.push(at)
    const opened = above.filter(at => collapsed.delete(at))
    if (opened.length > 0) folded()
    const row = list.brought(key)
    if (!row) {
      if (focus && rowOf(key)) announce(text('filter.nothing'))
      return
    }
    const box = row.getBoundingClientRect()
    if (box.top < top() || box.bottom > window.innerHeight) {
      row.scrollIntoView({ block: box.height > window.innerHeight / 2 ? 'start' : 'center' })
    }
    if (focus) row.focus({ preventScroll: true })
  }

  /** One row at a time is where Tab comes to. */
  function activate(key: string | undefined): void {
    if (key === undefined || key === active) return
    const before = active
    active = key
    redraw(before)
    redraw(key)
    remember()
  }

  function expandSiblings(row: PreviewRow): void {
    for (const { key, parent } of plan?.model.rows ?? []) if (parent === row.parent) collapsed.delete(key)
    folded()
  }

  function tick(key: string): void {
    const task = taskOf(key)
    if (task) ticks.ask(key, ticks.stateOf(task) === 'done' ? 'open' : 'done')
  }

  function menu(key: string): void {
    const task = taskOf(key)
    if (task?.marker === undefined) return
    const isFromRow = document.activeElement?.classList.contains('row') === true
    openStateMenu({
      key,
      states: plan?.model.states ?? [],
      current: ticks.stateOf(task),
      anchor: button,
      giveBackFocus: () => (isFromRow ? list.brought(key) : button())?.focus(),
      choose: state => ticks.ask(key, state),
    })

    function button(): HTMLElement | undefined {
      return list.brought(key)?.querySelector<HTMLElement>('[data-action="menu"]') ?? undefined
    }
  }
}

/** Where the rows begin to be seen, beneath what sticks to the top of the page. */
function top(): number {
  const toolbar = document.querySelector('.toolbar')
  return toolbar && getComputedStyle(toolbar).position === 'sticky' ? toolbar.getBoundingClientRect().bottom : 0
}
