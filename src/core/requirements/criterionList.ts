import type { TextRange } from '../text/range.ts'
import { criterionPattern } from './criterionPattern.ts'
import { codeMark, decimalMark, isCriterionCode, isRequirementCode } from './marks.ts'
import { plainText } from './plainText.ts'
import type { Criterion } from './requirement.ts'

/** A line, item or scenario that states one criterion, before it has its id. */
export interface Statement {
  /** Markdown, without list mark and box. */
  readonly text: string
  readonly range: TextRange
  /** The number of its list item. */
  readonly ordinal?: number
  readonly isScenario?: boolean
  /** Written beside the statement, not in it. */
  readonly id?: string
}

/** The longest text of a criterion that is kept; what is longer is told by its range. */
const longestText = 4000

/**
 * Criteria with their ids: as written, else `N.m`. The number of a list item counts as `m` while it is new; a list
 * that starts over, or bullets, go on from the highest.
 */
export function numberCriteria(id: string, statements: readonly Statement[]): readonly Criterion[] {
  const taken = new Set<string>()
  let highest = 0
  return statements.map(statement => {
    const text = plainText(statement.text.slice(0, longestText))
    const written = statement.id === undefined ? writtenId(id, text) : givenId(id, statement.id, text)
    const wished = written?.id ?? (statement.ordinal === undefined ? '' : `${id}.${statement.ordinal}`)
    const number = taken.has(wished) || !wished ? highest + 1 : (statement.ordinal ?? highest + 1)
    let own = taken.has(wished) || !wished ? `${id}.${number}` : wished
    for (let next = number + 1; taken.has(own); next += 1) own = `${id}.${next}`
    highest = Math.max(highest, lastNumber(own) ?? number)
    taken.add(own)
    const rest = written?.rest ?? text
    return {
      id: own,
      text: rest,
      range: statement.range,
      pattern: statement.isScenario ? 'scenario' : criterionPattern(rest),
    }
  })
}

/** An id that is a number or `AC1` counts inside its requirement; any other stands for itself. */
function givenId(requirement: string, id: string, rest: string): { readonly id?: string; readonly rest: string } {
  const number = /^(?:\d{1,6}[a-z]?)$/.test(id) ? id : undefined
  const own = number !== undefined && requirement ? `${requirement}.${number}` : writtenId(requirement, `${id}: x`)?.id
  return { id: own ?? plainText(id.slice(0, 200)), rest }
}

/** The id a criterion begins with, and the words after it. */
function writtenId(requirement: string, text: string): { readonly id?: string; readonly rest: string } | undefined {
  const decimal = decimalMark(text)
  if (decimal) return decimal.rest ? { id: decimal.id, rest: decimal.rest } : undefined
  const code = codeMark(text)
  if (!code?.rest) return undefined
  if (!isCriterionCode(code.id) && !isRequirementCode(code.id) && !isWithin(requirement, code.id)) return undefined
  // `AC1` counts inside its requirement; `AC-1.1` says where it belongs.
  const numbers = code.id.match(/\d+/g) ?? []
  if (isCriterionCode(code.id) && numbers.length === 1 && requirement)
    return { id: `${requirement}.${Number(numbers[0])}`, rest: code.rest }
  return { id: code.id, rest: code.rest }
}

const isWithin = (requirement: string, id: string): boolean => requirement !== '' && id.startsWith(requirement)

function lastNumber(id: string): number | undefined {
  const match = /(\d{1,6})[a-z]?$/.exec(id.slice(-8))
  return match ? Number(match[1]) : undefined
}
