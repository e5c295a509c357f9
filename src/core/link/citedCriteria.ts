import { criterionIndex, everyCriterion } from '../requirements/criteria.ts'
import type { RequirementSet } from '../requirements/requirement.ts'

/** A criterion that a line names by its id. */
export interface Citation {
  /** Position among all criteria. */
  readonly position: number
  /** 1 for the criterion itself, less where its whole requirement is named. */
  readonly weight: number
  /** As it stands in the text, such as `1.2` or `Requirement 4`. */
  readonly written: string
}

export interface CitationReader {
  /** The criteria an id means: one, all of a requirement, or none. */
  resolve(id: string): readonly Citation[]
  /** The criteria that a line of prose or of a table names by id. */
  read(line: string): readonly Citation[]
}

/** A requirement's number says less about each of its criteria than the criterion's own. */
const wholeRequirement = 0.5
const longestLine = 4000

const citingLine =
  /^[\s>*_+-]{0,12}(?:validates|requirements?|reqs?|覆盖|验证|検証|需求|要件|対応要件|요구\s?사항|requisitos?|requerimientos?|exigences?|anforderung(?:en)?|требовани[яе])[\s*_]{0,4}(?:[:：]|\d[^\p{L}]{0,200}$)/iu

/** Whether a line is a reference list and says nothing else: `_Requirements: 1.1_`, `**Validates: …**`. */
export const onlyCites = (line: string): boolean => citingLine.test(line)

/** Words after which bare numbers are ids of requirements or criteria. */
const label =
  /(?<![\p{L}\p{N}])(?:validates|requirements?|reqs?|ears|requisitos?|requerimientos?|exigences?|anforderung(?:en)?|требовани[а-яё]{1,2})(?![\p{L}\p{N}])|需求|要件|要求|요구\s?사항/giu
const labelHere = new RegExp(label.source, 'iuy')

const idToken = /(?:[A-Za-z]{1,6}[-_])?\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?(?![\p{L}\p{N}])/uy
const gap = /[\s:：*_`#([（【|]{0,8}/y
const separator =
  /(?:\s{0,2}[,、，;/&+]\s{0,2}|\s{1,2}(?:and|und|y|e|et|и)\s{1,2}|\s{0,2}[和与及とや]\s{0,2})(?:(?:requirements?|reqs?)\.?\s{1,2}|(acs?|criteri(?:a|on))\.?\s{1,2})?/iy
const rangeMark = /\s{0,2}(?:[-–—~〜～]|to|bis|до)\s{0,2}/y
const written = /(?<![\p{L}\p{N}-])[A-Za-z]{1,6}[-_]\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?(?![\p{L}\p{N}])/gu
const idList = /^\s*\d{1,4}\.\d{1,4}(?:\s{0,2}[,、，;–~-]\s{0,2}\d{1,4}(?:\.\d{1,4})?){0,60}\s*$/

export function citationReader(set: RequirementSet): CitationReader {
  const index = criterionIndex(set)
  const positions = new Map(everyCriterion(set).map((criterion, position) => [criterion, position] as const))
  return { resolve, read }

  function resolve(id: string): readonly Citation[] {
    const criteria = index.resolve(id)
    const weight = criteria.length === 1 ? 1 : wholeRequirement
    return criteria.map(criterion => ({ position: positions.get(criterion) ?? 0, weight, written: id }))
  }

  function read(whole: string): readonly Citation[] {
    const line = whole.slice(0, longestLine)
    const found: Citation[] = []
    if (!/\d/.test(line)) return found
    for (const match of line.matchAll(label)) {
      for (const id of idsAfter(line, match.index + match[0].length)) found.push(...resolve(id))
    }
    for (const match of line.matchAll(written)) found.push(...resolve(match[0]))
    for (const cell of bracketedOrCells(line)) {
      const ids = idList.test(cell) ? idsAfter(cell, 0).map(resolve) : []
      // Without a word before them numbers may be anything: `(0.8, 1.0, 1.2)` are no ids although 1.2 could be one.
      if (ids.every(cited => cited.length > 0)) found.push(...ids.flat())
    }
    return strongest(found)
  }
}

/** The ids of a list such as `1.1, 2.3-2.5 and 4`, ranges spelled out. */
function idsAfter(line: string, from: number): readonly string[] {
  const ids: string[] = []
  let at = skip(gap, line, from)
  const further = matchAt(labelHere, line, at)
  if (further) at = skip(gap, line, at + further.length)
  let requirement = ''
  let criterionOnly = false
  for (let id = matchAt(idToken, line, at); id && ids.length < 200; id = matchAt(idToken, line, at)) {
    at += id.length
    const start = criterionOnly && !id.includes('.') && requirement ? `${requirement}.${id}` : id
    requirement = start.split('.')[0] ?? ''
    const mark = matchAt(rangeMark, line, at)
    const end = mark ? matchAt(idToken, line, at + mark.length) : undefined
    if (mark && end) {
      ids.push(...spelledOut(start, end))
      at += mark.length + end.length
    } else ids.push(start)
    separator.lastIndex = at
    const next = separator.exec(line)
    if (!next) break
    if (next[1]) {
      criterionOnly = true
      if (ids.at(-1) === requirement) ids.pop()
    }
    at = separator.lastIndex
  }
  return ids
}

function spelledOut(start: string, end: string): readonly string[] {
  const [base = '', first] = start.split('.')
  const last = end.split('.').at(-1) ?? ''
  if (end.includes('.') && end.split('.')[0] !== base) return [start, end]
  const from = Number(first ?? base)
  const to = Math.min(Number(last), from + 60)
  if (!(from <= to)) return [start, end]
  return Array.from({ length: to - from + 1 }, (_, i) => (first === undefined ? `${from + i}` : `${base}.${from + i}`))
}

/** What stands in parentheses, and the cells of a table's row. */
function bracketedOrCells(line: string): readonly string[] {
  const pieces: string[] = []
  if (line.trimStart().startsWith('|')) pieces.push(...line.split('|'))
  for (const match of line.matchAll(/[(（]([^()（）]{3,200})[)）]/g)) pieces.push(match[1] ?? '')
  return pieces
}

/** Each criterion once, with its highest weight. */
export function strongest<Cited extends { readonly position: number; readonly weight: number }>(
  found: readonly Cited[],
): readonly Cited[] {
  const best = new Map<number, Cited>()
  for (const cited of found) if (cited.weight > (best.get(cited.position)?.weight ?? 0)) best.set(cited.position, cited)
  return [...best.values()]
}

function matchAt(sticky: RegExp, line: string, at: number): string | undefined {
  sticky.lastIndex = at
  return sticky.exec(line)?.[0]
}

function skip(pattern: RegExp, line: string, at: number): number {
  return at + (matchAt(pattern, line, at)?.length ?? 0)
}
