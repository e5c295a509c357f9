import type { HostMessage, PreviewView } from '../core/preview/messages.ts'
import { previewViews } from '../core/preview/messages.ts'
import { element } from './element.ts'
import { type Filters, isAnything, noFilters } from './filters.ts'
import { registerHint } from './hint.ts'
import { keepState, keptState, tellHost } from './host.ts'
import { readHostMessage } from './hostMessage.ts'
import { icon } from './icons.ts'
import { morph } from './morph.ts'
import { type PageState, readPageState } from './pageState.ts'
import type * as Views from './previewViews.ts'
import type { DrawnView } from './previewViews.ts'
import { patchedPlan, type ShownPlan, shownPlan } from './shownPlan.ts'
import { signButton } from './signButton.ts'
import { summary } from './summary.ts'
import { taskTools } from './taskTools.ts'
import { tasksView } from './tasksView.ts'
import { text } from './texts.ts'

// The page of the plan preview. It draws what the host tells and asks the host for everything else.

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
/** Views other than the tasks, once they have been asked for. */
const views = new Map<PreviewView, DrawnView>()
const main = element('main', {}, toolbar, filterArea, panel)
const nothing = element('p', { class: 'nothing', hidden: true })
const search = searchField()
const tasks = tasksView({ ...state, send: tellHost, announce, remember })

tasksPart.append(tasks.element, nothing)
panel.append(tasksPart)
document.body.append(head, main, status)
registerHint(hintOf)
registerKeys()
toolbar.addEventListener('click', clickedTool)
filterArea.addEventListener('click', clickedTool)
filterArea.addEventListener('change', changedChoice)
document.addEventListener('scroll', scrolled, { passive: true })
window.addEventListener('beforeprint', () => tasks.drawAll())
window.addEventListener('afterprint', () => tasks.drawNear())
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readHostMessage(data)
  if (message) hear(message)
})
showState('loading', '')
keepState(state)
tellHost({ type: 'ready' })

function hear(message: HostMessage): void {
  switch (message.type) {
    case 'model': {
      const isFirst = plan === undefined
      plan = shownPlan(message.model)
      drawPlan()
      tasks.show(plan)
      drawCounts()
      void showView()
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
      void showView()
      break
    case 'bodies':
      tasks.takeBodies(message)
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
      showState(message.state, message.reason)
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
  const tabs = element(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': text('view.label') },
    ...previewViews.map(view =>
      element(
        'button',
        {
          role: 'tab',
          id: `tab-${view}`,
          'aria-selected': view === state.view,
          'aria-controls': 'view',
          tabindex: view === state.view ? 0 : -1,
          'data-action': 'view',
          'data-view': view,
        },
        text(`view.${view}`),
      ),
    ),
  )
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
  refill(toolbar, [tabs, tools])
  drawCounts()
}

/** The search field itself never changes hands, since it is typed into; what is around it is drawn anew. */
function searchBox(): HTMLElement {
  return element('span', { class: 'search', 'data-part': 'search', 'data-kept': true })
}

function drawCounts(): void {
  if (!plan) return
  const result = tasks.result()
  const isShown = state.view === 'tasks' && (state.showsFilters || isAnything(state.filters))
  filterArea.hidden = !isShown
  filterArea.classList.toggle('brief', !state.showsFilters)
  if (isShown && result) {
    if (loaded) refill(filterArea, loaded.filterPanel(plan.model, state.filters, result))
    else void loadedViews().then(drawCounts)
  }
  nothing.hidden = !result || (result.matching ? result.matches > 0 : result.tasks > 0)
  nothing.textContent =
    result?.tasks === 0 ? `${text('page.empty')}. ${text('page.emptyHint')}` : text('filter.nothing')
}

function refill(area: HTMLElement, children: readonly HTMLElement[]): void {
  const fresh = element('div', {}, ...children)
  for (const name of area.getAttributeNames()) fresh.setAttribute(name, area.getAttribute(name) ?? '')
  morph(area, fresh)
  const place = area.querySelector('.search')
  if (place && !place.contains(search)) place.append(icon('search'), search)
}

function searchField(): HTMLInputElement {
  const field = element('input', {
    type: 'search',
    id: 'search',
    'aria-label': text('search.label'),
    placeholder: text('search.placeholder'),
    spellcheck: 'false',
    dir: 'auto',
  })
  field.value = state.filters.query
  field.addEventListener('input', () => setFilters({ ...state.filters, query: field.value }))
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape' && field.value !== '') {
      event.stopPropagation()
      field.value = ''
      setFilters({ ...state.filters, query: '' })
    } else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault()
      tasks.focus()
    }
  })
  return field
}

function setFilters(filters: Filters): void {
  state = { ...state, filters }
  tasks.filter(filters)
  drawTools()
  const result = tasks.result()
  if (result) announce(text('filter.count', result.matches, result.tasks))
}

function clickedTool({ target }: MouseEvent): void {
  const control = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
  if (!control) return
  const { filters } = state
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
    case 'filterState': {
      const name = control.dataset['state'] ?? ''
      const states = filters.states.includes(name)
        ? filters.states.filter(each => each !== name)
        : [...filters.states, name]
      return setFilters({ ...filters, states })
    }
    case 'filterReady':
      return setFilters({ ...filters, ready: !filters.ready })
    case 'filterOptional':
      return setFilters({ ...filters, optional: filters.optional === 'optional' ? 'any' : 'optional' })
    case 'filterRequired':
      return setFilters({ ...filters, optional: filters.optional === 'required' ? 'any' : 'required' })
    case 'clearFilters':
      search.value = ''
      setFilters(noFilters)
      return search.focus()
    default:
  }
}

function changedChoice({ target }: Event): void {
  if (!(target instanceof HTMLSelectElement)) return
  const name = (['phase', 'story', 'requirement'] as const).find(each => each === target.dataset['filter'])
  if (name) setFilters({ ...state.filters, [name]: target.value })
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
  for (const [name, { element }] of views) element.hidden = name !== view
  if (view === 'tasks') return
  if (!views.has(view)) {
    panel.setAttribute('aria-busy', 'true')
    const { drawnView } = await loadedViews()
    if (!views.has(view)) views.set(view, drawnView(view, { goTo, openRequirement }))
    panel.removeAttribute('aria-busy')
  }
  const drawn = views.get(view)
  if (!drawn || !plan || state.view !== view) return
  panel.append(drawn.element)
  drawn.element.hidden = false
  drawn.show(plan)
}

let loaded: typeof Views | undefined

/** The address comes from the host; the security policy lets no other file be run. */
async function loadedViews(): Promise<typeof Views> {
  loaded ??= await (import(document.body.dataset['views'] ?? '') as Promise<typeof Views>)
  return loaded
}

function showKeys(): void {
  void loadedViews().then(({ openKeysDialog }) => openKeysDialog())
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
    else if (/^[1-4]$/.test(key)) setView(previewViews[Number(key) - 1] ?? 'tasks')
    else return
    event.preventDefault()
  })
}

function movedTab(key: string): boolean {
  const at = previewViews.indexOf(state.view)
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  const view =
    key === 'Home' ? 'tasks' : key === 'End' ? 'timeline' : step && previewViews[(at + step + 4) % previewViews.length]
  if (!view) return false
  setView(view)
  document.getElementById(`tab-${view}`)?.focus()
  return true
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
function showState(shown: Extract<HostMessage, { type: 'state' }>['state'], reason: string): void {
  document.body.dataset['shows'] = 'state'
  document.querySelector('.state')?.remove()
  const words =
    shown === 'loading'
      ? [element('p', {}, text('page.loading'))]
      : [
          element('h1', {}, text(shown === 'deleted' ? 'page.deleted' : 'page.unreadable')),
          element('p', { dir: 'auto' }, reason),
          shown === 'deleted' && element('p', {}, text('page.deletedHint')),
        ]
  main.append(
    element('div', { class: `state state-${shown}` }, icon(shown === 'loading' ? 'clock' : 'warning'), ...words),
  )
}
