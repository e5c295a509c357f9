import { upperFirst } from './wording/latinList.ts'
import { infinitive } from './wording/englishPurpose.ts'

/** Words around a name that add nothing to it. */
const around =
  /^(?:the|an?|all|any|its|their|this|that|of|to|for|from|in|on|by|with|and|or|given|current|specified|data|file|method|function|operation)$/
/** So much of the beginning of two words tells that they are one: `config` and `configuration`. */
const sameStart = 4

/**
 * What the documentation of an operation says it is for, as something to do: `Creates a backup` → `Create a backup`.
 * Undefined where that is its name again: `getRemotes` with `Get all remotes`.
 */
export function operationPurpose(name: string, purpose: string | undefined): string | undefined {
  if (purpose === undefined || !/^[\x20-\x7e]*$/.test(purpose)) return purpose
  const parts = wordsIn(name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/_/g, ' '))
  const said = wordsIn(purpose).filter(word => !around.test(word))
  if (said.length > 0 && parts.length > 1 && said.every(word => parts.some(part => areOne(part, word))))
    return undefined
  const [, first = '', rest = ''] = /^([A-Z][a-z]+) (\S.*)$/.exec(purpose) ?? []
  const verb = first.endsWith('s') ? infinitive(first) : undefined
  if (!verb) return purpose
  const further = rest.replace(/(?<=(?:,| and) )[a-z]+s\b/g, word => infinitive(word) ?? word)
  return upperFirst(`${verb} ${further}`)
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z\d]+/g) ?? []

function areOne(one: string, other: string): boolean {
  const length = Math.max(sameStart, Math.min(one.length, other.length) - 2)
  return one === other || (one.length >= sameStart && one.slice(0, length) === other.slice(0, length))
}
