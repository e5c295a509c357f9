import { mentionedRequirements } from '../plan/mentions.ts'
import type { DependencyMention, PlanDocument, Reference } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import { scanLines } from '../text/scanLines.ts'
import { idTokens } from './idTokens.ts'
import type { SpecDocument } from './specDocument.ts'
import { tagsIn, type Tags } from './tagPlaces.ts'

/** Where an id of a requirement, a criterion or a task stands. */
export interface IdPlace {
  readonly of: 'requirement' | 'task'
  /** As written; `1.2-1.4` is one place. A declaration without a written id has its first line here. */
  readonly range: TextRange
  readonly ids: readonly string[]
  /** Set where the id is given to something: all that a person points at when they mean it. */
  readonly declares?: TextRange
  /** False for a declaration whose id comes from its place in a list. */
  readonly written: boolean
}

/** Every place of an id in a document, in its order. Read once for each version of a document. */
export function idPlaces(document: SpecDocument): readonly IdPlace[] {
  const held = read.get(document)
  if (held) return held
  const places = [...(document.role === 'plan' ? placesInPlan(document.plan) : placesInText(document))].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end,
  )
  read.set(document, places)
  return places
}

/** A document never changes, so what was read from it stays true as long as it lives. */
const read = new WeakMap<SpecDocument, readonly IdPlace[]>()

/** The innermost place at an offset, an id before the text that it belongs to. */
export function placeAt(document: SpecDocument, offset: number): IdPlace | undefined {
  const places = idPlaces(document)
  const holds = ({ start, end }: TextRange) => start <= offset && offset <= end
  const found = places.filter(({ written, range }) => written && holds(range))
  return found.at(-1) ?? places.findLast(({ declares }) => declares && holds(declares))
}

function* placesInPlan(plan: PlanDocument): Generator<IdPlace> {
  const { scan, tasks, dependencies } = plan
  const owned = new Uint8Array(scan.lines.length)
  const lineOf = lineFinder(scan)
  for (const { id, idRange, titleRange, range, references } of tasks) {
    const end = Math.max(titleRange.end, idRange?.end ?? 0)
    const declares = { start: range.start, end }
    if (id !== '' && idRange) yield { of: 'task', range: idRange, ids: [id], declares, written: true }
    for (const list of references) for (const reference of list.references) yield* referencePlace(reference)
    owned.fill(1, lineOf(range.start), lineOf(Math.max(range.start, range.end - 1)) + 1)
  }
  yield* dependencyPlaces(scan, dependencies, lineOf)
  yield* citedIn(scan, line => owned[line] === 1)
}

function* placesInText(document: Exclude<SpecDocument, { role: 'plan' }>): Generator<IdPlace> {
  const { text, set } = document
  const scan = scanLines(text)
  const declared = new Set<number>()
  const lineOf = lineFinder(scan)
  const tags = tagsIn(text)
  const givers = new Set<number>()
  const ids = new Set<string>()
  for (const requirement of set.requirements) {
    for (const place of declarations(text, requirement, tags)) {
      declared.add(lineOf(place.declares.start))
      givers.add(place.range.start)
      for (const id of place.ids) ids.add(id)
      yield place
    }
  }
  const cited = new Set<number>()
  for (const place of citedIn(scan, () => false)) {
    // The line that gives an id its meaning does not cite it, but `FR-002` may cite `FR-001` on its own line.
    const isOwn = declared.has(lineOf(place.range.start)) && beginsLine(scan, place.range, lineOf)
    if (isOwn || givers.has(place.range.start)) continue
    cited.add(place.range.start)
    yield place
  }
  for (const { id, range } of tags.all) {
    // Most tags are no ids of requirements, such as `@slow`; a second one of the same id belongs to it too.
    const isKnown = givers.has(range.start) || cited.has(range.start)
    if (ids.has(id) && !isKnown) yield { of: 'requirement', range, ids: [id], written: true }
  }
}

interface Declaration extends IdPlace {
  readonly declares: TextRange
}

function* declarations(text: string, requirement: Requirement, tags: Tags): Generator<Declaration> {
  const line = firstLine(text, requirement.range)
  yield declaration(text, requirement.id, line, line, tags)
  for (const { id, range, pattern } of requirement.criteria) {
    if (id === requirement.id) continue
    const first = firstLine(text, range)
    // The steps of a scenario are long, and nobody who points at one means its id.
    yield declaration(text, id, first, pattern === 'scenario' ? first : range, tags)
  }
}

function declaration(text: string, id: string, line: TextRange, declares: TextRange, tags: Tags): Declaration {
  const start = text.slice(line.start, line.end)
  const own = idTokens(start, 0, Math.min(start.length, longestLead)).find(
    token => start.slice(token.start, token.end) === id,
  )
  if (own) {
    const range = { start: line.start + own.start, end: line.start + own.end }
    return { of: 'requirement', range, ids: [id], declares, written: true }
  }
  const tag = tags.above(line.start).find(above => above.id === id)
  return { of: 'requirement', range: tag?.range ?? line, ids: [id], declares, written: tag !== undefined }
}

/** An id stands at the beginning of the line that declares it, or after a few words such as "User story". */
const longestLead = 80

function* referencePlace({ range, ids }: Reference): Generator<IdPlace> {
  if (ids.length > 0) yield { of: 'requirement', range, ids, written: true }
}

/**
 * A mention says which task waits for which; the place of one of them is known, the other one is looked for on the
 * same line.
 */
function* dependencyPlaces(
  { text, lines }: LineScan,
  dependencies: readonly DependencyMention[],
  lineOf: (offset: number) => number,
): Generator<IdPlace> {
  const lists = new Map<number, { readonly range: TextRange; readonly ids: Set<string> }>()
  const byLine = new Map<number, Set<string>>()
  for (const { range, from, to, notation } of dependencies) {
    if (notation === 'phase') continue
    if (notation === 'field' || notation === 'inline') {
      const list = lists.get(range.start) ?? { range, ids: new Set() }
      lists.set(range.start, list)
      list.ids.add(to)
      continue
    }
    const line = lineOf(range.start)
    const ids = byLine.get(line) ?? new Set()
    byLine.set(line, ids.add(from).add(to))
  }
  for (const { range, ids } of lists.values()) yield { of: 'task', range, ids: [...ids], written: true }
  for (const [at, ids] of byLine) {
    const line = lines[at]
    if (!line) continue
    for (const range of idTokens(text, line.start, Math.min(line.end, line.start + longestLine))) {
      const id = text.slice(range.start, range.end)
      if (ids.has(id)) yield { of: 'task', range, ids: [id], written: true }
    }
  }
}

const longestLine = 4000

/** What the lines cite that no task owns: a design's `Validates: Requirements 1.2`, a table of coverage. */
function* citedIn({ text, lines }: LineScan, isOwned: (line: number) => boolean): Generator<IdPlace> {
  for (const [at, { start, end, content, kind }] of lines.entries()) {
    if (isOwned(at) || kind === 'blank' || kind === 'frontMatter' || kind === 'comment' || kind === 'fenceBody')
      continue
    if (end - start > longestLine) continue
    for (const { references } of mentionedRequirements(text, { start: content, end })) {
      for (const reference of references) yield* referencePlace(reference)
    }
  }
}

function firstLine(text: string, { start, end }: TextRange): TextRange {
  const feed = /[\r\n]/.exec(text.slice(start, Math.min(end, start + longestLine)))
  return { start, end: feed ? start + feed.index : Math.min(end, start + longestLine) }
}

function beginsLine({ text, lines }: LineScan, range: TextRange, lineOf: (offset: number) => number): boolean {
  const line = lines[lineOf(range.start)]
  return (
    line !== undefined && !/[.:：。]\s/.test(text.slice(line.content, range.start)) && range.start - line.content < 40
  )
}

function lineFinder({ lines }: LineScan): (offset: number) => number {
  return offset => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
