import type { Requirement } from '../requirements/requirement.ts'

/** What an id in a plan stands for. */
export interface Citations {
  /** Ids of the criteria that `cited` serves, in the requirements' order; `undefined` for an id that nobody has. */
  readonly criteriaOf: (cited: string) => readonly string[] | undefined
}

/**
 * Reads ids as people write them: `REQ-1.2` and `R1.2` for `1.2`, `4` for all of requirement 4, `9.*`, `All`, and
 * `1.2.3` for a part of criterion `1.2`. An exact match always goes first.
 */
export function citationsOf(requirements: readonly Requirement[]): Citations {
  const exact = new Map<string, readonly string[]>()
  const loose = new Map<string, readonly string[]>()
  const numbers = new Map<string, Numbered>()
  for (const { id, criteria } of requirements) {
    const ids = criteria.map(criterion => criterion.id)
    for (const [key, served] of [
      [id, ids] as const,
      ...ids.filter(own => own !== id).map(own => [own, [own]] as const),
    ]) {
      add(exact, key.toLowerCase(), served)
      add(loose, looseId(key), served)
      addNumber(numbers, looseId(key), served)
    }
  }
  const all = requirements.flatMap(({ criteria }) => criteria.map(({ id }) => id))
  const find = (id: string) => exact.get(id.toLowerCase()) ?? loose.get(looseId(id)) ?? numbered(numbers, looseId(id))
  return {
    criteriaOf(cited) {
      const written = cited.trim()
      const whole = written.replace(/\.[*xX]$/, '')
      return find(whole) ?? find(wholeCriterion(whole)) ?? (isAll(written) ? all : undefined)
    },
  }
}

interface Numbered {
  readonly prefix: string
  /** Two prefixes with one number, such as `FR-001` and `SC-001`: a bare `1` could mean either, so it means neither. */
  readonly isAmbiguous: boolean
  readonly criteria: readonly string[]
}

function addNumber(numbers: Map<string, Numbered>, id: string, criteria: readonly string[]): void {
  const [prefix, number] = splitPrefix(id)
  const known = numbers.get(number)
  if (!known) numbers.set(number, { prefix, isAmbiguous: false, criteria })
  else
    numbers.set(number, {
      prefix,
      isAmbiguous: known.isAmbiguous || known.prefix !== prefix,
      criteria: [...known.criteria, ...criteria],
    })
}

function numbered(numbers: ReadonlyMap<string, Numbered>, id: string): readonly string[] | undefined {
  const found = /^\d/.test(id) ? numbers.get(id) : undefined
  return found && !found.isAmbiguous ? found.criteria : undefined
}

/** `1.2` for `1.2.3`; a part of a requirement is not looked for in the requirement itself. */
function wholeCriterion(id: string): string {
  return /^\D*\d+\.\d+(?=\.[\d.]+$)/.exec(id)?.[0] ?? id
}

/** Prefixes that only say "requirement" or "criterion" fall away, and zeros before a number. */
function looseId(id: string): string {
  return id
    .toLowerCase()
    .replace(/^(?:requirements?|req|r|criterion|ac)[\s._-]*(?=\d)/, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}

function splitPrefix(id: string): readonly [string, string] {
  const prefix = /^[a-z]+[\s._-]*(?=\d)/.exec(id)?.[0] ?? ''
  return [prefix, id.slice(prefix.length)]
}

function isAll(written: string): boolean {
  return /^(?:\*$|all\b)/i.test(written)
}

function add(map: Map<string, readonly string[]>, key: string, criteria: readonly string[]): void {
  const known = map.get(key) ?? []
  map.set(key, [...known, ...criteria.filter(id => !known.includes(id))])
}
