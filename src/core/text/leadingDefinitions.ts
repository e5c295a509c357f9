/**
 * How many units at the start of a paragraph are link reference definitions (`[label]: address "title"`), line end
 * included. A paragraph of nothing else is no paragraph, so an underline below it makes no heading.
 */
export function leadingDefinitions(paragraph: string): number {
  let at = 0
  for (let end = definitionEnd(paragraph, at); end > at; end = definitionEnd(paragraph, at)) at = end
  return at
}

/** Where the definition at `at` ends, past its line end; `at` itself where none stands there. */
function definitionEnd(text: string, at: number): number {
  const label = labelEnd(text, at)
  if (label < 0 || text.charAt(label) !== ':') return at
  const address = addressEnd(text, skipWhite(text, label + 1))
  if (address < 0) return at
  const title = titleEnd(text, address)
  const end = title < 0 ? -1 : lineEnd(text, title)
  return end >= 0 ? end : Math.max(lineEnd(text, address), at)
}

function labelEnd(text: string, at: number): number {
  if (text.charAt(at) !== '[') return -1
  let filled = false
  for (let place = at + 1; place < text.length && place - at <= 1000; place++) {
    const unit = text.charAt(place)
    if (unit === ']') return filled ? place + 1 : -1
    if (unit === '[') return -1
    if (unit === '\\') place++
    if (!isWhite(unit)) filled = true
  }
  return -1
}

function addressEnd(text: string, at: number): number {
  if (text.charAt(at) === '<') {
    for (let place = at + 1; place < text.length; place++) {
      const unit = text.charAt(place)
      if (unit === '>') return place + 1
      if (unit === '<' || unit === '\n') return -1
      if (unit === '\\') place++
    }
    return -1
  }
  let depth = 0
  let place = at
  for (; place < text.length && !isWhite(text.charAt(place)); place++) {
    const unit = text.charAt(place)
    if (unit === '\\') place++
    else if (unit === '(' && ++depth > 32) return -1
    else if (unit === ')' && --depth < 0) return -1
  }
  return place > at && depth === 0 ? Math.min(place, text.length) : -1
}

/** The end of a title that stands apart from the address, or -1. */
function titleEnd(text: string, address: number): number {
  const at = skipWhite(text, address)
  const closing = titleMarks[text.charAt(at)]
  if (at === address || closing === undefined) return -1
  for (let place = at + 1; place < text.length; place++) {
    const unit = text.charAt(place)
    if (unit === closing) return place + 1
    if (unit === '(' && closing === ')') return -1
    if (unit === '\\') place++
  }
  return -1
}

const titleMarks: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' }

/** Past the line end where only blanks stand before it, or -1. */
function lineEnd(text: string, from: number): number {
  let place = from
  while (place < text.length && (text.charAt(place) === ' ' || text.charAt(place) === '\t')) place++
  if (place === text.length) return place
  return text.charAt(place) === '\n' ? place + 1 : -1
}

const isWhite = (unit: string) => unit === ' ' || unit === '\t' || unit === '\n'

function skipWhite(text: string, from: number): number {
  let place = from
  while (place < text.length && isWhite(text.charAt(place))) place++
  return place
}
