import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { stem } from './stem.ts'
import { stopWords } from './stopWords.ts'

/** A longer run of word characters is data, not a name; it is cut so that no input makes a giant term. */
const longestWord = 64

/**
 * The terms a text is compared by, in its order, repeats kept: words in lower case and stemmed, identifiers both
 * split (`tokenStore` → token, store) and whole (`tokenstore`, so that `token_store` and `TokenStore` meet),
 * Chinese, Japanese and Korean as pairs of characters. Stop words are left out.
 */
export function terms(text: string, language: NaturalLanguage = 'en'): readonly string[] {
  const found: string[] = []
  termReader(language, term => term)(text, found)
  return found
}

/**
 * Reads texts of one language one after another, each term as what `termOf` makes of it. Words met before are not cut
 * and stemmed again.
 */
export function termReader<Term>(
  language: NaturalLanguage,
  termOf: (term: string) => Term,
): (text: string, found: Term[]) => void {
  const known = new Map<string, readonly Term[]>()
  const stop = stopWords[language]
  return (text, found) => {
    for (let at = 0; at < text.length;) {
      const kind = kindAt(text, at)
      if (kind === 'other') {
        at++
        continue
      }
      const start = at
      while (at < text.length && kindAt(text, at) === kind) at++
      if (kind === 'cjk') for (const pair of pairsOf(text.slice(start, at), language)) found.push(termOf(pair))
      else {
        const word = text.slice(start, Math.min(at, start + longestWord))
        let own = known.get(word)
        if (!own) known.set(word, (own = termsOfWord(word, language, stop).map(termOf)))
        for (const term of own) found.push(term)
      }
    }
  }
}

/**
 * A run of Chinese, Japanese or Korean by its scripts. Pairs of neighbouring characters overlap, so a word is found
 * without knowing where words end. Hiragana is grammar and is left out; a Katakana word is also kept whole; in
 * Japanese, where Kanji stand among Kana and each tells much, they count singly too.
 */
function pairsOf(run: string, language: NaturalLanguage): readonly string[] {
  const found: string[] = []
  for (let start = 0; start < run.length;) {
    const script = scriptAt(run, start)
    let end = start + 1
    while (end < run.length && scriptAt(run, end) === script) end++
    if (script !== 'hiragana') {
      for (let at = start; at + 1 < end; at++) found.push(run.slice(at, at + 2))
      if (script === 'katakana' && end - start > 2 && end - start <= longestWord) found.push(run.slice(start, end))
      const single = end - start === 1 || (script === 'han' && language === 'ja')
      for (let at = start; single && at < end; at++) found.push(run.charAt(at))
    }
    start = end
  }
  return found
}

function scriptAt(run: string, at: number): 'hiragana' | 'katakana' | 'han' | 'hangul' {
  const unit = run.charCodeAt(at)
  if (unit >= 0x3041 && unit <= 0x309f) return 'hiragana'
  if (unit >= 0x30a0 && unit <= 0x30ff) return 'katakana'
  return unit >= 0xac00 && unit <= 0xd7a3 ? 'hangul' : 'han'
}

/** One run of letters, digits, `_` and `-`. */
function termsOfWord(run: string, language: NaturalLanguage, stop: ReadonlySet<string>): readonly string[] {
  const found: string[] = []
  const parts = partsOf(run)
  for (const part of parts) {
    const word = fold(part)
    if (word.length > 1 && !stop.has(word)) found.push(stem(word, language))
  }
  if (parts.length > 1) found.push(fold(parts.join('')))
  return found
}

/** `HTMLParser` → HTML, Parser; `token_store-v2` → token, store, v2. */
function partsOf(run: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at <= run.length; at++) {
    const unit = run.charCodeAt(at)
    const joint = unit === underscore || unit === hyphen
    const hump = at > start && isUpper(unit) && (!isUpper(run.charCodeAt(at - 1)) || isLower(run.charCodeAt(at + 1)))
    if (at < run.length && !joint && !hump) continue
    if (at > start) parts.push(run.slice(start, at))
    start = joint ? at + 1 : at
  }
  return parts
}

type UnitKind = 'word' | 'cjk' | 'other'

const underscore = 0x5f
const hyphen = 0x2d

function kindAt(text: string, at: number): UnitKind {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) {
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39))
      return 'word'
    return unit === underscore || (unit === hyphen && isInside(text, at)) ? 'word' : 'other'
  }
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return 'other'
  if (unit < 0x530) return 'word'
  if ((unit >= 0x3041 && unit <= 0x30fa) || unit === 0x30fc || unit === 0x3005) return 'cjk'
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0xf900 && unit <= 0xfaff)) {
    return 'cjk'
  }
  if ((unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a)) {
    return 'word'
  }
  if (unit < 0x2000 || (unit >= 0x2c00 && unit < 0x2e00) || (unit >= 0xa4d0 && unit < 0xac00)) {
    return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at)) ? 'word' : 'other'
  }
  return 'other'
}

/** A hyphen joins only between two letters or digits. */
function isInside(text: string, at: number): boolean {
  return isAsciiWord(text.charCodeAt(at - 1)) && isAsciiWord(text.charCodeAt(at + 1))
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

const isUpper = (unit: number) => unit >= 0x41 && unit <= 0x5a
const isLower = (unit: number) => unit >= 0x61 && unit <= 0x7a

/** Letters with marks, and the plain letters they are compared as: authors drop marks, identifiers have none. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  ['aàáâãäåā', 'cçćč', 'eèéêëēę', 'iìíîïī', 'nñń', 'oòóôõöøō', 'uùúûüū', 'yýÿ', 'sśš', 'zźżž', 'её'].flatMap(row =>
    [...row.slice(1)].map(letter => [letter, row.charAt(0)] as const),
  ),
)

/** Lower case, without marks, full-width letters as plain ones. */
function fold(word: string): string {
  const lower = word.toLowerCase()
  if (isAscii(lower)) return lower
  let folded = ''
  for (const letter of lower) {
    const unit = letter.charCodeAt(0)
    if (unit >= 0xff10 && unit <= 0xff5a) folded += String.fromCharCode(unit - 0xfee0)
    else if (letter === 'ß') folded += 'ss'
    else if (unit < 0x300 || unit > 0x36f) folded += plainLetters.get(letter) ?? letter
  }
  return folded
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false
  return true
}
