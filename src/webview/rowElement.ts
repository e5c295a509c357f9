import type { Figures, HeadingRow, PreviewRow, ProseRow } from '../core/preview/previewModel.ts'
import { bodyElements } from './bodyElements.ts'
import { element, svg } from './element.ts'
import { frame, type RowLook, titleNodes, twisty } from './rowFrame.ts'
import { taskElement } from './taskElement.ts'
import { text } from './texts.ts'

/** Clicks are told apart by `data-action`: a row holds no listeners, so that it can be drawn anew in place. */
export function rowElement(row: PreviewRow, look: RowLook): HTMLElement {
  switch (row.kind) {
    case 'heading':
      return heading(row, look)
    case 'prose':
      return prose(row, look)
    case 'task':
      return taskElement(row, look)
  }
}

function heading(row: HeadingRow, look: RowLook): HTMLElement {
  return frame(row, look, { 'aria-labelledby': `title-${look.number}` }, [
    element(
      'div',
      { class: 'line' },
      twisty(row, look),
      // The title of the page is the first level.
      element(
        `h${Math.max(2, row.level)}` as 'h2',
        { class: 'title', id: `title-${look.number}`, dir: 'auto' },
        ...titleNodes(row.title, look.body),
      ),
      row.figures && row.figures.total > 0 && sectionProgress(row.figures),
    ),
  ])
}

function sectionProgress({ done, total }: Figures): HTMLElement {
  return element(
    'span',
    { class: 'section-progress', title: text('figures.done', done, total) },
    svg(
      'svg',
      { class: 'bar', viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': true },
      svg('rect', { class: 'bar-all', width: 100, height: 4 }),
      svg('rect', { class: 'bar-done', width: Math.round((done / total) * 100), height: 4 }),
    ),
    element('span', { class: 'figure' }, `${done}/${total}`),
  )
}

function prose(row: ProseRow, look: RowLook): HTMLElement {
  return frame(row, look, {}, [element('div', { class: 'body' }, ...bodyElements(look.body?.blocks ?? []))])
}
