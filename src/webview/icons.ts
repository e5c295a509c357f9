import { svg } from './element.ts'

/** Drawn here on a field of 16 units with a stroke of one, since a font of five hundred signs weighs more than the page. */
const outlines = {
  check: 'M3.5 8.5l3 3 6-7',
  chevron: 'M6 4l4 4-4 4',
  circle: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  active: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  queued: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM8 5.5V8l2 1.5',
  blocked: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM4.6 4.6l6.8 6.8',
  deferred: 'M6.5 5.5v5M9.5 5.5v5M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  skipped: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM5.5 8h5',
  search: 'M7 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM10 10l3.5 3.5',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  expand: 'M4.5 6.5L8 3l3.5 3.5M4.5 9.5L8 13l3.5-3.5',
  collapse: 'M4.5 3L8 6.5 11.5 3M4.5 13L8 9.5l3.5 3.5',
  save: 'M8 2.5v7M5 7l3 3 3-3M3 12.5h10',
  keys: 'M2 4.5h12v7H2zM4.5 7h1M7.5 7h1M10.5 7h1M5.5 9.5h5',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h1M7.5 8h1M11.5 8h1',
  goTo: 'M6.5 3.5H3v9h9V9M9 3h4v4M13 3L7.5 8.5',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM8 5v3.5l2 1.5',
  link: 'M6.5 9.5l3-3M7.5 5l1.5-1.5a2.5 2.5 0 0 1 3.5 3.5L11 8.5M8.5 11L7 12.5A2.5 2.5 0 0 1 3.5 9L5 7.5',
  arrow: 'M3 8h9M9 5l3 3-3 3',
  play: 'M5.5 3.5v9l7-4.5z',
  flag: 'M4 14V2.5M4 3h8l-2 3 2 3H4',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.5v.5',
  image: 'M2.5 3.5h11v9h-11zM2.5 11l3.5-4 3 3 2-2 2.5 3',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  list: 'M2.5 4.5h1M2.5 8h1M2.5 11.5h1M6 4.5h7.5M6 8h7.5M6 11.5h7.5',
  parallel: 'M5.5 3v10M10.5 3v10',
  note: 'M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8.5h5M5.5 11h5',
} as const

export type IconName = keyof typeof outlines

/** A sign beside a text or inside something that has a name: hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const outline = svg('path', { d: outlines[name] })
  const half = name === 'active' && svg('path', { class: 'solid', d: 'M8 3v10a5 5 0 0 0 0-10z' })
  return svg('svg', { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': true }, outline, half)
}
