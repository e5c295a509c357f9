import type { Criterion, Requirement, RequirementSet } from './requirement.ts'

/** Every criterion of a set, in its order. */
export function everyCriterion(set: RequirementSet): readonly Criterion[] {
  return set.requirements.flatMap(({ criteria }) => criteria)
}

/** Finds criteria by what plans write to cite them. */
export interface CriterionIndex {
  /**
   * The criteria that `reference` means: one (`1.2`, `REQ-1.2`, `R1.2`, `AC-1.2`, `FR-7` for `FR-007`), all of a
   * requirement (`4`, `Requirement 4`, `9.*`, `9.x`), or all of them (`All`). Empty where it means none.
   */
  resolve(reference: string): readonly Criterion[]
}

/** An index of a set's criteria. Ids as written win over looser readings, whole requirements over numbers alone. */
export function criterionIndex(set: RequirementSet): CriterionIndex {
  const exact = new Map<string, Criterion[]>()
  const folded = new Map<string, Criterion[]>()
  const numbered = new Map<string, Criterion[]>()
  const tables = [exact, folded, numbered]
  for (const requirement of set.requirements) {
    for (const criterion of requirement.criteria) addId(tables, criterion.id, [criterion])
  }
  // Requirements come second, so that a criterion `FR-001` is not found twice through its requirement.
  for (const requirement of withIds(set.requirements)) {
    const known = new Set(exact.get(requirement.id))
    addId(
      tables,
      requirement.id,
      requirement.criteria.filter(criterion => !known.has(criterion)),
    )
  }
  return {
    resolve(reference) {
      const wanted = reference.trim()
      if (isAll(wanted)) return everyCriterion(set)
      const id = wanted.replace(/\.[*xX＊]$/, '').replace(leadingNoun, '')
      return (
        exact.get(wanted) ??
        exact.get(id) ??
        folded.get(fold(id)) ??
        (isNumbers(id) ? numbered.get(numbersOf(id)) : undefined) ??
        []
      )
    },
  }
}

const withIds = (requirements: readonly Requirement[]): readonly Requirement[] =>
  requirements.filter(({ id, criteria }) => id !== '' && criteria.length > 0)

function addId(tables: readonly Map<string, Criterion[]>[], id: string, criteria: readonly Criterion[]): void {
  const keys = [id, fold(id), numbersOf(id)]
  for (const [at, table] of tables.entries()) {
    const key = keys[at] ?? ''
    if (!key) continue
    const held = table.get(key)
    if (held) held.push(...criteria.filter(criterion => !held.includes(criterion)))
    else table.set(key, [...criteria])
  }
}

const leadingNoun =
  /^(?:requirements?|reqs?|user stor(?:y|ies)|需求|要件|要求|요구사항|요구 사항|requisitos?|requerimientos?|exigences?|anforderung(?:en)?|требовани[ея])[\s#:：]+/i

const isAll = (reference: string): boolean =>
  /^(?:all(?: requirements| criteria)?|全部|所有|所有需求|全部需求|すべて|全て|全要件|すべての要件|모두|전체|모든 요구사항|todos(?: os requisitos| los requisitos)?|todas|tous|toutes|toutes les exigences|alle(?: anforderungen)?|все(?: требования)?|\*)$/i.test(
    reference,
  )

/** `fr-001` and `FR-1` are one: lower case, without separators between letters and numbers, without leading zeros. */
function fold(id: string): string {
  return id
    .slice(0, 100)
    .toLowerCase()
    .replace(/(\p{L})[\s_-]+(?=[\p{L}\d])/gu, '$1')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
}

/** The numbers of an id alone: `1.2` for `REQ-1.2`, `AC-1.2` and `US1.2`. Empty where it has none. */
function numbersOf(id: string): string {
  const tail = /\d+(?:[.-]\d+)*[a-z]?$/i.exec(id.slice(-40))?.[0] ?? ''
  return tail.replaceAll('-', '.').replace(/(^|\.)0+(?=\d)/g, '$1')
}

/** Prefixes that only say "requirement" may be left out or put before; `FR-` and `NFR-` make another id. */
const isNumbers = (id: string): boolean => /^(?:(?:req|r|ac|us|rq|requirement)[-_ ]?)?\d/i.test(id)
