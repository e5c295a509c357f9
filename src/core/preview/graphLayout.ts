import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre'
import type { DependencyGraph, GraphEdge, GraphNode } from './dependencyGraph.ts'

/** Where everything of a graph is drawn, in units of the page. */
export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

export interface PlacedNode {
  readonly node: GraphNode
  /** Its left upper corner. */
  readonly x: number
  readonly y: number
}

export interface PlacedEdge {
  readonly edge: GraphEdge
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export const nodeSize = { width: 200, height: 46 } as const

/** More nodes than this are placed by the simplest ranking, which takes a tenth of the time. */
const quickFrom = 120

/** Places what has to be done first on the left. */
export function graphLayout({ nodes, edges }: DependencyGraph): GraphLayout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>()
  const isLarge = nodes.length > quickFrom
  graph.setGraph({
    rankdir: 'LR',
    nodesep: 14,
    ranksep: 36,
    marginx: 16,
    marginy: 16,
    ...(isLarge ? { ranker: 'longest-path' } : {}),
  })
  graph.setDefaultEdgeLabel(() => ({}))
  // Keys come from documents and may be any text; the layout gets numbers.
  const numbers = new Map(nodes.map(({ key }, at) => [key, String(at)]))
  for (const [at] of nodes.entries()) graph.setNode(String(at), { ...nodeSize })
  for (const { from, to } of edges) graph.setEdge(numbers.get(from) ?? '', numbers.get(to) ?? '')
  layout(graph)
  const size = graph.graph()
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    nodes: nodes.map((node, at) => {
      const { x = 0, y = 0 } = graph.node(String(at))
      return { node, x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 }
    }),
    edges: edges.map(edge => ({
      edge,
      points: graph.edge(numbers.get(edge.from) ?? '', numbers.get(edge.to) ?? '').points ?? [],
    })),
  }
}
