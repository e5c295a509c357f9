import type { TextRange } from '../text/range.ts'
import { idTokens } from './idTokens.ts'

/** An id on a line of tags, such as `@REQ-1` above a scenario. */
export interface TagPlace {
  readonly id: string
  readonly range: TextRange
}

export interface Tags {
  /** In the order of the text. */
  readonly all: readonly TagPlace[]
  /** Those on the lines above what begins at an offset, with nothing but comments and empty lines between. */
  above(offset: number): readonly TagPlace[]
}

const longestLine = 4000

/** The tags of Gherkin that have the form of an id. */
export function tagsIn(text: string): Tags {
  const all: TagPlace[] = []
  const homes = new Map<number, readonly TagPlace[]>()
  if (!/^[ \t>]*@/m.test(text)) return { all, above: () => [] }
  let waiting: TagPlace[] = []
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const lead = line.search(/[^\s>]/)
    if (lead < 0 || line.charAt(lead) === '#') continue
    const start = index + lead
    if (line.charAt(lead) === '@') waiting.push(...tagsBetween(text, start, index + Math.min(line.length, longestLine)))
    else {
      if (waiting.length > 0) homes.set(start, waiting)
      all.push(...waiting)
      waiting = []
    }
  }
  return { all: [...all, ...waiting], above: offset => homes.get(offset) ?? [] }
}

function tagsBetween(text: string, start: number, end: number): readonly TagPlace[] {
  return idTokens(text, start, end).map(range => ({ id: text.slice(range.start, range.end), range }))
}
