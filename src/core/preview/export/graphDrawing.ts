import { dependencyGraph, type DependencyGraph } from '../dependencyGraph.ts'
import { graphLayout, nodeSize, type GraphLayout, type PlacedEdge, type PlacedNode } from '../graphLayout.ts'
import type { PreviewModel } from '../previewModel.ts'
import { drawing, fitting } from './drawing.ts'
import { exportedPage } from './exportedPage.ts'
import { tag, type Markup } from './markup.ts'
import type { PageWords } from './pageWords.ts'
import { marks } from './tasksPage.ts'

/** A larger graph is listed: nobody reads a drawing of it. */
const mostNodes = 500

/** What waits for what, as a drawing; undefined where there is nothing to draw or too much. */
export function graphDrawing(model: PreviewModel, words: PageWords): Markup | undefined {
  const graph = dependencyGraph(model)
  if (graph.nodes.length === 0 || graph.nodes.length > mostNodes) return undefined
  const layout = laidOut(graph)
  return (
    layout &&
    drawing(
      { width: layout.width, height: layout.height, title: `${model.title} – ${words.text('view.graph')}` },
      arrowHead,
      ...layout.edges.map(edgeMarkup),
      ...layout.nodes.map(node => nodeMarkup(node, words)),
    )
  )
}

/** The drawing with the same as a list under it. */
export function graphPage(model: PreviewModel, words: PageWords): string {
  const { nodes, edges } = dependencyGraph(model)
  const frame = { title: `${model.title} – ${words.text('view.graph')}`, language: model.language }
  const image = graphDrawing(model, words)
  const names = new Map(nodes.map(({ key, id, title }) => [key, `${id} ${title}`.trim()]))
  const before = new Map<string, string[]>()
  for (const { from, to } of edges) before.set(to, [...(before.get(to) ?? []), names.get(from) ?? ''])
  return exportedPage(
    frame,
    tag('h1', {}, frame.title),
    tag('p', { class: 'figures' }, words.text('graph.summary', nodes.length, edges.length)),
    ...(nodes.length === 0 ? [tag('p', {}, words.text('graph.none'))] : []),
    ...(image ? [image] : []),
    tag(
      'ul',
      {},
      ...nodes.map(({ key, task }) => {
        const waits = before.get(key) ?? []
        const told =
          waits.length > 0 ? words.text('graph.waitsFor', waits.join(', ')) : words.text('graph.waitsForNothing')
        return tag('li', {}, `${task ? `${marks[task.state]} ` : ''}${names.get(key) ?? ''}: ${told}`)
      }),
    ),
  )
}

function laidOut(graph: DependencyGraph): GraphLayout | undefined {
  try {
    return graphLayout(graph)
  } catch {
    // The layout is another's work: what it cannot place is listed, and nothing is lost.
    return undefined
  }
}

const arrowHead: Markup = tag(
  'defs',
  {},
  tag(
    'marker',
    { id: 'arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    tag('path', { d: 'M0 0 8 4 0 8z', fill: '#57606a' }),
  ),
)

function edgeMarkup({ edge, points }: PlacedEdge): Markup {
  const kind = edge.isInCycle ? ' cycle' : edge.isCritical ? ' critical' : ''
  const d = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')
  return tag('path', { class: `edge${kind}`, d, 'marker-end': 'url(#arrow)' })
}

function nodeMarkup({ node, x, y }: PlacedNode, words: PageWords): Markup {
  const { id, title, task, isCritical, isInCycle } = node
  const state = task?.state === 'done' || task?.state === 'active' ? ` ${task.state}` : ''
  const kind = isInCycle ? ' cycle' : isCritical ? ' critical' : ''
  const room = nodeSize.width - 16
  const lead = `${task ? marks[task.state] : '▤'} ${id}`.trim()
  return tag(
    'g',
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    tag('title', {}, [`${id} ${title}`.trim(), ...(task ? [words.text(`state.${task.state}`)] : [])].join('\n')),
    tag('rect', { class: `node${state}${kind}`, width: nodeSize.width, height: nodeSize.height, rx: 5 }),
    tag('text', { class: 'quiet', x: 8, y: 17 }, fitting(lead, room)),
    tag('text', { x: 8, y: 35 }, fitting(title.replaceAll('`', ''), room)),
  )
}
