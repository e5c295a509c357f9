import type { TextRange } from '../text/range.ts'
import type { FenceBlock } from './block.ts'
import type { Diagram } from './declaration.ts'
import { readDeclarations } from './declarations/readDeclarations.ts'
import type { SectionPlace } from './designReading.ts'
import { readDiagram } from './diagram/readDiagram.ts'
import { addFact, type ElementDraft } from './elementDraft.ts'
import { nameKey } from './nameKey.ts'
import { placeDeclarations } from './placeDeclarations.ts'
import { readTests } from './testFence.ts'

/** Reads a fence: a diagram's arrows and classes, or what a piece of code declares. */
export function readFence(place: SectionPlace, { fence, range }: FenceBlock): void {
  const { kind } = place.section
  const code = place.reading.scan.text.slice(fence.body.start, fence.body.end)
  if (fence.info.toLowerCase().startsWith('mermaid')) readMermaid(place, readDiagram(code, fence.body.start), range)
  // The code below tests shows how to test, not what to build.
  else if (kind === 'testing') readTests(place, code, fence.body.start)
  else if (kind !== 'property') placeDeclarations(readDeclarations(code, fence.info, fence.body.start), place)
}

const existingGroup = /existing|现有|既存|기존|existent|existant|bestehend|существующ/i

function readMermaid(place: SectionPlace, diagram: Diagram, range: TextRange): void {
  const { reading, thing } = place
  const labels = new Map(diagram.nodes.map(node => [node.id, node.label] as const))
  for (const { group, label } of diagram.nodes)
    if (group && existingGroup.test(group)) reading.existing.add(nameKey(label))
  if (diagram.kind === 'state' && thing) tellTransitions(thing, diagram, range)
  for (const edge of diagram.edges)
    reading.edges.push({
      from: labels.get(edge.from) ?? edge.from,
      to: labels.get(edge.to) ?? edge.to,
      range: edge.range,
    })
  placeDeclarations(diagram.declarations, { ...place, thing: undefined })
}

const mostStates = 12

/** The transitions a state diagram allows, by the state they leave. */
function tellTransitions(thing: ElementDraft, diagram: Diagram, range: TextRange): void {
  const byState = new Map<string, string[]>()
  for (const { from, to, label } of diagram.edges) {
    if (from === '[*]' || to === '[*]') continue
    const targets = byState.get(from) ?? []
    targets.push(`\`${to}\`${label ? ` (${label})` : ''}`)
    byState.set(from, targets)
  }
  for (const [from, targets] of [...byState].slice(0, mostStates))
    addFact(thing, `\`${from}\` → ${targets.join(', ')}`, range, 'rule')
}
