import { planTimeline, type PlanTimeline, type TimelineBar } from '../planTimeline.ts'
import type { PreviewModel } from '../previewModel.ts'
import { drawing, fitting } from './drawing.ts'
import { exportedPage } from './exportedPage.ts'
import { tag, type Markup } from './markup.ts'
import type { PageWords } from './pageWords.ts'
import { marks } from './tasksPage.ts'

const [laneHeight, top, margin] = [30, 30, 12]
/** Pixels: bars get room for their titles, and no drawing is wider than what programs open. */
const [usualBar, widest] = [150, 30_000]

/** When each task can be done at the earliest, as a drawing; undefined where there is none. */
export function timelineDrawing(model: PreviewModel, words: PageWords): Markup | undefined {
  const timeline = planTimeline(model)
  if (timeline.bars.length === 0) return undefined
  const scale = scaleOf(timeline)
  const width = 2 * margin + timeline.length * scale
  const height = top + timeline.lanes * laneHeight + margin
  return drawing(
    { width, height, title: `${model.title} – ${words.text('view.timeline')}` },
    ...axis(timeline, scale, height, words),
    ...timeline.bars.map(bar => barMarkup(bar, scale, words)),
  )
}

/** The drawing with the same as a table under it. */
export function timelinePage(model: PreviewModel, words: PageWords): string {
  const timeline = planTimeline(model)
  const frame = { title: `${model.title} – ${words.text('view.timeline')}`, language: model.language }
  const image = timelineDrawing(model, words)
  const at = (time: number): string => moment(timeline, time, words)
  const whole =
    timeline.unit === 'minutes' ? words.duration(timeline.length) : words.text('timeline.steps', timeline.length)
  return exportedPage(
    frame,
    tag('h1', {}, frame.title),
    tag('p', { class: 'figures' }, words.text('timeline.summary', whole)),
    ...(timeline.assumed === undefined
      ? []
      : [tag('p', { class: 'figures' }, words.text('timeline.estimated', words.duration(timeline.assumed)))]),
    ...(image ? [image] : [tag('p', {}, words.text('timeline.none'))]),
    tag(
      'table',
      {},
      tag(
        'tbody',
        {},
        ...[...timeline.bars]
          .sort((a, b) => a.start - b.start)
          .map(({ task, start, end }) =>
            tag(
              'tr',
              {},
              tag('td', {}, `${marks[task.state]} ${task.id} ${task.title}`),
              tag('td', {}, timeline.unit === 'minutes' ? `${at(start)} – ${at(end)}` : at(start)),
            ),
          ),
      ),
    ),
  )
}

const moment = ({ unit }: PlanTimeline, time: number, words: PageWords): string => {
  if (unit === 'steps') return words.text('timeline.step', time + 1)
  return time === 0 ? '0' : words.duration(time)
}

function scaleOf({ bars, length }: PlanTimeline): number {
  const lengths = bars.map(({ start, end }) => end - start).sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 1
  return Math.min(usualBar / Math.max(1, middle), widest / Math.max(1, length))
}

function axis(timeline: PlanTimeline, scale: number, height: number, words: PageWords): readonly Markup[] {
  const distances =
    timeline.unit === 'steps' ? [1, 2, 5, 10, 20, 50, 100] : [30, 60, 120, 240, 480, 960, 2400, 4800, 9600]
  const distance = distances.find(each => each * scale >= 70) ?? Math.max(1, Math.ceil(timeline.length / 50))
  const lines: Markup[] = []
  for (let time = 0; time < timeline.length; time += distance) {
    const x = (margin + time * scale).toFixed(1)
    lines.push(tag('line', { class: 'grid', x1: x, x2: x, y1: 20, y2: height - margin }))
    lines.push(tag('text', { class: 'quiet', x, y: 14 }, moment(timeline, time, words)))
  }
  return lines
}

function barMarkup({ task, start, end, lane, isCritical }: TimelineBar, scale: number, words: PageWords): Markup {
  const width = Math.max(4, (end - start) * scale - 3)
  const state = task.state === 'done' || task.state === 'active' ? ` ${task.state}` : ''
  const x = (margin + start * scale).toFixed(1)
  const name = `${marks[task.state]} ${`${task.id} ${task.title.replaceAll('`', '')}`.trim()}`
  return tag(
    'g',
    { transform: `translate(${x} ${String(top + lane * laneHeight)})` },
    tag('title', {}, `${task.id} ${task.title}\n${words.text(`state.${task.state}`)}`.trim()),
    tag('rect', {
      class: `node${state}${isCritical ? ' critical' : ''}`,
      width: width.toFixed(1),
      height: laneHeight - 6,
      rx: 4,
    }),
    tag('text', { x: 6, y: 16 }, fitting(name, width - 10)),
  )
}
