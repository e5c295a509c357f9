const codeEnding = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|cs|swift|dart|rb|sh|json|ya?ml|hh?|hpp|cc?|cpp)$/i
const endingWords = ['component', 'コンポーネント', '组件']
const endingLetters = new Set(endingWords.map(word => word.charCodeAt(word.length - 1)))

/** Names that differ only in case, spaces, marks or a plural are one: `AuthService`, `auth service`, `auth_service.py`. */
export function nameKey(name: string): string {
  return withoutEnding(foldedName(withoutCodeEnding(name)))
}

/** The letters and digits of a name's last path segment, in lower case. */
export function foldedName(name: string): string {
  const slash = name.lastIndexOf('/')
  const text = slash < 0 ? name : name.slice(slash + 1)
  return bareLetters(text) ?? text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** ASCII letters and digits in lower case, or undefined where there are others. Most names have no more than these. */
function bareLetters(text: string): string | undefined {
  let bare = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return undefined
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)) continue
    if (at > from) bare += text.slice(from, at)
    from = at + 1
  }
  return (from === 0 ? text : bare + text.slice(from)).toLowerCase()
}

/** `auth_service.py` → `auth_service`. */
export function withoutCodeEnding(name: string): string {
  if (!name.includes('.')) return name
  const bare = name.replaceAll('`', '')
  const dot = bare.lastIndexOf('.')
  return dot >= 0 && codeEnding.test(bare.slice(dot)) ? bare.slice(0, dot) : bare
}

/** A folded name without a plural's ending and without the word for what every name names. */
export function withoutEnding(folded: string): string {
  let key = folded
  // Few names end in such a word, and those that do end in one of its last letters.
  if (endingLetters.has(key.charCodeAt(key.length - 1)))
    for (const word of endingWords) if (key.endsWith(word)) key = key.slice(0, -word.length)
  if (key.endsWith('s')) key = singular(key)
  return key || folded
}

function singular(word: string): string {
  if (word.endsWith('ies') && isSmallLatin(word.slice(-6, -3), 3)) return `${word.slice(0, -3)}y`
  return word.at(-2) !== 's' && isSmallLatin(word.slice(-5, -2), 3) ? word.slice(0, -1) : word
}

function isSmallLatin(text: string, length: number): boolean {
  return text.length === length && /^[a-z]*$/.test(text)
}
