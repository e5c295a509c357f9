import type { DesignElement, DesignModel, ElementKind } from '../design/designModel.ts'
import { nameKey } from '../design/nameKey.ts'
import { lastOf, type Steps } from '../text/steps.ts'

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

/**
 * What the design wants built and the plan does not speak of: neither its name, nor a file or a name that it declares.
 * One pass over the words of both.
 */
export function unplannedElements(design: DesignModel, plan: string): readonly DesignElement[] {
  return lastOf(unplannedSteps(design, plan))
}

/** The same in steps. */
export function* unplannedSteps({ elements, sections }: DesignModel, plan: string): Steps<readonly DesignElement[]> {
  const asked = elements.filter(
    ({ kind, status, name, section, declarations }) =>
      builtKinds.includes(kind) &&
      (status === 'new' || status === 'changed') &&
      sections[section]?.role === 'work' &&
      wordsOf(name).length <= longestName &&
      (declarations.length > 0 || isIdentifier(name)),
  )
  if (asked.length === 0) return []
  const names = asked.map(namesOf)
  const spoken = yield* spokenKeys(plan, new Set(names.flat().flatMap(keysOf)))
  return asked.filter((_, at) => !names[at]?.some(name => isSpokenOf(name, spoken)))
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

const keysOf = (name: string): readonly string[] => [nameKey(name), ...wordsOf(name).map(nameKey)]

function isSpokenOf(name: string, spoken: ReadonlySet<string>): boolean {
  const key = nameKey(name)
  if (key.length < 3 || spoken.has(key)) return true
  const words = wordsOf(name)
  return words.length > 1 && words.every(word => spoken.has(nameKey(word)))
}

/** Which of the `wanted` keys a text speaks of, by its words and by two or three that follow each other. */
function* spokenKeys(text: string, wanted: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  const spoken = new Set<string>()
  const keys = new Map<string, string>()
  let before = ''
  let beforeThat = ''
  let count = 0
  for (const [written] of text.matchAll(wholeWord)) {
    if (++count % wordsAtOnce === 0) yield
    const word = written.slice(0, 80)
    let key = keys.get(word)
    if (key === undefined) {
      // Words repeat: each is looked at once.
      key = nameKey(word)
      keys.set(word, key)
      for (const part of wordsOf(word)) spoken.add(nameKey(part))
      spoken.add(key)
    }
    if (wanted.has(before + key)) spoken.add(before + key)
    if (wanted.has(beforeThat + before + key)) spoken.add(beforeThat + before + key)
    beforeThat = before
    before = key
  }
  return spoken
}

/** Takes about a millisecond. */
const wordsAtOnce = 4000

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
