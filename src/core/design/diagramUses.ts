import type { Diagram, DiagramEdge } from './declaration.ts'
import type { DesignEdge } from './designModel.ts'

/** What hands something on and does not wait for it needs nothing of it. */
const handsOn =
  /\b(?:enqueue|publish|emit|notif|broadcast|dispatch)|入队|发布|推送|广播|キュー|発行|通知|발행|알림|enfileir|publica|encola|publie|veröffentlich|публику/i

const isQueue = /queue|\bbus\b|\btopic\b|队列|消息总线|キュー|トピック|큐|토픽|\bfila\b|\bcola\b|warteschlange|очеред/i

/** The arrows of a diagram that say that one thing uses another one, by the names of both. */
export function usesIn(diagram: Diagram): readonly DesignEdge[] {
  const labels = new Map(diagram.nodes.map(({ id, lead, label }) => [id, lead ?? label] as const))
  const nameOf = (id: string): string => labels.get(id) ?? id
  return usingArrows(diagram).map(({ from, to, range }) => ({ from: nameOf(from), to: nameOf(to), range }))
}

function usingArrows({ kind, nodes, edges }: Diagram): readonly DiagramEdge[] {
  const queues = new Set(nodes.filter(({ label }) => isQueue.test(label)).map(({ id }) => id))
  switch (kind) {
    case 'state':
      return []
    case 'er':
      // An owner is drawn before what refers to it.
      return edges.map(edge => ({ ...edge, from: edge.to, to: edge.from }))
    case 'sequence':
      // An answer goes back along its call.
      return edges.filter(({ reply, label = '' }) => !reply && !handsOn.test(label))
    case 'flowchart':
      return nodes.some(({ shape }) => shape === 'decision')
        ? []
        : withoutChains(edges.filter(({ to, alternative }) => !alternative && !queues.has(to)))
    case 'class':
    case 'other':
      return edges
  }
}

/** Where each thing has one arrow in and one out, the arrows show what flows, not what uses what. */
function withoutChains(edges: readonly DiagramEdge[]): readonly DiagramEdge[] {
  const leaving = new Map<string, Set<string>>()
  const entering = new Map<string, Set<string>>()
  for (const { from, to } of edges) {
    leaving.set(from, (leaving.get(from) ?? new Set()).add(to))
    entering.set(to, (entering.get(to) ?? new Set()).add(from))
  }
  return edges.filter(
    ({ from, to, label = '' }) =>
      !handsOn.test(label) && ((leaving.get(from)?.size ?? 0) > 1 || (entering.get(to)?.size ?? 0) > 1),
  )
}
