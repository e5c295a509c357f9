import { languageOf } from '../text/languageOf.ts'
import type { LineScan } from '../text/lineScan.ts'
import { scanLines } from '../text/scanLines.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import { codeNames } from './codeNames.ts'
import type { Declaration } from './declaration.ts'
import type { DesignElement, DesignModel } from './designModel.ts'
import { finished, type ElementDraft } from './elementDraft.ts'
import { nameKey } from './nameKey.ts'
import { mentionFinder } from './mentions.ts'
import { mergedDrafts } from './mergedDrafts.ts'
import { withPropertyTests } from './propertyTests.ts'
import { properNames } from './properNames.ts'
import { readSections } from './sections.ts'
import { partsBeside } from './namedParts.ts'
import { unbuiltParts } from './unbuiltParts.ts'
import { newReading, type DesignReading } from './designReading.ts'
import { readDecisionsAsWork, readSection } from './readSection.ts'
import { thingKinds } from './thingKinds.ts'

/**
 * Reads a design: its sections with their roles, and every thing it says is to be there. Any text is accepted;
 * the time is linear in its length.
 */
export function readDesign(text: string): DesignModel {
  return lastOf(designSteps(text))
}

/** The same in steps. */
export function* designSteps(text: string): Steps<DesignModel> {
  const scan = scanLines(text)
  const sections = readSections(scan)
  const reading = newReading(scan, sections)
  yield
  for (const index of sections.keys()) {
    readSection(reading, index)
    if (index % readAtOnce === readAtOnce - 1) yield
  }
  // A design whose headings all sound like context still describes work: then its context is read as work.
  if (toldFacts(reading.drafts.filter(isWork)) < fewFacts && !tellsDecisions(reading.drafts))
    readDecisionsAsWork(reading)
  const { drafts, traces, edges, journeys, stack, existing } = reading
  const told = mergedDrafts(withPropertyTests(drafts.filter(hasContent)))
  const merged = [...told, ...namedOnly(reading, told)]
  yield
  const language = languageOf(text)
  return {
    title: sections[0]?.title ?? '',
    language,
    sections,
    elements: withMentions(scan, merged, existing),
    traces,
    edges,
    journeys,
    stack,
    codeNames: codeNames(scan),
    // Only English writes headings in capitals that its sentences do not have.
    properNames: language === 'en' ? properNames(scan) : new Map(),
    problems: [],
  }
}

/** Sections that take a few milliseconds the first time. */
const readAtOnce = 4

/** In a system that is made from nothing, what is only named is to be built as well. */
function namedOnly(reading: DesignReading, told: readonly ElementDraft[]): readonly ElementDraft[] {
  const isNew =
    !reading.sections.some(({ role }) => role === 'existing') &&
    !told.some(({ status }) => status === 'changed' || status === 'existing')
  if (!isNew) return []
  const beside = told.flatMap(draft =>
    draft.facts
      .filter(({ sort }) => sort === 'dependency')
      .flatMap(({ text, range }) => partsBeside(draft, text, range, 'uses')),
  )
  return unbuiltParts(told, [...beside, ...reading.named], reading)
}

/** With fewer facts about its work than this, a design tells its work elsewhere: in its decisions and approaches. */
const fewFacts = 3

function toldFacts(drafts: readonly ElementDraft[]): number {
  return drafts.reduce(
    (sum, draft) =>
      sum + draft.facts.length + (draft.purpose ? 1 : 0) + draft.declarations.filter(saysSomething).length * fewFacts,
    0,
  )
}

/** Decisions with headings of their own that tell enough are work as they are. */
const tellsDecisions = (drafts: readonly ElementDraft[]): boolean =>
  drafts.filter(({ kind, facts }) => kind === 'decision' && facts.length > 1).length > 1

const isWork = (draft: ElementDraft): boolean => draft.kind !== 'decision' && draft.kind !== 'constraint'

function hasContent(draft: ElementDraft): boolean {
  return (
    draft.facts.length > 0 ||
    draft.declarations.some(saysSomething) ||
    draft.purpose !== undefined ||
    draft.path !== undefined
  )
}

function withMentions(
  scan: LineScan,
  drafts: readonly ElementDraft[],
  existing: ReadonlySet<string>,
): readonly DesignElement[] {
  const mentionsIn = mentionFinder(
    scan.text,
    drafts
      .filter(namesAThing)
      .map(draft => ({ name: draft.name, aliases: [...draft.aliases, ...declaredNames(draft)] })),
  )
  return drafts.map(draft => {
    if (draft.status === 'new' && [draft.name, ...draft.aliases].some(name => existing.has(nameKey(name))))
      draft.status = 'changed'
    const places = [...draft.places]
    return finished(draft, () => mentionsIn(places).filter(name => name !== draft.name || draft.kind === 'testing'))
  })
}

/** Only things are mentioned by name; an error case or a property is told, not named. */
function namesAThing(draft: ElementDraft): boolean {
  return thingKinds.has(draft.kind) || draft.kind === 'configuration'
}

/** What else a thing is known by: the names of what it declares, and operations whose names say enough. */
function declaredNames(draft: ElementDraft): readonly string[] {
  return draft.declarations.flatMap(declaration => [
    declaration.name,
    ...declaration.operations.map(operation => operation.name).filter(name => /[a-z][A-Z]|[a-z]_[a-z]/.test(name)),
  ])
}

/** A bare name in a diagram declares nothing to build. */
function saysSomething(declaration: Declaration): boolean {
  return (
    declaration.kind === 'endpoint' ||
    declaration.fields.length + declaration.operations.length + declaration.values.length + declaration.facts.length > 0
  )
}
