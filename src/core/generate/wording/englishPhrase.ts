import { lowerFirst, upperFirst } from './latinList.ts'

/** `Data Protection` → `data protection`; names, abbreviations and code keep their case. */
export function lowerWords(name: string): string {
  return name.replace(/(?<![`\w])[A-Z][a-z]+(?![`\w]|\.\w)/g, word => word.toLowerCase())
}

/** `Easily update the book` → `Update the book`: how easy it is, nobody can plan. */
export function withoutManner(title: string): string {
  const [, rest = ''] = /^[a-z]+ly (\S.*)$/i.exec(title) ?? []
  return startsWithVerb(rest) ? upperFirst(rest) : title
}

/** A name that is a task already: `Mark step 9 as mandatory`, or `Hook Registry Update` → `Update the hook registry`. */
export function phrased(name: string): string | undefined {
  if (isVerbPhrase(name)) return upperFirst(name)
  const [, what = '', deed = ''] = /^(.{3,60}) (\S+)$/.exec(name) ?? []
  const verb = deeds[deed.toLowerCase()]
  if (verb && quality.test(what)) return `Make the ${lowerWords(name)}`
  return verb ? `${verb} ${article(what)}` : undefined
}

/** `Critical fixes` are fixes of what they tell, not of what is critical. */
const quality = /^(?:critical|major|minor|urgent|further|other|general|final|required|necessary|key|main|small)$/i

/** Nouns that say what is done to the thing before them. */
const deeds: Readonly<Record<string, string>> = {
  update: 'Update',
  updates: 'Update',
  enhancement: 'Enhance',
  enhancements: 'Enhance',
  improvement: 'Improve',
  improvements: 'Improve',
  modification: 'Modify',
  modifications: 'Modify',
  changes: 'Change',
  refactoring: 'Refactor',
  removal: 'Remove',
  replacement: 'Replace',
  renaming: 'Rename',
  deprecation: 'Deprecate',
  registration: 'Register',
  migration: 'Migrate',
  fix: 'Fix',
  fixes: 'Fix',
  cleanup: 'Clean up',
  reinforcement: 'Reinforce',
}

/** Verbs that are seldom nouns before another noun. */
const plainVerb =
  /^(?:add|adopt|adjust|allow|apply|avoid|build|clarify|configure|connect|consolidate|converge|convert|create|define|delete|deprecate|detect|disable|document|drop|enable|enforce|ensure|establish|expose|extend|extract|fix|generate|handle|implement|improve|integrate|introduce|keep|limit|make|mark|merge|migrate|modify|move|normalize|parse|persist|preserve|prevent|provide|reduce|refactor|register|reject|relax|remove|rename|render|replace|require|restrict|reuse|rewrite|rework|split|store|support|unify|update|use|validate|verify|wire|write)$/i

/** Words that stand between the parts of a sentence, not of a name. */
const joint =
  /\s(?:a|an|the|to|as|in|into|for|from|with|of|on|when|if|so|that|its|their|all|each|every|only|not|by|at)\s/i

const opening =
  /^(?:the|in|on|at|for|from|with|without|about|behind|beyond|inside|outside|under|over|after|before|between|during|by|of|to|as|what|how|why|when|where|who|which|if|is|are|not|and|or|all|both|per|via|like|toward|towards|across|through|within|around|near|off|into|onto|upon|against|among|versus|despite)$/i

/** Names that end so are things, whatever they begin with. */
const thingEnd =
  /(?:er|or|service|engine|dialog|form|button|page|screen|panel|view|component|handler|flow|pipeline|api|endpoint|command|queue|job|table|model|module|hook|store|modal|system|tool|strategy|rules?|policy|logic)$/i

/** Below a topic a name is a task only where its words are joined as in a sentence: `Update Performance` is a name. */
export const isSentence = (name: string): boolean =>
  isVerbPhrase(name) && (joint.test(name) || /^[a-z]/.test(name.split(' ')[1] ?? ''))

function isVerbPhrase(name: string): boolean {
  const [first = '', second = ''] = name.split(' ')
  if (second === '' || !/^[A-Za-z]+$/.test(first)) return false
  // What stands before an article and is no preposition is a verb.
  if (/^(?:the|an?)$/.test(second) && !opening.test(first)) return true
  if (doubtful.test(first) && /^[A-Z]/.test(second) && !joint.test(name))
    return plainVerb.test(first) && pluralEnd.test(name)
  if (plainVerb.test(first)) return joint.test(name) || /^[a-z]/.test(second) || !thingEnd.test(name)
  return startsWithVerb(first) && joint.test(name) && !thingEnd.test(name)
}

/** A phrase takes an article, a name in code or a capitalised name with an ending does not. */
export function article(name: string): string {
  if (/^(?:the|an?|all|every|each)\s/i.test(name)) return lowerFirst(name).replace(/^An? /, one => one.toLowerCase())
  if (name.startsWith('`') || !/\s/.test(name) || /[`/→]/.test(name)) return name
  return /[^s]s$/.test(name) && !complement.test(name) ? lowerWords(name) : `the ${lowerWords(name)}`
}

/** `states of a seat` are certain ones, whatever their number. */
const complement = / (?:for|of|in|to|with|from|between|on|by|at|across|via|through|under|per) /

/** Verbs that before a capitalised noun are as often adjectives or nouns: `Clear Communication`, `Build Integration`. */
const doubtful =
  /^(?:access|audit|block|build|cache|call|check|clean|clear|cut|design|document|flag|format|gate|group|index|link|list|load|log|map|mark|model|monitor|open|order|plan|process|prompt|queue|record|release|report|request|review|route|scope|secure|separate|set|setup|share|sign|stream|switch|sync|test|trigger|turn|upgrade|write)$/i

/** Whether a requirement's title says what to do: `Upload Photos`, `Track the weight`, but not `Upgrade Strategy`. */
export function isWish(title: string): boolean {
  const [first = '', second = ''] = title.split(' ')
  if (first === 'Let') return true
  if (second === '' || !startsWithVerb(first) || first.includes('-')) return false
  if (!doubtful.test(first))
    return /^[a-z]/.test(second) || joint.test(title) || !thingEnd.test(title) || title.split(' ').length > 3
  return /^[a-z\d`]/.test(second)
    ? !/^[a-z]/.test(first) || joint.test(title) || pluralEnd.test(title)
    : pluralEnd.test(title)
}

const pluralEnd = /[^su]s$/

/** `USB interface implementation` is to be implemented, not its implementation; how important it is, is no part of it. */
export function bareThing(name: string): string {
  const bare = name
    .replace(/ (?:Is|Are) (?:Critical|Essential|Important|Required|Mandatory|Key|Crucial|Needed)$/, '')
    .replace(/(\S \S+) (?:implementation|requirements?)$/i, '$1')
  return bare === '' ? name : bare
}

const englishVerbs = new Set(
  'account add adjust alert allow append apply archive assign assert attach audit authenticate authorize avoid back block build bump cache calculate call capture check choose clean clear collect compare compute configure confirm connect convert copy create cut declare define delete deliver deploy derive describe detect disable discover dispatch display document download drop emit enable encode encrypt enforce ensure establish evaluate execute expand explain export expose extend extract fetch filter find fix flag format gate generate group guide handle hide identify implement import improve include index inform ingest initialize inject inspect install instrument integrate introduce invoke isolate keep limit link list load log maintain make manage map mark measure merge migrate model monitor move normalize notify open optimize parse perform persist plan polish prepare present preserve prevent process produce prompt protect provide publish push query queue raise read rebuild record redirect reduce refactor register reject release remove rename render replace report request require reset resolve restore restrict retry return reuse review revoke rewrite roll rotate route run sanitize save scaffold scan schedule scope secure select send serialize serve set setup share show sign simplify skip sort split start stop store stream strip submit support switch sync synchronize tag test throttle track train transform trigger trim turn unify update upgrade upload use validate verify wire wrap write'.split(
    ' ',
  ),
)

export function startsWithVerb(title: string): boolean {
  return englishVerbs.has((/^[A-Za-z]+/.exec(title)?.[0] ?? '').toLowerCase())
}
