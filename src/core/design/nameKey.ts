const codeEnding = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|cs|swift|dart|rb|sh|json|ya?ml|hh?|hpp|cc?|cpp)$/i
const endingWords = ['component', 'コンポーネント', '组件']

/** Names that differ only in case, spaces, marks or a plural are one: `AuthService`, `auth service`, `auth_service.py`. */
export function nameKey(name: string): string {
  return withoutEnding(foldedName(withoutCodeEnding(name)))
}

/** The letters and digits of a name's last path segment, in lower case. */
export function foldedName(name: string): string {
  const slash = name.lastIndexOf('/')
  const text = slash < 0 ? name : name.slice(slash + 1)
  if (/^[A-Za-z0-9]*$/.test(text)) return text.toLowerCase()
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
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
