import type { DesignElement, ElementKind } from '../design/designModel.ts'

/** What belongs beside a thing of the design, said elsewhere. */
export interface Attachment {
  readonly errors: readonly DesignElement[]
  readonly tests: readonly DesignElement[]
  readonly notes: readonly DesignElement[]
}

export interface Attached {
  of(owner: DesignElement): Attachment
  /** Elements that found an owner and need no task of their own. */
  readonly placed: ReadonlySet<DesignElement>
}

/** Kinds that other elements can belong to. */
export const ownerKinds: ReadonlySet<ElementKind> = new Set(['component', 'ui', 'integration', 'storage', 'event'])

const slots: Partial<Record<ElementKind, 'errors' | 'tests' | 'notes'>> = {
  errorCase: 'errors',
  testing: 'tests',
  decision: 'notes',
  constraint: 'notes',
  configuration: 'notes',
}

const none: Attachment = { errors: [], tests: [], notes: [] }
/** The most that one owner takes of a sort: what is more is told in tasks of its own. */
const mostOfASort = 8

/** Puts error cases, test items, choices and settings beside the one thing they name. */
export function attachments(elements: readonly DesignElement[]): Attached {
  const things = new Map(
    elements.filter(element => ownerKinds.has(element.kind)).map(element => [element.name, element] as const),
  )
  // A table is defined, and neither fails nor is tested by itself.
  const acting = new Map([...things].filter(([, thing]) => !isTable(thing)))
  const models = new Map(
    elements
      .filter(element => ownerKinds.has(element.kind) || element.kind === 'dataModel')
      .map(element => [element.name, element] as const),
  )
  const byOwner = new Map<DesignElement, { errors: DesignElement[]; tests: DesignElement[]; notes: DesignElement[] }>()
  const placed = new Set<DesignElement>()
  const listed = listedSettings(elements)
  for (const element of elements) {
    const slot = slots[element.kind]
    if (!slot || element.declarations.length > 0) continue
    const owners = element.kind === 'constraint' ? models : slot === 'notes' ? things : acting
    // A test of several things together is a test of its own.
    const named = element.mentions.filter(name => owners.has(name))
    const owner = owners.get(named[0] ?? '') ?? (isChoice(element) ? likeliest(element, owners) : undefined)
    if (!owner || listed.has(element) || (slot === 'tests' && (named.length > 1 || isSystemTest(element)))) continue
    const held = byOwner.get(owner) ?? { errors: [], tests: [], notes: [] }
    if (held[slot].length >= mostOfASort) continue
    held[slot].push(element)
    byOwner.set(owner, held)
    placed.add(element)
  }
  return { of: owner => byOwner.get(owner) ?? none, placed }
}

/** Whether a decision says, on a line of its own, what was chosen. */
const isChoice = ({ kind, facts, range, name }: DesignElement): boolean => {
  const chosen = facts[0]
  return kind === 'decision' && chosen !== undefined && chosen.range.start >= range.end && chosen.text !== name
}

/** Words that a choice and its owner share, at least. */
const fewestShared = 2

/** The thing that shares most words with a choice: `Pre-generate thumbnails` belongs to what has `generateThumbnails`. */
function likeliest(choice: DesignElement, owners: ReadonlyMap<string, DesignElement>): DesignElement | undefined {
  const said = wordsIn([choice.name, ...choice.facts.map(({ text }) => text)].join(' '))
  let best: DesignElement | undefined
  let most = fewestShared - 1
  for (const owner of owners.values()) {
    const operations = owner.declarations.flatMap(one => [one.name, ...one.operations.map(({ name }) => name)])
    const words = wordsIn(
      [owner.name, owner.purpose ?? '', ...operations, ...owner.facts.map(({ text }) => text)].join(' '),
    )
    const shared = [...said].filter(word => words.has(word)).length
    if (shared > most) {
      best = owner
      most = shared
    }
  }
  return best
}

/** Words of five letters and more, by their first five: `thumbnails` and `generateThumbnail` share one. */
function wordsIn(text: string): ReadonlySet<string> {
  const parts =
    text
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]{5,}/g) ?? []
  return new Set(parts.map(word => word.slice(0, 5)).filter(word => !usual.has(word)))
}

/** Beginnings of words that every design has. */
const usual = new Set(
  'servi manag syste compo appli inter store desig imple strat appro struc enfor level based using data'.split(' '),
)

/** Settings that stand in a list are added together, whatever one of them is for. */
function listedSettings(elements: readonly DesignElement[]): ReadonlySet<DesignElement> {
  const settings = elements.filter(({ kind }) => kind === 'configuration')
  const counts = new Map<number, number>()
  for (const { section } of settings) counts.set(section, (counts.get(section) ?? 0) + 1)
  return new Set(settings.filter(({ section }) => (counts.get(section) ?? 0) > 1))
}

/** Whether a thing only holds data: a store without operations. */
export const isTable = ({ kind, declarations }: DesignElement): boolean =>
  kind === 'storage' && declarations.every(declaration => declaration.operations.length === 0)

const systemTest =
  /integration|end-to-end|e2e|system|acceptance|performance|load|集成|端到端|性能|系统|統合|結合|システム|負荷|통합|성능|integraç|integraci|intégration|desempenho|rendimiento|performance|leistung|интеграц|производительн|сквозн/i

/** Whether a test item stands under a heading of tests that need more than one part. */
function isSystemTest(element: DesignElement): boolean {
  return systemTest.test(element.group ?? '')
}
