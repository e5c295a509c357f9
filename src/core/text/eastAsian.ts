const characters = '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af'
const eastAsian = new RegExp(`[${characters}]`)
const otherWriting = new RegExp(`[^${characters}]`, 'g')

/** Whether a text has a character of Chinese, Japanese or Korean writing, where words stand without spaces or inflect. */
export function isEastAsian(text: string): boolean {
  return eastAsian.test(text)
}

/** How many characters of such writing a text has, in UTF-16 units. */
export function eastAsianLength(text: string): number {
  return text.replace(otherWriting, '').length
}
