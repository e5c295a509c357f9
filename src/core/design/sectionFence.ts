import type { TextRange } from '../text/range.ts'
import type { FenceBlock } from './block.ts'
import type { Declaration, Diagram } from './declaration.ts'
import { readDeclarations } from './declarations/readDeclarations.ts'
import type { SectionPlace } from './designReading.ts'
import { readDiagram } from './diagram/readDiagram.ts'
import { usesIn } from './diagramUses.ts'
import { addFact, type ElementDraft } from './elementDraft.ts'
import { sortsOfKinds } from './factSorts.ts'
import { addTold } from './itemElement.ts'
import { drawnParts } from './namedParts.ts'
import { nameKey } from './nameKey.ts'
import { placeDeclarations } from './placeDeclarations.ts'
import { fileTreeIn } from './fileTree.ts'
import { readSequenceJourney } from './journeys.ts'
import { scriptFacts } from './scriptFacts.ts'
import { thingKinds } from './thingKinds.ts'
import { readTree } from './treeDraft.ts'
import { readTests } from './testFence.ts'

/** Reads a fence: a diagram's arrows and classes, or what a piece of code declares. */
export function readFence(place: SectionPlace, block: FenceBlock): void {
  const { fence, range } = block
  const { kind } = place.section
  const code = place.reading.scan.text.slice(fence.body.start, fence.body.end)
  if (fence.info.toLowerCase().startsWith('mermaid')) {
    const diagram = readDiagram(code, fence.body.start)
    if (diagram.kind === 'sequence') readSequenceJourney(place, diagram, code, block)
    return readMermaid(place, diagram, range)
  }
  const tree = isText(fence.info) ? fileTreeIn(code) : undefined
  if (tree) readTree(place, tree, fence.body.start)
  // The code below tests shows how to test, not what to build.
  else if (kind === 'testing') readTests(place, code, fence.body.start)
  else if (kind !== 'property') {
    const declared = readDeclarations(code, fence.info, fence.body.start)
    placeDeclarations(declared, place)
    if (declared.every(saysNothing)) readScript(place, code, block)
  }
}

const saysNothing = ({ name, kind, fields, purpose }: Declaration): boolean =>
  name === '' || (kind === 'command' && fields.length === 0 && purpose === undefined)

/** What a build file, a container or a workflow defines is told of its section's thing, or of its topic. */
function readScript(place: SectionPlace, code: string, { fence, range }: FenceBlock): void {
  const sort = sortsOfKinds[place.kind] ?? 'step'
  for (const fact of scriptFacts(code, fence.info))
    if (place.thing) addFact(place.thing, fact, range, sort)
    else if (!thingKinds.has(place.kind)) addTold(place, fact, range, sort)
}

const isText = (info: string): boolean =>
  info === '' || /^(?:te?xt|plaintext|plain|tree|bash|sh|shell|console|none)(?:\s|$)/i.test(info)

const existingGroup = /existing|现有|既存|기존|existent|existant|bestehend|существующ/i

function readMermaid(place: SectionPlace, diagram: Diagram, range: TextRange): void {
  const { reading, thing } = place
  for (const { group, label } of diagram.nodes)
    if (group && existingGroup.test(group)) reading.existing.add(nameKey(label))
  if (diagram.kind === 'state' && thing) tellTransitions(thing, diagram, range)
  reading.edges.push(...usesIn(diagram))
  reading.named.push(...drawnParts(diagram, place.index))
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
