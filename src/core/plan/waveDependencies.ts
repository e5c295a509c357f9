import type { TextRange } from '../text/range.ts'
import type { KnownIds } from './knownIds.ts'
import type { DependencyMention } from './planDocument.ts'

export interface Wave {
  readonly name: string | undefined
  readonly tasks: readonly { readonly id: string; readonly range: TextRange }[]
  /** Undefined where it does not say what it waits for: then for the wave before it. */
  readonly after: readonly string[] | undefined
}

/** Larger waves are not paired with each other, and a wave waits for no more than so many. */
const largestWave = 60
const mostAwaited = 40

/**
 * A closing graph such as `{"waves":[{"id":0,"tasks":["1.1"]}]}`: the tasks of a wave wait for those of the wave
 * before it, or of the waves it names in `depends_on`. The text is read by its brackets, so that every id keeps its
 * place; anything that is no graph gives nothing.
 */
export function waveDependencies(text: string, body: TextRange, known: () => KnownIds): readonly DependencyMention[] {
  const waves = wavesIn(text, body, known)
  const byName = new Map(waves.map(wave => [wave.name, wave]))
  return waves.flatMap((wave, at) => {
    const named = wave.after?.slice(0, mostAwaited).flatMap(name => byName.get(name) ?? aloneIn(name, body, known))
    const before = named ?? waves.slice(Math.max(0, at - 1), at)
    return pairs(wave.tasks.slice(0, largestWave), before)
  })
}

/** A wave may name the tasks it waits for instead of their waves. */
const aloneIn = (id: string, range: TextRange, known: () => KnownIds): readonly Wave[] =>
  known().has(id) ? [{ name: id, tasks: [{ id, range }], after: [] }] : []

function pairs(waiting: Wave['tasks'], before: readonly Wave[]): readonly DependencyMention[] {
  const awaited = before.flatMap(({ tasks }) => tasks.slice(0, largestWave))
  return waiting.flatMap(({ id: from, range }) =>
    awaited.flatMap(({ id: to }) => (from === to ? [] : [{ range, from, to, notation: 'waves' }])),
  )
}

const isDependency = /^(?:depends?[_-]?on|dependenc(?:y|ies)|deps|requires|after|blocked[_-]?by|prerequisites?)$/i
const token = /"([^"\n]{0,200})"(\s*:)?|-?\d+(?:\.\d+)?|[[\]{}]/g

/** The waves of a closing graph, with the place of every task that `known` names. */
export function wavesIn(text: string, { start, end }: TextRange, known: () => KnownIds): readonly Wave[] {
  const waves: Wave[] = []
  let inWaves = false
  let depth = 0
  let key = ''
  let open: { name: string | undefined; tasks: Wave['tasks'][number][]; after: string[] | undefined } | undefined
  for (const { 0: sign, 1: quoted, 2: colon, index } of text.slice(start, end).matchAll(token)) {
    if (colon !== undefined) {
      key = quoted ?? ''
      if (key === 'waves') inWaves = true
      if (open && isDependency.test(key)) open.after ??= []
      continue
    }
    if (!inWaves) continue
    if (sign === '[' || sign === '{') {
      depth++
      if (depth === 2) open = { name: undefined, tasks: [], after: undefined }
    } else if (sign === ']' || sign === '}') {
      if (depth === 2 && open) waves.push(open)
      if (--depth <= 1) open = undefined
      if (depth === 0) break
    } else if (open) {
      const id = quoted ?? sign
      if (isDependency.test(key) && depth > 1) open.after?.push(id)
      else if (depth === 2 && /^(?:id|wave|name|number)$/i.test(key)) open.name ??= id
      else if (quoted !== undefined && known().has(id)) {
        open.tasks.push({ id, range: { start: start + index + 1, end: start + index + 1 + id.length } })
      }
    }
  }
  return waves
}
