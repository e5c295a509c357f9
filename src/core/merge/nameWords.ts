/**
 * The words of a name or a text, by which names are compared: `AuthService`, `auth_service` and `auth services` have
 * the same ones. An ideograph or a syllable is a word of its own, so no word boundaries are needed.
 */
export function nameWords(text: string): readonly string[] {
  return (text.match(word) ?? []).map(folded)
}

const word =
  /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]|[A-Z]{1,40}(?![a-z])\d*|[A-Z]?[a-z\d\u00df-\u00f6\u00f8-\u024f]+|[\u00c0-\u00de\u0400-\u052f]+/g

/** Lower case, and an English plural like its singular. */
function folded(written: string): string {
  const lower = written.toLowerCase()
  const size = lower.length
  return size > 3 && lower.charCodeAt(size - 1) === 115 && lower.charCodeAt(size - 2) !== 115
    ? lower.slice(0, -1)
    : lower
}

/** Finds which of some names occur in a text. Time grows with the text, not with text times names. */
export function nameFinder(names: readonly string[]): (text: string) => ReadonlySet<number> {
  const bySingle = new Map<string, number[]>()
  const byPair = new Map<string, { readonly words: readonly string[]; readonly name: number }[]>()
  for (const [name, written] of names.entries()) {
    const words = nameWords(written)
    const [first, second] = words
    if (first === undefined) continue
    if (second === undefined) bySingle.set(first, [...(bySingle.get(first) ?? []), name])
    else byPair.set(`${first} ${second}`, [...(byPair.get(`${first} ${second}`) ?? []), { words, name }])
  }
  return text => {
    const found = new Set<number>()
    const words = nameWords(text)
    for (let at = 0; at < words.length; at++) {
      for (const name of bySingle.get(words[at] ?? '') ?? []) found.add(name)
      for (const { words: own, name } of byPair.get(`${words[at] ?? ''} ${words[at + 1] ?? ''}`) ?? []) {
        if (!found.has(name) && own.every((one, step) => words[at + step] === one)) found.add(name)
      }
    }
    return found
  }
}
