import type { Block, FenceBlock } from './block.ts'
import type { Diagram } from './declaration.ts'
import type { DesignMessage } from './designModel.ts'
import { designFact } from './designFact.ts'
import type { SectionPlace } from './designReading.ts'
import { withoutNumber } from './sections.ts'

/** So few steps show no way through several parts. */
const fewestSteps = 3
const mostSteps = 12
const mostBranches = 6

/** A way through several parts that a sequence diagram draws: its messages, and what each alternative begins with. */
export function readSequenceJourney(place: SectionPlace, diagram: Diagram, code: string, { range }: FenceBlock): void {
  const labels = new Map(diagram.nodes.map(node => [node.id, node.lead ?? node.label] as const))
  const nameOf = (id: string): string => labels.get(id) ?? id
  const calls = diagram.edges.filter(edge => edge.from !== edge.to && edge.label)
  const asked = calls.filter(edge => !edge.reply)
  if (asked.length < fewestSteps) return
  const conditions = conditionsIn(code, place.reading.scan.text.indexOf(code, range.start))
  const actor = asked[0]?.from ?? ''
  const message = (edge: { readonly to: string; readonly label?: string }): DesignMessage => ({
    to: nameOf(edge.to),
    text: designFact(edge.label ?? ''),
  })
  const plain = calls.filter(edge => !edge.alternative)
  const last = plain.at(-1)
  const isResult = last !== undefined && last.to === actor
  const branches = conditions.flatMap(({ text, start, end }) => {
    const first = calls.find(edge => edge.range.start > start && edge.range.start < end)
    return first ? [{ condition: text, first: message(first) }] : []
  })
  place.reading.journeys.push({
    title: withoutNumber(place.section.title),
    through: [...new Set(asked.flatMap(edge => [nameOf(edge.from), nameOf(edge.to)]))].slice(0, 4),
    steps: [],
    sequence: {
      actor: nameOf(actor),
      actions: plain.filter(edge => edge.from === actor && !edge.reply).map(edge => message(edge).text),
      calls: plain
        .filter(edge => edge.from !== actor && !edge.reply && edge !== (isResult ? last : undefined))
        .slice(0, mostSteps)
        .map(message),
      ...(isResult ? { result: message(last).text } : {}),
      branches: branches.slice(0, mostBranches),
    },
    range,
  })
}

interface Condition {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The conditions of `alt`, `else` and `opt`, each with the part of the document it holds for. */
function conditionsIn(code: string, offset: number): readonly Condition[] {
  const found: { text: string; start: number; end: number }[] = []
  let at = offset
  for (const line of code.split('\n')) {
    const start = at
    at += line.length + 1
    const [, text] = /^\s*(?:alt|else|opt|break) (\S.*)$/.exec(line.slice(0, 300)) ?? []
    const last = found.at(-1)
    if (last && (text !== undefined || /^\s*(?:else|end)\s*$/.test(line)) && last.end === Infinity) last.end = start
    if (text !== undefined) found.push({ text: designFact(text), start, end: Infinity })
  }
  return found
}

const flowWord =
  /flow|journey|sequence|フロー|流れ|シーケンス|流程|时序|흐름|시퀀스|fluxo|sequência|flujo|secuencia|\bflux\b|séquence|ablauf|поток|последовательност/i

const lead = /^(?:\*\*|__)?[^`:：*]{2,40}(?:\*\*|__)?[:：]/

/** A way that a list tells step by step below a heading that speaks of flows. */
export function readListedJourney(place: SectionPlace, blocks: readonly Block[]): void {
  const { title } = place.section
  const above = place.reading.sections[place.section.parent]?.title ?? ''
  if (!flowWord.test(title) && !flowWord.test(above)) return
  const items = blocks.flatMap(block => (block.type === 'item' && block.depth === 0 ? [block] : []))
  const first = items[0]
  const last = items.at(-1)
  if (!first || !last || items.length < fewestSteps || items.length > mostSteps) return
  // `Timeout: 10 seconds` is what holds on the way, not a step of it.
  if (items.filter(item => lead.test(item.text)).length * 2 > items.length) return
  place.reading.journeys.push({
    title: withoutNumber(title),
    through: [],
    steps: items.map(item => designFact(item.text)),
    range: { start: first.range.start, end: last.range.end },
  })
}
