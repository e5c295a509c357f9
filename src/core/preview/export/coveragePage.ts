import { coverageMatrix, type CoverageColumn, type CoverageRow } from '../coverageMatrix.ts'
import type { PreviewModel } from '../previewModel.ts'
import { exportedPage } from './exportedPage.ts'
import { tag, type Markup } from './markup.ts'
import type { PageWords } from './pageWords.ts'
import { marks } from './tasksPage.ts'

/** A wider table is read by nobody: then the tasks of each criterion are named. */
const mostColumns = 60
const mostCells = 20_000

/** Which tasks serve which criterion, as a table to keep. */
export function coveragePage(model: PreviewModel, words: PageWords): string {
  const { rows, columns, covered } = coverageMatrix(model, mostCells)
  const { title, language } = model
  const frame = { title: `${title} – ${words.text('view.coverage')}`, language }
  const head = tag('h1', {}, frame.title)
  if (rows.length === 0) return exportedPage(frame, head, tag('p', {}, words.text('coverage.none')))
  const isMatrix = columns.length <= mostColumns
  const titles = isMatrix
    ? columns.map(({ task }) => tag('th', { scope: 'col', title: task.title }, task.id || task.title.slice(0, 20)))
    : [tag('th', { scope: 'col' }, words.text('coverage.tasks'))]
  return exportedPage(
    frame,
    head,
    tag('p', { class: 'figures' }, words.text('coverage.summary', covered, rows.length)),
    tag(
      'table',
      {},
      tag(
        'thead',
        {},
        tag(
          'tr',
          {},
          tag('th', { scope: 'col' }, words.text('coverage.requirement')),
          tag('th', { scope: 'col' }, words.text('coverage.progress')),
          ...titles,
        ),
      ),
      tag('tbody', {}, ...rows.map(row => rowMarkup(row, isMatrix ? columns : undefined, words))),
    ),
  )
}

function rowMarkup(
  { criterion, tasks, done }: CoverageRow,
  columns: readonly CoverageColumn[] | undefined,
  words: PageWords,
): Markup {
  const progress =
    tasks.length === 0
      ? tag('td', { class: 'hole' }, words.text('coverage.hole'))
      : tag('td', {}, `${String(done)}/${String(tasks.length)}`)
  const cells = columns
    ? columns.map(({ serving }) => {
        const found = serving.get(criterion.id) ?? []
        const title = found.map(({ id, title: name }) => `${id} ${name}`.trim()).join('\n')
        return tag(
          'td',
          { class: 'cell', ...(title ? { title } : {}) },
          found.map(({ state }) => marks[state]).join(' '),
        )
      })
    : [tag('td', {}, tasks.map(({ id, title, state }) => `${marks[state]} ${id || title}`).join(', '))]
  return tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, tag('strong', {}, criterion.id), ` ${criterion.text}`),
    progress,
    ...cells,
  )
}
