import type { Criterion, RequirementSet } from './requirement.ts'

/** Every criterion of a set, in its order. */
export function everyCriterion(set: RequirementSet): readonly Criterion[] {
  return set.requirements.flatMap(({ criteria }) => criteria)
}

/** Finds criteria by what plans write to cite them. */
interface CriterionIndex {
  /**
   * The criteria that `reference` means: one (`1.2`, `REQ-1.2`, `R1.2`, `AC-1.2`, `FR-7` for `FR-007`), all of a
   * requirement (`4`, `Requirement 4`, `9.*`, `9.x`), or all of them (`All`). Empty where it means none.
   */
  resolve(reference: string): readonly Criterion[]
}

/** An index of a set's criteria. Ids as written win over looser readings, whole requirements over numbers alone. */
export function criterionIndex(set: RequirementSet): CriterionIndex {
  const exact: Table = new Map()
  const folded: Table = new Map()
  const numbered: Table = new Map()
  const add = (id: string, criteria: readonly Criterion[]): void => {
    put(exact, id, criteria)
    put(folded, fold(id), criteria)
    put(numbered, isNumbers(id) ? numbersOf(id) : '', criteria)
  }
  for (const { criteria } of set.requirements) for (const criterion of criteria) add(criterion.id, [criterion])
  for (const { id, criteria } of set.requirements) if (criteria.length > 0) add(id, criteria)
  return {
    resolve(reference) {
      const wanted = reference.trim()
      if (isAll(wanted)) return everyCriterion(set)
      const id = wanted.replace(/\.[*xX＊]$/, '').replace(leadingNoun, '')
      const byNumber = isNumbers(id) ? numbered.get(numbersOf(id)) : undefined
      return [...(exact.get(wanted) ?? exact.get(id) ?? folded.get(fold(id)) ?? byNumber ?? [])]
    },
  }
}

/** A list as it was given, a set of its own from the second list of one key on. */
type Table = Map<string, readonly Criterion[] | Set<Criterion>>

function put(table: Table, key: string, criteria: readonly Criterion[]): void {
  if (!key) return
  const held = table.get(key)
  if (held instanceof Set) for (const criterion of criteria) held.add(criterion)
  else table.set(key, held ? new Set([...held, ...criteria]) : criteria)
}

/** Most ids are such: nothing is to be folded or taken off. */
const isPlainNumber = (id: string): boolean => /^[1-9]\d{0,8}(?:\.[1-9]\d{0,8}){0,8}$/.test(id)

const leadingNoun =
  /^(?:requirements?|reqs?|user stor(?:y|ies)|需求|要件|要求|요구사항|요구 사항|requisitos?|requerimientos?|exigences?|anforderung(?:en)?|требовани[ея])[\s#:：]+/i

const isAll = (reference: string): boolean =>
  /^(?:all(?: requirements| criteria)?|全部|所有|所有需求|全部需求|すべて|全て|全要件|すべての要件|모두|전체|모든 요구사항|todos(?: os requisitos| los requisitos)?|todas|tous|toutes|toutes les exigences|alle(?: anforderungen)?|все(?: требования)?|\*)$/i.test(
    reference,
  )

/** `fr-001` and `FR-1` are one: lower case, without separators between letters and numbers, without leading zeros. */
function fold(id: string): string {
  if (isPlainNumber(id)) return id
  return id
    .slice(0, 100)
    .toLowerCase()
    .replace(/(\p{L})[\s_-]+(?=[\p{L}\d])/gu, '$1')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
}

/** The numbers of an id alone: `1.2` for `REQ-1.2`, `AC-1.2` and `US1.2`. Empty where it has none. */
function numbersOf(id: string): string {
  if (isPlainNumber(id)) return id
  let start = id.length - (/\d[a-z]$/i.test(id) ? 1 : 0)
  while (/[\d.-]/.test(id[start - 1] ?? '')) start -= 1
  const tail = id.slice(start).replace(/^[.-]+/, '')
  return !/^\d/.test(tail) ? '' : tail.replaceAll('-', '.').replace(/(^|\.)0+(?=\d)/g, '$1')
}

/** Prefixes that only say "requirement" may be left out or put before; `FR-` and `NFR-` make another id. */
const isNumbers = (id: string): boolean => /^(?:(?:req|r|ac|us|rq|requirement)[-_ ]?)?\d/i.test(id)
