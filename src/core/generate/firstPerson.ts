import { upperFirst } from './wording/latinList.ts'

/** What somebody gets or sees is given or shown. */
const given: readonly (readonly [RegExp, string])[] = [
  [/^(?:get|receive|obtain) /, 'Return '],
  [/^see /, 'Show '],
  [/^(?:can|could|am able to|may) /, 'Let the user '],
]

/** What a sentence in the first person asks for as something to do: `I see a success message` → `Show a success message`. */
export function ownAction(line: string): string | undefined {
  const said = /^(?:I|we) (?:(?:shall|must|should|will|want to|need to) )?([a-z].*)$/i.exec(line)?.[1]
  if (said === undefined) return undefined
  const bare = said.replace(/\bmy\b/g, 'the').replace(/\bme\b/g, 'the user')
  const found = given.find(([verb]) => verb.test(bare))
  return found ? bare.replace(found[0], found[1]) : upperFirst(bare)
}

const irregular: Readonly<Record<string, string>> = {
  am: 'is',
  have: 'has',
  do: 'does',
  "don't": "doesn't",
  was: 'was',
}
const modal = /^(?:can|could|may|might|must|shall|should|will|would)$/

/** A condition in the first person as one of the user's: `I run the build` → `the user runs the build`. */
export const byTheUser = (condition: string): string =>
  condition
    .replace(/(?<![\w`"'])I ([a-z][a-z']*)/g, (_, verb: string) => `the user ${inThirdPerson(verb)}`)
    .replace(/\bmy\b/g, 'their')

function inThirdPerson(verb: string): string {
  const own = irregular[verb]
  if (own !== undefined) return own
  if (modal.test(verb) || /(?:ed|[^aeiou]ly)$/.test(verb)) return verb
  if (/(?:[sxz]|[cs]h|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}
