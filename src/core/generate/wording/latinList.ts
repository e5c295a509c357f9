/** Joins names as a sentence does: commas, and a word before the last. */
export function latinList(names: readonly string[], and: string): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
}

/** Lower-cases the first letter unless the word is a name, an abbreviation or code. */
export function lowerFirst(text: string): string {
  return /^[\p{Lu}][\p{Ll}]+(?=[\s,;:.]|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
