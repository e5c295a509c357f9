/**
 * The words of a name or a text, by which names are compared: `AuthService`, `auth_service` and `auth services` have
 * the same ones. An ideograph or a syllable is a word of its own, so no word boundaries are needed.
 */
export function nameWords(text: string): readonly string[] {
  const words = text.match(word)
  if (!words) return []
  for (let at = 0; at < words.length; at++) words[at] = folded(words[at] ?? '')
  return words
}

const word =
  /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]|[A-Z]{1,40}(?![a-z])\d*|[A-Z]?[a-z\d\u00df-\u00f6\u00f8-\u024f]+|[\u00c0-\u00de\u0400-\u052f]+/g

/** Lower case, and an English plural like its singular. */
function folded(written: string): string {
  const size = written.length
  const isPlural = size > 3 && isS(written.charCodeAt(size - 1)) && !isS(written.charCodeAt(size - 2))
  return (isPlural ? written.slice(0, -1) : written).toLowerCase()
}

const isS = (unit: number) => (unit | 32) === 0x73

/** Finds which of some names occur in a text. Time grows with the text, not with text times names. */
export function nameFinder(names: readonly string[]): (text: string) => ReadonlySet<number> {
  const beginnings = namesByBeginning(names)
  return text => {
    const found = new Set<number>()
    const words = nameWords(text)
    for (let at = 0; at < words.length; at++) {
      const begun = beginnings.get(words[at] ?? '')
      if (!begun) continue
      for (const name of begun.alone) found.add(name)
      for (const { words: own, name } of begun.longer?.get(words[at + 1] ?? '') ?? []) {
        if (!found.has(name) && own.every((one, step) => words[at + step] === one)) found.add(name)
      }
    }
    return found
  }
}

/** The names that begin with a word: those that are no more than that, and the others by their second word. */
interface Beginning {
  readonly alone: number[]
  longer?: Map<string, { readonly words: readonly string[]; readonly name: number }[]>
}

function namesByBeginning(names: readonly string[]): ReadonlyMap<string, Beginning> {
  const beginnings = new Map<string, Beginning>()
  for (const [name, written] of names.entries()) {
    const words = nameWords(written)
    const [first, second] = words
    if (first === undefined) continue
    let begun = beginnings.get(first)
    if (!begun) beginnings.set(first, (begun = { alone: [] }))
    if (second === undefined) begun.alone.push(name)
    else {
      const longer = (begun.longer ??= new Map())
      const held = longer.get(second)
      if (held) held.push({ words, name })
      else longer.set(second, [{ words, name }])
    }
  }
  return beginnings
}
