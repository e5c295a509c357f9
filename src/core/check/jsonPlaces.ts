import type { TextRange } from '../text/range.ts'

/** Where the keys of a JSON text stand. */
export interface JsonPlaces {
  /** The key at the end of a path of keys, quotes included; the start of the text where there is none. */
  keyAt(path: readonly string[]): TextRange
}

/** Expects valid JSON; one pass, no deeper than two levels of objects. */
export function jsonPlaces(text: string): JsonPlaces {
  const places = new Map<string, TextRange>()
  let depth = 0
  let outer = ''
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth <= 2 && token.endsWith(':')) {
      const range = { start: index, end: index + token.lastIndexOf('"') + 1 }
      const key = keyIn(text.slice(range.start, range.end))
      if (depth === 1) outer = key
      places.set(nameOf(depth === 1 ? [key] : [outer, key]), range)
    }
  }
  return { keyAt: path => places.get(nameOf(path)) ?? { start: 0, end: Math.min(1, text.length) } }
}

const tokens = /"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/gs

const nameOf = (path: readonly string[]): string => JSON.stringify(path)

function keyIn(quoted: string): string {
  const key: unknown = JSON.parse(quoted)
  return typeof key === 'string' ? key : ''
}
