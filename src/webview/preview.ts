import type { HostMessage, PreviewView } from '../core/preview/messages.ts'
import { previewViews } from '../core/preview/messages.ts'
import { element } from './element.ts'
import { emptyView } from './emptyView.ts'
import { type Filters, isAnything } from './filters.ts'
import { registerHint } from './hint.ts'
import { keepState, keptState, tellHost } from './host.ts'
import { readHostMessage } from './hostMessage.ts'
import { icon } from './icons.ts'
import { morph } from './morph.ts'
import { loadedViews, type LoadedViews } from './loadedViews.ts'
import { type PageState, readPageState } from './pageState.ts'
import type { DrawnView } from './previewViews.ts'
import { searchWords } from '../core/preview/searchWords.ts'
import { searchField } from './searchField.ts'
import { patchedPlan, type ShownPlan, shownPlan } from './shownPlan.ts'
import { signButton } from './signButton.ts'
import { stateElement } from './stateElement.ts'
import { summary } from './summary.ts'
import { taskTools } from './taskTools.ts'
import { tasksView } from './tasksView.ts'
import { text } from './texts.ts'
import { viewByKey, viewTabs } from './viewTabs.ts'

// The page of the plan preview. It draws what the host tells and asks the host for everything else.

// How long an opening takes is measured from here to the first rows.
performance.mark('script')

let state: PageState = readPageState(keptState(), document.body.dataset['document'] ?? '')
let plan: ShownPlan | undefined
/** The host was just told where the page is, or told the page where to go: neither is news to the other. */
let quietUntil = 0

const status = element('div', { class: 'unseen', role: 'status' })
const head = element('header', { class: 'summary' })
const toolbar = element('div', { class: 'toolbar' })
const filterArea = element('div', { class: 'filters', id: 'filters', hidden: true })
const panel = element('div', { id: 'view', role: 'tabpanel' })
const tasksPart = element('div')
/** The ways to look at the plan other than the tasks, once they have been asked for. */
const drawnViews = new Map<PreviewView, DrawnView>()
/** Tells that a part of the page could not be loaded, and offers another try. */
const failure = element('div', { class: 'failure', role: 'alert', hidden: true })
const main = element('main', {}, toolbar, filterArea, failure, panel)
/** Instead of rows, where there is none. */
const nothing = element('div', { hidden: true })
const search = searchField({
  query: state.filters.query,
  search: query => setFilters({ ...state.filters, query }),
  leave: () => tasks.focus(),
})
const tasks = tasksView({ ...state, send: tellHost, announce, remember })

tasksPart.append(tasks.element, nothing)
panel.append(tasksPart)
document.body.append(head, main, status)
registerHint(hintOf)
registerKeys()
toolbar.addEventListener('click', clickedTool)
for (const type of ['click', 'change']) filterArea.addEventListener(type, choseFilter)
document.addEventListener('scroll', scrolled, { passive: true })
window.addEventListener('beforeprint', () => tasks.drawAll())
window.addEventListener('afterprint', () => tasks.drawNear())
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readHostMessage(data)
  if (message) hear(message)
})
showState({ state: 'loading', reason: '' })
keepState(state)
tellHost({ type: 'ready' })
// The host speaks first. What it says to a page that VS Code is about to replace is lost.
const asking = setInterval(() => tellHost({ type: 'ready' }), 1_000)

function hear(message: HostMessage): void {
  clearInterval(asking)
  switch (message.type) {
    case 'model': {
      const isFirst = plan === undefined
      plan = shownPlan(message.model)
      drawPlan()
      tasks.show(plan)
      drawCounts()
      askDetails()
      void showView()
      if (isFirst) performance.mark('rows')
      if (isFirst && state.scrolledTo !== '') tasks.goTo(state.scrolledTo, { focus: false })
      break
    }
    case 'patch':
      // A patch of another version than the one that is here would mix two documents: the host is asked for all.
      if (!plan || plan.model.version !== message.from) return tellHost({ type: 'ready' })
      plan = patchedPlan(plan, message)
      if (message.model.title !== undefined || message.model.figures) drawPlan()
      tasks.patch(plan, message)
      drawCounts()
      askDetails()
      void showView()
      break
    case 'bodies':
      tasks.takeBodies(message)
      break
    case 'found':
      if (message.query !== state.filters.query) return
      tasks.takeFound(message.keys)
      drawCounts()
      announceCount()
      break
    case 'answer':
      tasks.answered(message)
      break
    case 'reveal':
      quietUntil = performance.now() + 400
      if (state.view === 'tasks') tasks.reveal(message.key)
      break
    case 'scroll':
      quietUntil = performance.now() + 400
      if (state.view === 'tasks') tasks.scrollTo(message.key)
      break
    case 'state':
      plan = undefined
      showState(message)
      break
  }
}

function drawPlan(): void {
  if (!plan) return
  document.body.dataset['shows'] = 'plan'
  document.querySelector('.state')?.remove()
  panel.lang = plan.model.language
  refill(head, [summary(plan.model)])
  drawTools()
}

function drawTools(): void {
  panel.setAttribute('aria-labelledby', `tab-${state.view}`)
  const tools = element(
    'div',
    { class: 'tools' },
    ...(state.view === 'tasks' ? taskTools(searchBox(), state.filters, state.showsFilters) : []),
    element('span', { class: 'spring' }),
    ...(state.view === 'graph' || state.view === 'timeline'
      ? [signButton('exportSvg', 'image', text('export.svg'))]
      : []),
    signButton('exportHtml', 'save', text('export.html')),
    signButton('keys', 'keys', text('keys.label')),
  )
  refill(toolbar, [viewTabs(state.view), tools])
  drawCounts()
}

/** The search field itself never changes hands, since it is typed into; what is around it is drawn anew. */
function searchBox(): HTMLElement {
  return element('span', { class: 'search', 'data-part': 'search', 'data-kept': true })
}

function drawCounts(): void {
  const result = tasks.result()
  if (!plan || !result) return
  const isShown = state.view === 'tasks' && (state.showsFilters || isAnything(state.filters))
  filterArea.hidden = !isShown
  filterArea.classList.toggle('brief', !state.showsFilters)
  if (isShown && views) refill(filterArea, views.filterPanel(plan.model, state.filters, result))
  else if (isShown) void whenLoaded(drawCounts, drawCounts)
  const isEmpty = result.tasks === 0
  nothing.hidden = !isEmpty && (!result.matching || result.matches > 0)
  if (nothing.hidden) return
  nothing.replaceChildren(
    isEmpty
      ? emptyView('list', text('page.empty'), text('page.emptyHint'))
      : emptyView('search', text('filter.nothing')),
  )
}

function refill(area: HTMLElement, children: readonly HTMLElement[]): void {
  const fresh = element('div', {}, ...children)
  for (const name of area.getAttributeNames()) fresh.setAttribute(name, area.getAttribute(name) ?? '')
  morph(area, fresh)
  const place = area.querySelector('.search')
  if (place && !place.contains(search)) place.append(icon('search'), search)
}

function setFilters(filters: Filters): void {
  state = { ...state, filters }
  tasks.filter(filters)
  drawTools()
  askDetails()
  announceCount()
}

/** The page knows the details of the rows that it has drawn; the host knows all. */
function askDetails(): void {
  const { query } = state.filters
  if (searchWords(query).length > 0) tellHost({ type: 'find', query })
}

function announceCount(): void {
  const result = tasks.result()
  if (result?.matching) announce(text('filter.count', result.matches, result.tasks))
}

function clickedTool({ target }: MouseEvent): void {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
  if (!control) return
  switch (control.dataset['action']) {
    case 'view':
      return setView(previewViews.find(view => view === control.dataset['view']) ?? 'tasks')
    case 'filters':
      state = { ...state, showsFilters: !state.showsFilters }
      drawTools()
      return remember()
    case 'expandAll':
      return tasks.expandAll()
    case 'collapseAll':
      return tasks.collapseAll()
    case 'exportHtml':
      return tellHost({ type: 'export', view: state.view, format: 'html' })
    case 'exportSvg':
      return tellHost({ type: 'export', view: state.view, format: 'svg' })
    case 'keys':
      return showKeys()
    default:
  }
}

function choseFilter({ target }: Event): void {
  const filters = views?.chosenFilters(state.filters, target)
  if (!filters) return
  search.value = filters.query
  setFilters(filters)
  // What cleared the filters goes with them.
  if (target instanceof Node && !target.isConnected) search.focus()
}

function setView(view: PreviewView): void {
  if (view !== state.view) window.scrollTo(0, 0)
  state = { ...state, view }
  drawTools()
  remember()
  void showView()
}

/** Shows the view that is asked for. Those that draw come in a file of their own, when the first of them is wanted. */
async function showView(): Promise<void> {
  const { view } = state
  tasksPart.hidden = view !== 'tasks'
  for (const [name, { element }] of drawnViews) element.hidden = name !== view
  failure.hidden = true
  if (view === 'tasks') return
  if (!drawnViews.has(view)) {
    panel.setAttribute('aria-busy', 'true')
    await whenLoaded(({ drawnView }) => {
      if (!drawnViews.has(view)) drawnViews.set(view, drawnView(view, { goTo, openRequirement }))
    }, showView)
    panel.removeAttribute('aria-busy')
  }
  const drawn = drawnViews.get(view)
  if (!drawn || !plan || state.view !== view) return
  panel.append(drawn.element)
  drawn.element.hidden = false
  drawn.show(plan)
}

let views: LoadedViews | undefined

/** Does what needs the file of its own; where that cannot be loaded, says so and offers to do `again`. */
async function whenLoaded(does: (views: LoadedViews) => void, again: () => unknown): Promise<void> {
  views = await loadedViews().catch(() => undefined)
  failure.hidden = views !== undefined
  if (views) return does(views)
  const button = element('button', { class: 'link' }, text('page.tryAgain'))
  button.addEventListener('click', () => void again())
  failure.replaceChildren(icon('warning'), element('span', {}, text('page.notLoaded')), button)
}

function showKeys(): void {
  void whenLoaded(({ openKeysDialog }) => openKeysDialog(), showKeys)
}

function goTo(key: string): void {
  setView('tasks')
  tasks.goTo(key, { focus: true })
}

function openRequirement(id: string): void {
  tellHost({ type: 'openRequirement', id })
}

function registerKeys(): void {
  document.addEventListener('keydown', event => {
    const { target, key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || event.defaultPrevented || !plan) return
    if (target instanceof HTMLElement && target.matches('input[type="search"], select, dialog *')) return
    if (target instanceof HTMLElement && target.matches('[role="tab"]') && movedTab(key)) return event.preventDefault()
    if (key === '/') {
      setView('tasks')
      search.focus()
      search.select()
    } else if (key === '?') showKeys()
    else if (/^[1-4]$/.test(key)) goToView(previewViews[Number(key) - 1] ?? 'tasks')
    else return
    event.preventDefault()
  })
}

function movedTab(key: string): boolean {
  const view = viewByKey(state.view, key)
  if (!view) return false
  setView(view)
  focusTab(view)
  return true
}

/** What had the focus may be hidden by another view, so the focus goes along. */
function goToView(view: PreviewView): void {
  setView(view)
  if (view === 'tasks') tasks.focus()
  else focusTab(view)
}

function focusTab(view: PreviewView): void {
  document.getElementById(`tab-${view}`)?.focus()
}

let scrolling = 0
function scrolled(): void {
  if (scrolling !== 0 || state.view !== 'tasks') return
  scrolling = window.setTimeout(() => {
    scrolling = 0
    const key = tasks.firstSeen()
    if (key === undefined || key === state.scrolledTo) return
    remember()
    if (performance.now() > quietUntil) tellHost({ type: 'scrolled', key })
  }, 120)
}

function remember(): void {
  state = { ...state, ...tasks.remembered(), scrolledTo: tasks.firstSeen() ?? state.scrolledTo }
  keepState(state)
}

function announce(words: string): void {
  // The same words twice are still two pieces of news.
  status.textContent = status.textContent === words ? `${words}\u00a0` : words
}

function hintOf(target: Element): { of: Element; text: string } | undefined {
  const of = target.closest<HTMLElement>('[data-action="openRequirement"]')
  const requirement = plan?.requirements.get(of?.dataset['id'] ?? '')
  return of && requirement ? { of, text: `${requirement.id}  ${requirement.text}` } : undefined
}

/** Instead of a plan. */
function showState(message: Parameters<typeof stateElement>[0]): void {
  document.body.dataset['shows'] = 'state'
  document.querySelector('.state')?.remove()
  main.append(stateElement(message))
}
