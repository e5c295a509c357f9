import type { TextRange } from '../text/range.ts'
import type { KnownIds } from './knownIds.ts'
import type { DependencyMention } from './planDocument.ts'
import { writtenId } from './taskId.ts'

/** The edges of a flow chart whose nodes are tasks, by their label (`A[Task 1]`) or by their own name (`T1`). */
export function mermaidDependencies(
  text: string,
  body: TextRange,
  known: () => KnownIds,
): readonly DependencyMention[] {
  const labels = new Map<string, string>()
  const edges: { readonly range: TextRange; readonly from: string; readonly to: string }[] = []
  let start = body.start
  for (const line of text.slice(body.start, body.end).split('\n')) {
    const groups = line.length > 2000 ? [] : line.split(link).map(part => nodesOf(part, labels))
    for (let at = 1; at < groups.length; at++) {
      for (const to of groups[at - 1] ?? []) {
        for (const from of groups[at] ?? []) edges.push({ range: { start, end: start + line.length }, from, to })
      }
    }
    start += line.length + 1
  }
  return edges.flatMap(({ range, from, to }) => {
    const waiting = taskOf(from, labels, known)
    const awaited = taskOf(to, labels, known)
    return waiting && awaited && waiting !== awaited ? [{ range, from: waiting, to: awaited, notation: 'mermaid' }] : []
  })
}

/** `-->`, `==>`, `-.->`, with a text in the middle or behind. */
const link =
  /(?:--[^->|\n]{1,60}-->|==[^=>|\n]{1,60}==>|-\.[^->|\n]{1,60}\.->|-{2,5}>|={2,5}>|-\.{1,3}->)(?:\|[^|\n]{0,80}\|)?/

/** The names of the nodes in `A[Task 1] & B`, their labels noted. */
function nodesOf(part: string, labels: Map<string, string>): readonly string[] {
  const names: string[] = []
  for (const [, name = '', label] of part.matchAll(node)) {
    if (names.push(name) === largestGroup) break
    if (label !== undefined) labels.set(name, label)
  }
  return names
}

const largestGroup = 40
const node = /([\p{L}\d_][\p{L}\d_.-]{0,59})(?:\s?[[({>]{1,3}["/\\]?([^\])}"]{0,200})["/\\]?[\])}]{1,3})?/gu

function taskOf(name: string, labels: ReadonlyMap<string, string>, known: () => KnownIds): string | undefined {
  const label = labels.get(name)
  const id = label === undefined ? undefined : writtenId(label, 0, label.length)
  const candidates = [
    id && label ? label.slice(id.start, id.end) : undefined,
    label?.trim(),
    name,
    name.replace(/^(?:T|t|task|Task|TASK)[-_]?/, '').replace(/_/g, '.'),
    name.replace(/_/g, '.'),
  ]
  return candidates.find(candidate => candidate !== undefined && known().has(candidate))
}
