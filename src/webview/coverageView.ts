import {
  coverageMatrix,
  type CoverageMatrix,
  type CoverageOrder,
  type CoverageRow,
  sortedCoverage,
} from '../core/preview/coverageMatrix.ts'
import type { TaskRow } from '../core/preview/previewModel.ts'
import { element } from './element.ts'
import { emptyView } from './emptyView.ts'
import { icon } from './icons.ts'
import { morph } from './morph.ts'
import type { DrawnView, ViewPort } from './previewViews.ts'
import { redrawnView } from './redrawnView.ts'
import { named, stateIcons } from './rowFrame.ts'
import { text } from './texts.ts'

/** A table of more cells than this is condensed, and listed where that does not help. */
const mostCells = 15_000

const orders: readonly CoverageOrder[] = ['requirement', 'tasks', 'progress']

/** Requirements down, tasks across; a criterion without a task stands out. */
export function coverageView({ goTo, openRequirement }: ViewPort): DrawnView {
  let order: CoverageOrder = 'requirement'
  let holesOnly = false
  return redrawnView('coverage', {
    draw(view, { model }) {
      const matrix = coverageMatrix(model, mostCells)
      const fresh = element('div', { class: 'coverage' })
      fresh.append(
        ...(matrix.rows.length === 0
          ? [emptyView('list', text('coverage.none'), text('coverage.noneHint'))]
          : [head(matrix), table(matrix)]),
      )
      morph(view, fresh)
    },
    clicked({ action, key = '', id = '' }) {
      if (action === 'goTo') goTo(key)
      else if (action === 'openRequirement') openRequirement(id)
      else if (action === 'sort') order = orders.find(each => each === id) ?? 'requirement'
      else holesOnly = !holesOnly
    },
  })

  function head({ rows, columns, covered, isCondensed }: CoverageMatrix): HTMLElement {
    const isListed = rows.length * columns.length > mostCells
    return element(
      'div',
      { class: 'view-head' },
      element('span', {}, text('coverage.summary', covered, rows.length)),
      covered < rows.length &&
        element(
          'button',
          { class: 'toggle', 'data-action': 'holes', 'aria-pressed': holesOnly },
          icon('warning'),
          text('coverage.holesOnly'),
          element('span', { class: 'count' }, String(rows.length - covered)),
        ),
      isCondensed && element('span', {}, text(isListed ? 'coverage.listed' : 'coverage.condensed')),
    )
  }

  function table(matrix: CoverageMatrix): HTMLElement {
    const isListed = matrix.rows.length * matrix.columns.length > mostCells
    const columns = isListed ? [] : matrix.columns
    const rows = sortedCoverage(matrix.rows, order).filter(({ tasks }) => !holesOnly || tasks.length === 0)
    return element(
      'div',
      { class: 'matrix', tabindex: 0, role: 'region', 'aria-label': text('coverage.label') },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...orders.map(each => sortHeader(each)),
            ...columns.map(({ task }) =>
              element(
                'th',
                { scope: 'col', class: 'task-head' },
                element(
                  'button',
                  {
                    class: 'link',
                    'data-action': 'goTo',
                    'data-key': task.key,
                    title: task.title,
                    'aria-label': named(task),
                  },
                  task.id || task.title.slice(0, 12),
                ),
              ),
            ),
          ),
        ),
        element('tbody', {}, ...rows.map(row => tableRow(row, columns, isListed))),
      ),
    )
  }

  function sortHeader(each: CoverageOrder): HTMLElement {
    const name = text(`coverage.${each}`)
    return element(
      'th',
      { scope: 'col', class: `head-${each}`, 'aria-sort': each === order ? 'ascending' : undefined },
      element(
        'button',
        { class: 'quiet', 'data-action': 'sort', 'data-id': each, title: text('coverage.sort', name) },
        name,
        each === order && icon('chevron'),
      ),
    )
  }
}

function tableRow(row: CoverageRow, columns: CoverageMatrix['columns'], isListed: boolean): HTMLElement {
  const { criterion, tasks, done } = row
  const isHole = tasks.length === 0
  return element(
    'tr',
    { class: isHole ? 'hole' : undefined },
    element(
      'th',
      { scope: 'row', class: 'criterion' },
      element(
        'div',
        {},
        element('button', { class: 'link', 'data-action': 'openRequirement', 'data-id': criterion.id }, criterion.id),
        element(
          'span',
          { class: 'criterion-text', dir: 'auto', title: criterion.text },
          criterion.text.replaceAll('`', ''),
        ),
      ),
    ),
    element(
      'td',
      { class: 'number' },
      isHole
        ? element('span', { class: 'hole-sign' }, icon('warning'), text('coverage.hole'))
        : isListed
          ? element('span', { class: 'listed' }, ...tasks.slice(0, 60).map(taskChip))
          : String(tasks.length),
    ),
    element('td', { class: 'number' }, isHole ? '' : `${done}/${tasks.length}`),
    ...columns.map(({ task, serving }) => cell(criterion.id, task, serving.get(criterion.id))),
  )
}

function taskChip(task: TaskRow): HTMLElement {
  return element(
    'button',
    {
      class: 'chip dependency',
      'data-action': 'goTo',
      'data-key': task.key,
      title: task.title,
      'aria-label': named(task),
    },
    icon(stateIcons[task.state]),
    task.id || task.title.slice(0, 24),
  )
}

function cell(id: string, task: TaskRow, serving: readonly TaskRow[] | undefined): HTMLElement {
  const [first] = serving ?? []
  if (!first || !serving) return element('td')
  const name = stateOf(serving, first)
  const words = text('coverage.cell', named(task), id, text(`state.${name}`))
  return element(
    'td',
    { class: 'serves' },
    element('span', { role: 'img', 'aria-label': words, title: words, 'data-state': name }, icon(stateIcons[name])),
  )
}

/** What several tasks have come to together. */
function stateOf(tasks: readonly TaskRow[], first: TaskRow): TaskRow['state'] {
  const done = tasks.filter(({ state }) => state === 'done').length
  if (done === tasks.length) return 'done'
  return done > 0 || tasks.some(({ state }) => state === 'active') ? 'active' : first.state
}
