import { lowerFirst } from './latinList.ts'

/** What a title may have in words; the rest of a purpose is told in a bullet. */
const longest = 11

/**
 * A purpose as the tail of a title: `Manages album ordering` → ` to manage album ordering`, `Main entry point` →
 * nothing, since a noun phrase needs a bullet of its own. Empty where it would make the title long.
 */
export function englishPurpose(purpose: string): string {
  const clause = (purpose.split(/[;,:(（]|\s[—–-]\s|\.\s/)[0] ?? '').trim()
  const words = clause.split(/\s+/)
  if (words.length < 2 || words.length > longest) return ''
  const [first = '', ...rest] = words
  const verb = infinitive(first)
  if (!verb || nounSigns.has(rest[0] ?? '')) return ''
  const tail = rest.join(' ')
  // `Manages X and handles Y`: the second verb follows the first.
  return ` to ${verb} ${tail.replace(
    /\band ([a-z]+s)(?= (?:the|a|an|its|all|each|any|[a-z`]))/g,
    (whole, second: string) => {
      const bare = infinitive(second)
      return bare && thirdPerson.has(bare) ? `and ${bare}` : whole
    },
  )}`
}

/** `Moves that are not drawn` begins with a noun, whatever else the word can be. */
const nounSigns = new Set('that which who are is was were of must may can cannot will shall has have'.split(' '))

const thirdPerson = new Set(
  'accept add aggregate allow analyze append apply assign authenticate authorize build buffer cache calculate call check clean collect combine compare compile compute configure connect contain control convert coordinate create decide decode define delete deliver delegate detect determine discover dispatch display download drive emit enable encapsulate encode encrypt enforce ensure evaluate execute expose export extend extract fetch filter find format forward generate group guide handle hold host identify implement import index ingest initialize inject inspect integrate interact issue keep launch limit list listen load log maintain make manage map match measure merge migrate monitor move normalize notify observe offer open orchestrate own parse perform persist poll prepare present prevent process produce protect provide publish pull push query queue read receive reconcile record redirect register render replace report represent request reset resolve respond restore retrieve retry return rotate route run sanitize save scan schedule score search select send serialize serve set show sign sort split start stop store stream submit subscribe supply support sync synchronize track transform translate transport trigger update upload use validate verify watch wrap write'.split(
    ' ',
  ),
)

/** `Manages` → `manage`, `Append` → `append`; undefined where the word is no verb we know. */
export function infinitive(word: string): string | undefined {
  const lower = lowerFirst(word)
  if (!/^[a-z]+$/.test(lower)) return undefined
  const forms = [lower, lower.replace(/ies$/, 'y'), lower.replace(/es$/, ''), lower.replace(/s$/, '')]
  return forms.find(form => thirdPerson.has(form))
}
