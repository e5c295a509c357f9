import type { RowBody } from '../bodyBlock.ts'
import type { Figures, PreviewModel, PreviewRow, TaskRow } from '../previewModel.ts'
import { bodyMarkup, inlineMarkup } from './bodyMarkup.ts'
import { exportedPage } from './exportedPage.ts'
import { tag, type Markup } from './markup.ts'
import type { PageWords } from './pageWords.ts'

/** The whole plan as a page to read and to print. */
export function tasksPage(model: PreviewModel, bodies: ReadonlyMap<string, RowBody>, words: PageWords): string {
  const { title, language, figures, rows } = model
  const first = rows.find(({ kind }) => kind === 'heading')
  return exportedPage(
    { title, language },
    // A plan without a title begins with its figures.
    ...(first ? [] : [tag('h1', {}, title)]),
    ...rows.flatMap(row => {
      const made = rowMarkup(row, bodies.get(row.key), words)
      return row === first ? [made, figureLine(figures, words)] : [made]
    }),
  )
}

function figureLine({ done, total, active, blocked, remaining }: Figures, words: PageWords): Markup {
  const parts = [
    words.text('figures.done', done, total),
    ...(active > 0 ? [words.text('figures.active', active)] : []),
    ...(blocked > 0 ? [words.text('figures.blocked', blocked)] : []),
    ...(remaining === undefined ? [] : [words.text('figures.remaining', words.duration(remaining))]),
  ]
  return tag('p', { class: 'figures' }, parts.join(' · '))
}

function rowMarkup(row: PreviewRow, body: RowBody | undefined, words: PageWords): Markup {
  const blocks = bodyMarkup(body?.blocks ?? [], words)
  if (row.kind === 'prose') return tag('div', {}, ...blocks)
  const title = body && body.title.length > 0 ? inlineMarkup(body.title, words) : [row.title]
  if (row.kind === 'heading') return tag(`h${String(row.level)}`, {}, ...title)
  return tag(
    'div',
    { class: `task ${row.state}`, style: `margin-inline-start: ${String(Math.min(row.depth, 12) * 1.6)}em` },
    tag(
      'div',
      { class: 'head' },
      tag('span', { class: 'mark', title: words.text(`state.${row.state}`) }, marks[row.state]),
      ...(row.id === '' ? [] : [tag('span', { class: 'id' }, row.id)]),
      tag('span', { class: 'title' }, ...title),
      ...chips(row, words).map(chip => tag('span', { class: 'chip' }, chip)),
    ),
    ...(blocks.length > 0 ? [tag('div', { class: 'body' }, ...blocks)] : []),
  )
}

export const marks: Readonly<Record<TaskRow['state'], string>> = {
  open: '☐',
  done: '☑',
  active: '◐',
  queued: '◌',
  blocked: '⊘',
  deferred: '→',
  skipped: '–',
}

function chips(row: TaskRow, words: PageWords): readonly string[] {
  return [
    ...(row.optional ? [words.text('task.optional')] : []),
    ...(row.checkpoint ? [words.text('task.checkpoint')] : []),
    ...(row.estimate === undefined ? [] : [words.duration(row.estimate)]),
    ...row.labels,
    ...row.requirements,
    ...row.dependsOn.map(({ id }) => `→ ${id}`),
  ]
}
