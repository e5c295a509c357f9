import type { DesignElement, DesignModel, ElementKind } from '../design/designModel.ts'
import { nameKey } from '../design/nameKey.ts'

/** Kinds that are built as things of their own; the others are rules that tasks keep while they build something. */
const builtKinds: readonly ElementKind[] = [
  'dataModel',
  'component',
  'endpoint',
  'event',
  'ui',
  'integration',
  'storage',
  'configuration',
]

/** Names longer than this many words are descriptions; nobody repeats them in a task. */
const longestName = 4

/** What the design wants built and the plan does not speak of: neither its name, nor a file or a name that it declares. */
export function unplannedElements(design: DesignModel, plan: string): readonly DesignElement[] {
  const wanted = wantedElements(design)
  const spoken = spokenKeys(plan, wanted)
  return unspokenElements(wanted, key => spoken.has(key))
}

/** What a design wants built, with the keys by which a plan may speak of it. */
export interface WantedElements {
  readonly elements: readonly { readonly element: DesignElement; readonly names: readonly NameKeys[] }[]
  readonly keys: ReadonlySet<string>
  /** The keys that a word has, and which of them are wanted: words repeat, and each is looked at once. */
  readonly words: Map<string, WordKeys>
}

/** A name is spoken of as it is, or by all of its words. */
interface NameKeys {
  readonly key: string
  readonly words: readonly string[]
}

interface WordKeys {
  readonly key: string
  readonly wanted: readonly string[]
}

const kept = new WeakMap<DesignModel, WantedElements>()

/** Read once a design. */
export function wantedElements(design: DesignModel): WantedElements {
  const known = kept.get(design)
  if (known) return known
  const { elements, sections } = design
  const asked = elements.filter(
    ({ kind, status, name, section, declarations }) =>
      builtKinds.includes(kind) &&
      (status === 'new' || status === 'changed') &&
      sections[section]?.role === 'work' &&
      wordsOf(name).length <= longestName &&
      (declarations.length > 0 || isIdentifier(name)),
  )
  const named = asked.map(element => ({
    element,
    names: namesOf(element).map(name => ({ key: nameKey(name), words: wordsOf(name).map(nameKey) })),
  }))
  const keys = new Set(named.flatMap(({ names }) => names.flatMap(({ key, words }) => [key, ...words])))
  const made = { elements: named, keys, words: new Map() }
  kept.set(design, made)
  return made
}

/** The elements that a plan which speaks of some keys leaves out. */
export function unspokenElements(
  { elements }: WantedElements,
  isSpoken: (key: string) => boolean,
): readonly DesignElement[] {
  const isSpokenOf = ({ key, words }: NameKeys) =>
    key.length < 3 || isSpoken(key) || (words.length > 1 && words.every(isSpoken))
  return elements.flatMap(({ element, names }) => (names.some(isSpokenOf) ? [] : [element]))
}

/**
 * Which of the wanted keys a text speaks of, by its words and by two or three that follow each other; no name goes on
 * where a heading or an item of a list begins at the margin.
 */
export function spokenKeys(text: string, wanted: WantedElements): ReadonlySet<string> {
  const spoken = new Set<string>()
  const { keys, words } = wanted
  if (keys.size === 0) return spoken
  if (words.size > mostWords) words.clear()
  let before = ''
  let beforeThat = ''
  let end = 0
  for (const { 0: written, index } of text.matchAll(wholeWord)) {
    if (index > end + 1 || written.charCodeAt(0) < 58) {
      if (opensLine.test(text.slice(end, index + 1))) before = beforeThat = ''
    }
    end = index + written.length
    const word = words.get(written) ?? wordKeys(written, wanted)
    for (const key of word.wanted) spoken.add(key)
    if (keys.has(before + word.key)) spoken.add(before + word.key)
    if (keys.has(beforeThat + before + word.key)) spoken.add(beforeThat + before + word.key)
    beforeThat = before
    before = word.key
  }
  return spoken
}

/** So many different words are remembered at most. */
const mostWords = 50_000

/** The mark of a heading or an item at the margin, or the number of an item. */
const opensLine = /[\r\n](?:[-+*#]|\d$)/

function wordKeys(written: string, { keys, words }: WantedElements): WordKeys {
  const word = written.slice(0, 80)
  const key = nameKey(word)
  const made = { key, wanted: [key, ...wordsOf(word).map(nameKey)].filter(own => keys.has(own)) }
  words.set(written, made)
  return made
}

/** A heading in plain words may be about anything; a name as code has it is a thing. */
const isIdentifier = (name: string): boolean =>
  /^[`"]?(?:[A-Z]+ )?[\w$./{}:-]+(?:\(\))?[`"]?$/.test(name) && /\p{Ll}\p{Lu}|\p{L}[_/.]\p{L}/u.test(name)

function namesOf({ name, path, declarations }: DesignElement): readonly string[] {
  return [
    name,
    ...(path === undefined ? [] : [path]),
    ...declarations.flatMap(({ name: own, operations }) => [own, ...operations.map(operation => operation.name)]),
  ]
}

const wholeWord = /[\p{L}\p{N}_$]+(?:[./-][\p{L}\p{N}_$]+)*/gu

/** `AuthService`, `auth_service` and `POST /auth/service` by their words; East Asian text by pairs of its characters. */
function wordsOf(name: string): readonly string[] {
  return (
    name
      .slice(0, 200)
      .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
      .match(/[\u3040-\u30ff\u3400-\u9fff]{1,2}|[\p{L}\p{N}]+/gu) ?? []
  )
}
