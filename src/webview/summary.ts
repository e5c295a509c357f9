import type { PreviewModel } from '../core/preview/previewModel.ts'
import { element, svg } from './element.ts'
import { duration, text } from './texts.ts'

/** The head of the page: what the plan is and how far it has come. */
export function summary({ title, figures }: PreviewModel): HTMLElement {
  const { total, done, active, blocked, remaining } = figures
  const figure = (name: string, words: string): HTMLElement =>
    element('li', { class: `figure figure-${name}` }, element('span', { class: 'dot' }), words)
  return element(
    'div',
    { class: 'summary-inside' },
    total > 0 && ring(done / total),
    element(
      'div',
      { class: 'summary-words' },
      element('h1', { dir: 'auto' }, title),
      total > 0 &&
        element(
          'ul',
          { class: 'figures' },
          figure('done', text('figures.done', done, total)),
          active > 0 && figure('active', text('figures.active', active)),
          blocked > 0 && figure('blocked', text('figures.blocked', blocked)),
          remaining !== undefined &&
            remaining > 0 &&
            figure('remaining', text('figures.remaining', duration(remaining))),
        ),
    ),
  )
}

function ring(share: number): SVGElement {
  // Never full before everything is done, and never empty once something is.
  const percent = share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : Math.round(share * 100)
  const circle = (name: string, dash?: string): SVGElement =>
    svg('circle', { class: name, cx: 22, cy: 22, r: 18, pathLength: 100, 'stroke-dasharray': dash })
  return svg(
    'svg',
    { class: 'ring', viewBox: '0 0 44 44', role: 'img', 'aria-label': text('figures.percent', percent) },
    circle('ring-all'),
    share > 0 && circle('ring-done', `${percent} 100`),
    svg('text', { x: 22, y: 22, 'aria-hidden': true }, `${percent}%`),
  )
}
