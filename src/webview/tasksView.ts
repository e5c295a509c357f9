import type { HostMessage, PageMessage } from '../core/preview/messages.ts'
import type { PreviewRow, TaskRow } from '../core/preview/previewModel.ts'
import { Bodies } from './bodies.ts'
import { type Filtered, filtered, type Filters, isAnything, visibleRows, wordsOf } from './filters.ts'
import { highlightMatches } from './matchHighlight.ts'
import { morph } from './morph.ts'
import { isExpandable, rowElement } from './rowElement.ts'
import { RowList } from './rowList.ts'
import type { ShownPlan } from './shownPlan.ts'
import { followStateMenu, openStateMenu } from './stateMenu.ts'
import { text } from './texts.ts'
import { Ticks } from './ticks.ts'
import { treeStep } from './treeKeys.ts'

type TaskState = TaskRow['state']

export interface TasksViewOptions {
  readonly send: (message: PageMessage) => void
  readonly announce: (words: string) => void
  /** Something that is remembered has changed. */
  readonly remember: () => void
}

/** The plan as a tree of rows. */
export class TasksView {
  readonly #options: TasksViewOptions
  readonly #list: RowList
  readonly #ticks: Ticks
  readonly #bodies: Bodies
  readonly #numbers = new Map<string, number>()
  #plan: ShownPlan | undefined
  #filters: Filters
  #filtered: Filtered | undefined
  #visible: ReadonlySet<string> = new Set()
  #shown: readonly string[] = []
  #collapsed: Set<string>
  #active: string
  #current = ''

  constructor(options: TasksViewOptions, start: { filters: Filters; collapsed: readonly string[]; active: string }) {
    this.#options = options
    this.#filters = start.filters
    this.#collapsed = new Set(start.collapsed)
    this.#active = start.active
    this.#bodies = new Bodies(keys => options.send({ type: 'bodies', keys }))
    this.#ticks = new Ticks({
      send: options.send,
      rowOf: key => this.#task(key),
      version: () => this.#plan?.model.version ?? 0,
      redraw: key => this.#redraw([key]),
      announce: options.announce,
    })
    this.#list = new RowList({
      label: text('tree.label'),
      draw: key => this.#draw(key),
      onDrawn: keys => {
        this.#bodies.want(keys)
        this.#highlight()
      },
      isHeld: key => key === this.#active,
    })
    this.element.addEventListener('click', event => this.#clicked(event))
    this.element.addEventListener('dblclick', event => this.#doubleClicked(event))
    this.element.addEventListener('keydown', event => this.#pressed(event))
    this.element.addEventListener('focusin', ({ target }) => this.#activate(this.#keyOf(target)))
  }

  get element(): HTMLElement {
    return this.#list.element
  }

  get filters(): Filters {
    return this.#filters
  }

  get result(): Filtered | undefined {
    return this.#filtered
  }

  get remembered(): { readonly collapsed: readonly string[]; readonly active: string } {
    return { collapsed: [...this.#collapsed], active: this.#active }
  }

  /** Another plan, or the same one read anew. */
  show(plan: ShownPlan): void {
    this.#plan = plan
    this.#bodies.forget()
    this.#ticks.changed()
    this.#sift(true)
    this.#redraw([...this.#list.drawn.keys()])
    this.#bodies.want([...this.#list.drawn.keys()])
    this.#afterChange()
  }

  patch(
    plan: ShownPlan,
    { rows, order, removed, staleBodies, version, model }: Extract<HostMessage, { type: 'patch' }>,
  ): void {
    this.#plan = plan
    this.#ticks.changed()
    const isReordered = order !== undefined || removed.length > 0 || rows.some(({ key }) => !this.#numbers.has(key))
    this.#sift(isReordered)
    this.#redraw(rows.map(({ key }) => key))
    // A chip is drawn by whether its requirement is known.
    if (model.requirements) this.#redraw([...this.#list.drawn.keys()])
    const drawn = staleBodies.filter(key => this.#list.drawn.has(key))
    this.#bodies.outdate(drawn, version)
    this.#bodies.drop(
      staleBodies.filter(key => !this.#list.drawn.has(key)),
      version,
    )
    this.#afterChange()
  }

  takeBodies(message: Extract<HostMessage, { type: 'bodies' }>): void {
    this.#redraw(this.#bodies.take(message))
    this.#highlight()
  }

  answered(answer: Extract<HostMessage, { type: 'answer' }>): void {
    this.#ticks.answered(answer)
  }

  filter(filters: Filters): void {
    this.#filters = filters
    this.#sift(false)
    this.#highlight()
    this.#options.remember()
  }

  collapseAll(): void {
    const rows = this.#plan?.model.rows ?? []
    this.#collapsed = new Set(rows.filter(row => row.kind === 'task' && this.#isExpandable(row)).map(({ key }) => key))
    this.#folded()
  }

  expandAll(): void {
    this.#collapsed = new Set()
    this.#folded()
  }

  /** Shows the row, opening what it stands beneath; with the focus where the reader asked for it. */
  goTo(key: string, { focus }: { readonly focus: boolean }): void {
    const row = this.#plan?.rows.get(key)
    if (!row) return
    this.#unfoldAbove(row)
    if (!this.#visible.has(key) && isAnything(this.#filters) && focus) this.#options.announce(text('filter.nothing'))
    const element = this.#list.brought(key)
    if (!element) return
    const { top, bottom } = element.getBoundingClientRect()
    if (top < this.#top() || bottom > window.innerHeight) element.scrollIntoView({ block: 'center' })
    if (focus) element.focus({ preventScroll: true })
  }

  /** The row under the cursor of the editor. */
  reveal(key: string): void {
    const before = this.#current
    this.#current = key
    this.#redraw([before, key])
    this.goTo(key, { focus: false })
  }

  /** The row first, as in the editor beside the page. */
  scrollTo(key: string): void {
    const row = this.#plan?.rows.get(key)
    if (!row) return
    let shown: string | undefined = key
    while (shown !== undefined && !this.#visible.has(shown)) shown = this.#plan?.rows.get(shown)?.parent
    const element = this.#list.brought(shown ?? '')
    if (element) window.scrollBy(0, element.getBoundingClientRect().top - this.#top())
    else window.scrollTo(0, 0)
  }

  firstSeen(): string | undefined {
    return this.#list.firstBelow(this.#top())
  }

  focus(): void {
    this.#list.brought(this.#active)?.focus()
  }

  drawAll(): void {
    this.#list.drawAll()
  }

  drawNear(): void {
    this.#list.drawNear()
  }

  #task(key: string): TaskRow | undefined {
    const row = this.#plan?.rows.get(key)
    return row?.kind === 'task' ? row : undefined
  }

  #isExpandable(row: PreviewRow): boolean {
    const place = this.#plan?.places.get(row.key)
    return place !== undefined && isExpandable(row, place)
  }

  /** Finds anew what is to be seen. */
  #sift(isReordered: boolean): void {
    if (!this.#plan) return
    const { rows } = this.#plan.model
    this.#filtered = filtered(this.#plan.model, this.#filters)
    this.#visible = visibleRows(rows, this.#filtered.matching, this.#collapsed, this.#plan.titleKey)
    this.#shown = rows.flatMap(({ key }) => (this.#visible.has(key) ? [key] : []))
    if (!this.#visible.has(this.#active)) this.#active = this.#shown[0] ?? ''
    this.#list.show(isReordered ? rows.map(({ key }) => key) : [], this.#visible, isReordered)
    const active = this.#list.brought(this.#active)
    if (active && active.tabIndex !== 0) this.#redraw([this.#active])
  }

  #draw(key: string): HTMLElement {
    const plan = this.#plan
    const row = plan?.rows.get(key)
    const place = plan?.places.get(key)
    if (!plan || !row || !place) return document.createElement('div')
    let number = this.#numbers.get(key)
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size))
    return rowElement(row, {
      place,
      number,
      body: this.#bodies.of(key),
      state: row.kind === 'task' ? this.#ticks.stateOf(row) : 'open',
      isCollapsed: this.#collapsed.has(key) && !this.#filtered?.matching,
      isActive: key === this.#active,
      isCurrent: key === this.#current,
      note: this.#ticks.noteOf(key),
      knowsRequirement: id => plan.requirements.has(id),
    })
  }

  #redraw(keys: readonly string[]): void {
    for (const key of keys) {
      const row = this.#list.rowOf(key)
      if (row && this.#plan?.rows.has(key)) morph(row, this.#draw(key))
    }
  }

  #afterChange(): void {
    followStateMenu(key => this.#visible.has(key))
    this.#highlight()
  }

  #highlight(): void {
    highlightMatches(this.#list.drawn.values(), wordsOf(this.#filters.query))
  }

  #folded(): void {
    this.#sift(false)
    this.#redraw([...this.#list.drawn.keys()])
    this.#options.remember()
  }

  #fold(key: string, isCollapsed: boolean): void {
    if (isCollapsed) this.#collapsed.add(key)
    else this.#collapsed.delete(key)
    this.#sift(false)
    this.#redraw([key])
    this.#options.remember()
  }

  #unfoldAbove(row: PreviewRow): void {
    const above: string[] = []
    for (let key = row.parent; key !== undefined; key = this.#plan?.rows.get(key)?.parent) above.push(key)
    const folded = above.filter(key => this.#collapsed.delete(key))
    if (folded.length === 0) return
    this.#sift(false)
    this.#redraw(folded)
    this.#options.remember()
  }

  /** One row at a time is where Tab comes to. */
  #activate(key: string | undefined): void {
    if (key === undefined || key === this.#active) return
    const before = this.#active
    this.#active = key
    this.#redraw([before, key])
    this.#options.remember()
  }

  #keyOf(target: EventTarget | null): string | undefined {
    return target instanceof Element ? target.closest<HTMLElement>('.row')?.dataset['key'] : undefined
  }

  #clicked({ target }: MouseEvent): void {
    const key = this.#keyOf(target)
    if (key === undefined || !(target instanceof Element)) return
    const control = target.closest<HTMLElement>('[data-action]')
    if (!control) return
    const at = Number(control.dataset['at'])
    const { send } = this.#options
    switch (control.dataset['action']) {
      case 'fold':
        this.#fold(key, !this.#collapsed.has(key))
        this.#list.rowOf(key)?.focus({ preventScroll: true })
        break
      case 'tick':
        this.#tick(key)
        break
      case 'menu':
        this.#menu(key)
        break
      case 'openRow':
        send({ type: 'openRow', key })
        break
      case 'openRequirement':
        send({ type: 'openRequirement', id: control.dataset['id'] ?? '' })
        break
      case 'openSource':
        send({ type: 'openSource', key, at })
        break
      case 'openLink':
        send({ type: 'openLink', key, at })
        break
      case 'goTo':
        this.goTo(control.dataset['to'] ?? '', { focus: true })
        break
      case 'dismiss':
        this.#ticks.dismiss(key)
        this.#list.rowOf(key)?.focus({ preventScroll: true })
        break
      default:
    }
  }

  #doubleClicked({ target }: MouseEvent): void {
    const key = this.#keyOf(target)
    if (key !== undefined && target instanceof Element && !target.closest('[data-action]')) {
      this.#options.send({ type: 'openRow', key })
    }
  }

  #pressed(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
    const row = this.#plan?.rows.get(this.#keyOf(target) ?? '')
    if (!row || !(target instanceof HTMLElement) || ctrlKey || metaKey || altKey) return
    const isRow = target.classList.contains('row')
    if (!isRow && target.matches('a') && (key === 'Enter' || key === ' ')) {
      event.preventDefault()
      target.click()
      return
    }
    // Inside a row the controls have their own keys; those that lead to another row still do.
    if (!isRow && !['ArrowUp', 'ArrowDown', 'Escape'].includes(key)) return
    if (key === 'Escape' && !isRow) return this.#list.rowOf(row.key)?.focus()
    const step = treeStep(shiftKey && key === 'F10' ? 'ContextMenu' : key, {
      row,
      shown: this.#shown,
      isExpandable: this.#isExpandable(row),
      isCollapsed: this.#collapsed.has(row.key) && !this.#filtered?.matching,
      isRightToLeft: getComputedStyle(this.element).direction === 'rtl',
    })
    if (!step) return
    event.preventDefault()
    if ('go' in step) this.goTo(step.go, { focus: true })
    else if ('fold' in step) this.#fold(step.fold, step.isCollapsed)
    else if (step.does === 'tick') this.#tick(row.key)
    else if (step.does === 'open') this.#options.send({ type: 'openRow', key: row.key })
    else if (step.does === 'menu') this.#menu(row.key)
    else this.#expandSiblings(row)
  }

  #expandSiblings(row: PreviewRow): void {
    for (const { key, parent } of this.#plan?.model.rows ?? []) if (parent === row.parent) this.#collapsed.delete(key)
    this.#folded()
  }

  #tick(key: string): void {
    const task = this.#task(key)
    if (task?.marker !== undefined) this.#ticks.ask(key, this.#ticks.stateOf(task) === 'done' ? 'open' : 'done')
  }

  #menu(key: string): void {
    const task = this.#task(key)
    if (task?.marker === undefined) return
    const isFromRow = document.activeElement?.classList.contains('row') === true
    const button = (): HTMLElement | undefined =>
      this.#list.brought(key)?.querySelector<HTMLElement>('[data-action="menu"]') ?? undefined
    openStateMenu(
      key,
      this.#ticks.stateOf(task),
      button,
      () => (isFromRow ? this.#list.brought(key) : button())?.focus(),
      (state: TaskState) => this.#ticks.ask(key, state),
    )
  }

  /** Where the rows begin to be seen, beneath what sticks to the top of the page. */
  #top(): number {
    return document.querySelector('.toolbar')?.getBoundingClientRect().bottom ?? 0
  }
}
