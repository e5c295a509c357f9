import type { TextRange } from '../text/range.ts'
import type { Declaration } from './declaration.ts'
import type { DesignElement, ElementKind, ElementStatus, Fact, FactSort } from './designModel.ts'
import { designFact } from './designFact.ts'
import { writtenReferences } from './designReferences.ts'

/** An element while it is being read. */
export interface ElementDraft {
  kind: ElementKind
  name: string
  status: ElementStatus
  range: TextRange
  readonly places: TextRange[]
  section: number
  group?: string
  /** The number of a correctness property. */
  number?: number
  purpose?: string
  readonly facts: Fact[]
  /** The texts of the facts: none is told twice. */
  readonly told: Set<string>
  declarations: Declaration[]
  tree?: 'plain' | 'marked'
  path?: string
  /** Names of what uses it, where nothing else tells of it. */
  callers?: readonly string[]
  readonly references: Set<string>
  readonly aliases: Set<string>
}

export function newDraft(
  kind: ElementKind,
  name: string,
  range: TextRange,
  section: number,
  status: ElementStatus = 'new',
): ElementDraft {
  return {
    kind,
    name,
    status,
    range,
    places: [range],
    section,
    facts: [],
    told: new Set(),
    declarations: [],
    references: new Set(),
    aliases: new Set(),
  }
}

/** Adds a line of the design as a fact, its written references taken out of it and kept. */
export function addFact(draft: ElementDraft, markdown: string, range: TextRange, sort: FactSort): void {
  const { ids, rest } = writtenReferences(markdown)
  for (const id of ids) draft.references.add(id)
  tell(draft, { text: designFact(rest), range, sort })
}

/** Adds a fact unless it says nothing or is told already. */
export function tell(draft: ElementDraft, fact: Fact): void {
  if (fact.text === '' || draft.told.has(fact.text) || form.test(fact.text)) return
  draft.told.add(fact.text)
  draft.facts.push(fact)
}

/** `Service [x] / API [ ] / Event [ ]`: a line of a form, where its writer ticked what applies. */
const form = /\[[ xX]\][^\n[\]]{1,40}\[[ xX]\]/

/** Adds the requirement ids that a text writes. */
export function addReferences(draft: ElementDraft, text: string): void {
  for (const id of writtenReferences(text).ids) draft.references.add(id)
}

/**
 * Adds a place that speaks of the draft, unless it lies within one. Places are added in the order of the text and do
 * not overlap but for the first, which may hold them all.
 */
export function addPlace(draft: ElementDraft, range: TextRange): void {
  const last = draft.places.at(-1) ?? draft.range
  if (contains(draft.places[0] ?? draft.range, range) || contains(last, range)) return
  draft.places.push(range)
  if (range.start >= draft.range.end) draft.range = { start: draft.range.start, end: range.end }
}

const contains = (outer: TextRange, inner: TextRange): boolean => outer.start <= inner.start && outer.end >= inner.end

/** The element that a draft has become; `mentions` is asked the first time somebody wants to know. */
export function finished(draft: ElementDraft, mentions: () => readonly string[]): DesignElement {
  let held: readonly string[] | undefined
  return {
    kind: draft.kind,
    name: draft.name,
    status: draft.status,
    range: draft.range,
    places: draft.places,
    section: draft.section,
    ...(draft.group ? { group: draft.group } : {}),
    ...(draft.purpose ? { purpose: draft.purpose } : {}),
    // A label that nested lines explain is no fact of its own.
    facts: draft.facts.length > 1 ? draft.facts.filter(fact => fact.text !== draft.name) : draft.facts,
    declarations: draft.declarations,
    ...(draft.tree ? { tree: draft.tree } : {}),
    ...(draft.path ? { path: draft.path } : {}),
    ...(draft.callers?.length ? { callers: draft.callers } : {}),
    references: [...draft.references],
    get mentions() {
      held ??= mentions()
      return held
    },
  }
}
