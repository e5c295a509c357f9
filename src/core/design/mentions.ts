import { nameKey } from './nameKey.ts'

export interface NamedThing {
  readonly name: string
  readonly aliases: readonly string[]
}

/** The most words a name may have to be looked for in running text. */
const longestName = 5

/**
 * Makes a look-up that tells which of the named things a text mentions, in the order of first mention.
 * One pass over the text's words: names meet by `nameKey`, so `auth service` mentions `AuthService`.
 */
export function mentionFinder(things: readonly NamedThing[]): (text: string) => readonly string[] {
  const names = new Map<string, string>()
  for (const thing of things) {
    for (const name of [thing.name, ...thing.aliases]) {
      const key = nameKey(name)
      if (key.length >= 3 && !names.has(key)) names.set(key, thing.name)
    }
  }
  const eastAsian = [...names].filter(
    ([key]) => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(key) && key.length >= 3,
  )
  return text => {
    const found = new Set<string>()
    const words = text.match(/[\p{L}\p{N}_$]+(?:[./-][\p{L}\p{N}_$]+)*/gu) ?? []
    // `TokenStore.rotate` mentions the store, whichever of its operations is meant.
    for (const word of words) {
      if (!/[./-]/.test(word)) continue
      for (const part of word.split(/[./-]/)) {
        const name = names.get(nameKey(part))
        if (name) found.add(name)
      }
    }
    for (let at = 0; at < words.length; at += 1) {
      let joined = ''
      for (let size = 0; size < longestName && at + size < words.length; size += 1) {
        joined += words[at + size]
        if (joined.length > 60) break
        const name = names.get(nameKey(joined))
        if (name) found.add(name)
      }
    }
    for (const [key, name] of eastAsian.slice(0, 300)) if (text.includes(key)) found.add(name)
    return [...found]
  }
}
