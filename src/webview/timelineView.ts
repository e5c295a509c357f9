import { planTimeline, type PlanTimeline, type TimelineBar } from '../core/preview/planTimeline.ts'
import { element } from './element.ts'
import { emptyView } from './emptyView.ts'
import { icon } from './icons.ts'
import { morph } from './morph.ts'
import type { DrawnView, ViewPort } from './previewViews.ts'
import { named, stateIcons } from './rowFrame.ts'
import { duration, text } from './texts.ts'

/** Of the page, in pixels: how long the shortest bar is, how long the usual one may become, and how high a lane is. */
const [shortest, usual, laneHeight] = [64, 260, 34]
/** A step without a length, where the page has no room for more. */
const usualStep = 150
/** A longer plan is drawn where it is looked at. */
const margin = 1_500

/** When each task can be done at the earliest, in lanes of what can be done side by side. */
export function timelineView({ goTo }: ViewPort): DrawnView {
  const view = element('div', { class: 'timeline' })
  const scroller = element('div', {
    class: 'lanes-frame',
    tabindex: 0,
    role: 'region',
    'aria-label': text('timeline.label'),
  })
  let timeline: PlanTimeline | undefined
  let frame = 0
  view.addEventListener('click', ({ target }) => {
    const bar = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null
    if (bar) goTo(bar.dataset['key'] ?? '')
  })
  scroller.addEventListener('scroll', () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(drawBars)
  })
  return {
    element: view,
    show({ model }) {
      timeline = planTimeline(model)
      if (timeline.bars.length === 0) {
        view.replaceChildren(emptyView('clock', text('timeline.none'), text('page.emptyHint')))
        return
      }
      if (!scroller.isConnected) view.replaceChildren(element('div', { class: 'view-head' }), scroller)
      const head = view.querySelector('.view-head')
      if (head) morph(head, headOf(timeline))
      drawBars()
    },
  }

  function drawBars(): void {
    if (!timeline) return
    const { bars, lanes, length } = timeline
    const scale = scaleOf(timeline, scroller.clientWidth - edge)
    const [from, to] = [scroller.scrollLeft - margin, scroller.scrollLeft + scroller.clientWidth + margin]
    const near = bars.filter(({ start, end }) => end * scale >= from && start * scale <= to)
    const content = element(
      'div',
      { class: 'lanes' },
      axis(timeline, scale, from, to),
      element('ol', {}, ...near.map(bar => barElement(bar, timeline?.unit ?? 'steps', scale))),
    )
    content.style.width = `${Math.floor(length * scale) + edge}px`
    content.style.height = `${lanes * laneHeight + 40}px`
    const held = scroller.firstElementChild
    if (held) morph(held, content)
    else scroller.append(content)
  }
}

function headOf({ unit, length, assumed }: PlanTimeline): HTMLElement {
  const whole = unit === 'minutes' ? duration(length) : text('timeline.steps', length)
  return element(
    'div',
    { class: 'view-head' },
    element('span', {}, text('timeline.summary', whole)),
    assumed !== undefined && element('span', {}, text('timeline.estimated', duration(assumed))),
  )
}

/** Behind the last bar, in pixels. */
const edge = 16

/**
 * Pixels for one minute or step: nearly every bar has room for an id, and where the page has room for all of them they
 * grow until most can be read.
 */
function scaleOf({ bars, length, unit }: PlanTimeline, room: number): number {
  const lengths = bars.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const lengthAt = (share: number): number => Math.max(1, lengths[Math.floor(lengths.length * share)] ?? 1)
  const least = unit === 'steps' ? usualStep : shortest / lengthAt(0.1)
  return Math.max(least, Math.min(room / Math.max(1, length), usual / lengthAt(0.5)))
}

function axis({ length, unit }: PlanTimeline, scale: number, from: number, to: number): HTMLElement {
  // Round distances: 1, 2 or 5 steps, or hours and days that have room for their names.
  const distances = unit === 'steps' ? [1, 2, 5] : [30, 60, 120, 240, 480, 960, 2400, 4800, 9600]
  const distance = distances.find(each => each * scale >= 70) ?? distances.at(-1) ?? 1
  const ticks: HTMLElement[] = []
  for (
    let at = Math.max(0, Math.floor(from / scale / distance)) * distance;
    at < length && at * scale < to;
    at += distance
  ) {
    const words = unit === 'steps' ? text('timeline.step', at + 1) : at === 0 ? '0' : duration(at)
    const tick = element('span', { class: 'tick' }, words)
    tick.style.insetInlineStart = `${at * scale}px`
    ticks.push(tick)
  }
  return element('div', { class: 'axis', 'aria-hidden': true }, ...ticks)
}

function barElement(
  { task, start, end, lane, isCritical }: TimelineBar,
  unit: PlanTimeline['unit'],
  scale: number,
): HTMLElement {
  const when =
    unit === 'minutes'
      ? text('timeline.bar', named(task), start === 0 ? '0' : duration(start), duration(end))
      : `${named(task)}: ${text('timeline.step', start + 1)}`
  const words = [when, text(`state.${task.state}`), ...(isCritical ? [text('graph.onCriticalPath')] : [])].join(', ')
  const made = element(
    'li',
    { 'data-part': task.key },
    element(
      'button',
      {
        class: `time-bar${isCritical ? ' critical' : ''}${task.ready ? ' ready' : ''}`,
        'data-key': task.key,
        'data-state': task.state,
        'aria-label': words,
        title: words,
      },
      icon(stateIcons[task.state]),
      element('span', { class: 'id' }, task.id),
      ' ',
      element('span', { class: 'bar-title', dir: 'auto' }, task.title.replaceAll('`', '')),
    ),
  )
  made.style.insetInlineStart = `${start * scale}px`
  made.style.width = `${Math.max(24, (end - start) * scale - 3)}px`
  made.style.top = `${lane * laneHeight + 32}px`
  return made
}
