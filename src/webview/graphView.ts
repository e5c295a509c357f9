import { type DependencyGraph, dependencyGraph, type GraphNode } from '../core/preview/dependencyGraph.ts'
import { element, svg } from './element.ts'
import { emptyView } from './emptyView.ts'
import {
  graphLayout,
  type GraphLayout,
  nodeSize,
  type PlacedEdge,
  type PlacedNode,
} from '../core/preview/graphLayout.ts'
import { icon } from './icons.ts'
import { morph } from './morph.ts'
import { panZoom } from './panZoom.ts'
import type { DrawnView, ViewPort } from './previewViews.ts'
import { redrawnView } from './redrawnView.ts'
import { stateIcons } from './rowFrame.ts'
import type { ShownPlan } from './shownPlan.ts'
import { text } from './texts.ts'

/** More tasks than this are listed: a drawing of them could neither be read nor moved smoothly. */
const mostNodes = 500

/** What waits for what, drawn; the same as a list for screen readers, for large plans and for who prefers it. */
export function graphView({ goTo }: ViewPort): DrawnView {
  let isList = false
  let drawn = ''
  let placed: GraphLayout | undefined
  return redrawnView('graph', {
    draw,
    clicked({ action, key = '' }, target) {
      if (action === 'list') isList = !isList
      else if (!target.closest('.dragged')) goTo(key)
    },
  })

  function draw(view: HTMLElement, shown: ShownPlan): void {
    const graph = dependencyGraph(shown.model)
    const shape = JSON.stringify([
      isList,
      graph.nodes.map(({ key }) => key),
      graph.edges.map(({ from, to }) => [from, to]),
    ])
    if (shape === drawn && placed) return refresh(view, shown, graph, placed)
    drawn = shape
    placed = undefined
    if (graph.nodes.length === 0) {
      view.replaceChildren(emptyView('arrow', text('graph.none'), text('graph.noneHint')))
      return
    }
    const isTooLarge = graph.nodes.length > mostNodes
    const layout = isTooLarge || isList ? undefined : laidOut(graph)
    if (!layout) {
      const why = isTooLarge ? text('graph.tooLarge', graph.nodes.length) : isList ? '' : text('graph.failed')
      view.replaceChildren(head(graph, shown, { why, isTooLarge }), list(graph))
      return
    }
    placed = layout
    const { frame, content } = drawing(graph, layout)
    const control = panZoom(frame, content, layout)
    const tools = [
      zoomButton('plus', text('graph.zoomIn'), () => control.zoom(1.25)),
      zoomButton('minus', text('graph.zoomOut'), () => control.zoom(0.8)),
      zoomButton('fit', text('graph.fit'), () => control.fit()),
    ]
    const canvas = element('div', { class: 'canvas' }, frame, element('div', { class: 'zoom' }, ...tools))
    // A flat graph leaves the page no empty field.
    canvas.style.height = `${Math.max(200, layout.height + 60)}px`
    view.replaceChildren(
      head(graph, shown, { why: '', isTooLarge }),
      canvas,
      element('div', { class: 'unseen' }, spoken(graph)),
    )
    control.begin()
  }

  /** States have changed and nothing has moved: the drawing stays as the reader has placed it. */
  function refresh(view: HTMLElement, shown: ShownPlan, graph: DependencyGraph, layout: GraphLayout): void {
    const nodes = new Map(graph.nodes.map(node => [node.key, node]))
    const edges = new Map(graph.edges.map(edge => [`${edge.from}\n\n${edge.to}`, edge]))
    placed = {
      ...layout,
      nodes: layout.nodes.map(each => ({ ...each, node: nodes.get(each.node.key) ?? each.node })),
      edges: layout.edges.map(each => ({
        ...each,
        edge: edges.get(`${each.edge.from}\n\n${each.edge.to}`) ?? each.edge,
      })),
    }
    const content = view.querySelector('.content')
    if (content) morph(content, contentOf(placed, content.getAttribute('transform') ?? ''))
    const top = view.querySelector('.view-head')
    if (top) morph(top, head(graph, shown, { why: '', isTooLarge: false }))
    view.querySelector('.unseen')?.replaceChildren(spoken(graph))
  }

  function head(
    { nodes, edges }: DependencyGraph,
    { model }: ShownPlan,
    { why, isTooLarge }: { readonly why: string; readonly isTooLarge: boolean },
  ): HTMLElement {
    const ready = nodes.filter(({ task }) => task?.ready).length
    const note = (name: string, words: string): HTMLElement =>
      element('span', { class: `legend legend-${name}` }, words)
    return element(
      'div',
      { class: 'view-head' },
      element('span', {}, text('graph.summary', nodes.length, edges.length)),
      model.criticalPath.length > 1 &&
        note('critical', text('graph.critical', text('graph.criticalTasks', model.criticalPath.length))),
      ready > 0 && note('ready', text('graph.ready', ready)),
      model.cycles.length > 0 && note('cycle', text('graph.cycles', cycleNames(nodes, model.cycles))),
      element('span', { class: 'spring' }),
      why !== '' && element('span', {}, why),
      !isTooLarge &&
        element(
          'button',
          { class: 'quiet', 'data-action': 'list', 'aria-pressed': isList },
          icon('list'),
          text('graph.list'),
        ),
    )
  }
}

function laidOut(graph: DependencyGraph): GraphLayout | undefined {
  try {
    return graphLayout(graph)
  } catch {
    // The layout is another's work: what it cannot place is listed, and nothing is lost.
    return undefined
  }
}

function cycleNames(nodes: readonly GraphNode[], cycles: readonly (readonly string[])[]): string {
  const names = new Map(nodes.map(({ key, id, title }) => [key, id || title]))
  return cycles.map(keys => keys.map(key => names.get(key) ?? '').join(' → ')).join('; ')
}

function zoomButton(sign: 'plus' | 'minus' | 'fit', name: string, does: () => void): HTMLElement {
  const button = element('button', { class: 'quiet sign', title: name, 'aria-label': name }, icon(sign))
  button.addEventListener('click', does)
  return button
}

function drawing(graph: DependencyGraph, layout: GraphLayout): { frame: SVGSVGElement; content: SVGGElement } {
  const content = contentOf(layout, '')
  const frame = svg(
    'svg',
    {
      class: 'drawing',
      role: 'img',
      tabindex: 0,
      'aria-label': `${text('graph.label')}. ${text('graph.summary', graph.nodes.length, graph.edges.length)}`,
    },
    svg(
      'defs',
      {},
      ...['plain', 'critical', 'cycle'].map(name =>
        svg(
          'marker',
          {
            id: `arrow-${name}`,
            viewBox: '0 0 8 8',
            refX: 7,
            refY: 4,
            markerWidth: 7,
            markerHeight: 7,
            orient: 'auto',
          },
          svg('path', { class: `arrow-${name}`, d: 'M1 1l6 3-6 3z' }),
        ),
      ),
    ),
    content,
  )
  return { frame, content }
}

function contentOf({ nodes, edges }: GraphLayout, transform: string): SVGGElement {
  return svg('g', { class: 'content', transform }, ...edges.map(edgeElement), ...nodes.map(nodeElement))
}

function edgeElement({ edge, points }: PlacedEdge): SVGElement {
  const kind = edge.isInCycle ? 'cycle' : edge.isCritical ? 'critical' : 'plain'
  return svg('path', { class: `edge edge-${kind}`, d: curve(points), 'marker-end': `url(#arrow-${kind})` })
}

/** A soft line through the points that the layout gives: each corner is rounded by half of what stands at its sides. */
function curve(points: PlacedEdge['points']): string {
  const [first, ...rest] = points
  if (!first) return ''
  const parts = [`M${first.x} ${first.y}`]
  for (const [at, point] of rest.entries()) {
    const next = rest[at + 1]
    if (next) parts.push(`Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`)
    else parts.push(`L${point.x} ${point.y}`)
  }
  return parts.join('')
}

function nodeElement({ node, x, y }: PlacedNode): SVGElement {
  const { key, id, title, task, isCritical, isInCycle } = node
  const { width, height } = nodeSize
  const sign = task && icon(stateIcons[task.state])
  if (sign)
    for (const [name, value] of Object.entries({ x: 8, y: 6, width: 14, height: 14 }))
      sign.setAttribute(name, String(value))
  const classes = [
    'node',
    ...(isCritical ? ['critical'] : []),
    ...(isInCycle ? ['in-cycle'] : []),
    ...(task?.ready ? ['ready'] : []),
    ...(task ? [] : ['phase']),
  ]
  return svg(
    'g',
    {
      class: classes.join(' '),
      transform: `translate(${x} ${y})`,
      'data-state': task?.state,
      'data-action': task && 'goTo',
      'data-key': task && key,
    },
    svg('title', {}, words(node)),
    svg('rect', { width, height, rx: 4 }),
    sign,
    svg('text', { class: 'node-id', x: sign ? 27 : 9, y: 17 }, shortened(id || title, 22)),
    id !== '' && svg('text', { class: 'node-title', x: 9, y: 36 }, shortened(title.replaceAll('`', ''), 29)),
  )
}

/** As much of the text as has room; signs of East Asian scripts take nearly twice the width, capitals a third more. */
function shortened(words: string, room: number): string {
  let used = 0
  let kept = ''
  for (const sign of words) {
    used += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 1.8 : /[A-Z_@%]/.test(sign) ? 1.35 : 1
    if (used > room) return `${kept.trimEnd()}…`
    kept += sign
  }
  return words
}

function words({ id, title, task, isCritical }: GraphNode): string {
  return [
    id === '' ? title : `${id} ${title}`,
    ...(task ? [text(`state.${task.state}`)] : []),
    ...(task?.ready ? [text('task.ready')] : []),
    ...(isCritical ? [text('graph.onCriticalPath')] : []),
  ].join(', ')
}

function waiting({ nodes, edges }: DependencyGraph): (node: GraphNode) => readonly GraphNode[] {
  const byKey = new Map(nodes.map(node => [node.key, node]))
  const before = new Map<string, GraphNode[]>()
  for (const { from, to } of edges) {
    const node = byKey.get(from)
    if (node) before.set(to, [...(before.get(to) ?? []), node])
  }
  return ({ key }) => before.get(key) ?? []
}

/** The graph in words, for who does not see it. */
function spoken(graph: DependencyGraph): HTMLElement {
  const before = waiting(graph)
  return element(
    'ul',
    {},
    ...graph.nodes.map(node => {
      const names = before(node).map(({ id, title }) => id || title)
      const waits = names.length === 0 ? text('graph.waitsForNothing') : text('graph.waitsFor', names.join(', '))
      return element('li', {}, `${words(node)}: ${waits}`)
    }),
  )
}

function list(graph: DependencyGraph): HTMLElement {
  const before = waiting(graph)
  return element(
    'ul',
    { class: 'graph-list' },
    ...graph.nodes.map(node =>
      element(
        'li',
        { 'data-state': node.task?.state },
        icon(node.task ? stateIcons[node.task.state] : 'list'),
        node.task
          ? element('button', { class: 'link', 'data-action': 'goTo', 'data-key': node.key }, node.id || node.title)
          : element('span', {}, node.title),
        element('span', { class: 'graph-title', dir: 'auto' }, node.id === '' ? '' : node.title),
        node.isCritical && element('span', { class: 'legend legend-critical' }, text('graph.onCriticalPath')),
        ...before(node).map(({ key, id, title, task }) =>
          element(
            'button',
            {
              class: 'chip dependency',
              'data-action': task ? 'goTo' : undefined,
              'data-key': key,
              'aria-label': text('task.dependsOn', id || title),
              title,
            },
            icon('arrow'),
            id || title,
          ),
        ),
      ),
    ),
  )
}
