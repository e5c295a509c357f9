import { criterionIndex } from '../requirements/criteria.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'

/** What an id in a plan stands for. */
export interface Citations {
  /** The criteria that `cited` serves, in the requirements' order; `undefined` for an id that nobody has. */
  readonly criteriaOf: (cited: string) => readonly Criterion[] | undefined
}

/**
 * Reads ids as people write them: all that the criterion index knows, `1.2.3` for a part of criterion `1.2`, a bare
 * number where only one prefix has it, and requirements that have no criteria. The stricter reading goes first.
 */
export function citationsOf(requirements: readonly Requirement[]): Citations {
  const index = criterionIndex({ requirements, problems: [] })
  const empty = new Set(requirements.flatMap(({ id, criteria }) => (criteria.length === 0 ? [id.toLowerCase()] : [])))
  const held = new Map<string, readonly Criterion[] | undefined>()
  let prefixes: ReadonlySet<string> | undefined
  let byNumber: ReadonlyMap<string, readonly Criterion[]> | undefined
  return {
    criteriaOf(cited) {
      const known = held.get(cited)
      if (known || held.has(cited)) return known
      const found = find(cited.trim())
      held.set(cited, found)
      return found
    },
  }

  function find(written: string): readonly Criterion[] | undefined {
    const whole = /^\D{0,20}\d{1,5}\.\d{1,5}(?=\.[\d.]{1,20}$)/.exec(written)?.[0]
    for (const id of whole === undefined ? [written] : [written, whole]) {
      const found = index.resolve(id)
      if (found.length > 0) return found
    }
    if (empty.has(withoutPrefix(written).toLowerCase()) || empty.has(written.toLowerCase())) return []
    const prefix = /^([A-Za-z]{1,12})[\s._-]?(?=\d)/.exec(written)?.[1]
    if (prefix !== undefined && !(prefixes ??= prefixesOf(requirements)).has(prefix.toLowerCase())) {
      const found = index.resolve(written.slice(prefix.length).replace(/^[\s._-]/, ''))
      if (found.length > 0) return found
    }
    return /^\d{1,6}$/.test(written)
      ? (byNumber ??= prefixedNumbers(requirements)).get(String(Number(written)))
      : undefined
  }
}

/** `FR1` means requirement 1 where no id of the requirements begins with these letters. */
const prefixesOf = (requirements: readonly Requirement[]): ReadonlySet<string> =>
  new Set(requirements.map(({ id }) => /^[A-Za-z]{0,12}/.exec(id)?.[0].toLowerCase() ?? ''))

const withoutPrefix = (id: string): string => id.replace(/^(?:requirements?|req|r)[\s._-]*(?=\d)/i, '')

/** Requirements such as `FR-002` by their number alone; a number that two prefixes share could mean either, so neither. */
function prefixedNumbers(requirements: readonly Requirement[]): ReadonlyMap<string, readonly Criterion[]> {
  const numbers = new Map<string, { readonly prefix: string; readonly criteria: readonly Criterion[] }>()
  const shared = new Set<string>()
  for (const { id, criteria } of requirements) {
    const found = /^([A-Za-z]{1,12})[\s._-]?0*(\d{1,6})$/.exec(id)
    const [, prefix = '', number = ''] = found ?? []
    if (!found) continue
    const known = numbers.get(number)
    if (known && known.prefix !== prefix) shared.add(number)
    numbers.set(number, { prefix, criteria: [...(known?.criteria ?? []), ...criteria] })
  }
  return new Map(
    [...numbers].filter(([number]) => !shared.has(number)).map(([number, { criteria }]) => [number, criteria]),
  )
}
