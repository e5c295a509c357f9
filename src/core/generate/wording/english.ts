import { latinList, lowerFirst, upperFirst } from './latinList.ts'
import { englishPurpose } from './englishPurpose.ts'
import { isOneEndpoint } from './templates.ts'
import { mainOfTopic, type Wording } from './wording.ts'

const topics = {
  errorCase: (name: string) =>
    `Handle ${noun(name.replace(/^error handling(?= (?:and|&) )/i, 'errors'), /^(?:error(?:s| handling| scenarios| cases| categories)*(?: and responses)?|handling|error categories and responses)$/i, 'the error cases')}`,
  security: (name: string) =>
    `${/(?:attacks?|threats?|risks?|vulnerabilit(?:y|ies)|injections?|abuse|escalation|leak(?:s|age)|tampering|spoofing|hijacking|exposure|traversal)$/i.test(name) ? 'Guard against' : 'Implement'} ${noun(name, /^security(?: (?:considerations?|measures?|requirements?|design|model|architecture|strategy|controls?))?$/i, 'the security measures')}`,
  performance: (name: string) =>
    `Meet the ${/performance/i.test(name) ? '' : 'performance '}targets for ${noun(name, /^(?:performance|scalability|optimi[sz]ation).*$/i, 'performance')}`,
  monitoring: (name: string) => `Add ${noun(name, /^(?:monitoring|observability).*$/i, 'monitoring and logging')}`,
  offline: (name: string) => `Support ${noun(name, /^offline.*$/i, 'offline work and synchronisation')}`,
  deployment: (name: string) =>
    `${/compatibility/i.test(name) ? 'Preserve' : 'Prepare'} ${noun(name, /^(?:deployment|migration)(?: (?:strategy|plan|considerations))?$/i, 'the rollout')}`,
  constraint: (name: string) =>
    `Enforce ${article(noun(name, /^(?:constraints?|(?:business )?rules?)$/i, 'the rules'))}`,
  testing: (name: string) =>
    testTitle(name) ??
    `Write ${noun(name, /^(?:testing|tests?)(?: (?:strategy|plan|approach))?$/i, 'the remaining tests')}`,
}

/** `Unit Testing` → `Write unit tests`; a check or an audit is run, data and environments are prepared. */
function testTitle(name: string): string | undefined {
  const parts = lowerWords(name.replace(/ ?\([^()]*\) ?$/, ''))
    .split(' and ')
    .map(part => part.replace(testTail, '').trim())
  const plain = parts.join(' and ')
  if (
    /^(?:test(?:ing)? )?(?:data|fixtures?|environments?|infrastructure|setup|tools?|tooling|mocks?|helpers?)\b/.test(
      plain,
    )
  )
    return `Prepare the ${plain.replace(/^testing /, 'test ')}`
  if (/coverage$/.test(plain)) return `Reach the ${plain}`
  if (/(?:verification|validation|audit|benchmarks?|benchmarking|checks?|measurement|simulation)$/i.test(plain))
    return `Run the ${plain}`
  if (/.\stesting$/i.test(plain)) return `Write ${plain.replace(/(\S) testing\b/gi, '$1 tests')}`
  if (/.\stest$/i.test(plain)) return `Write the ${plain}`
  if (/\btests?\b/i.test(plain)) return /^tests?$/.test(plain) ? undefined : `Write ${plain}`
  return plain === '' || /^testing$/.test(plain) ? undefined : `Test ${article(plain)}`
}

/** Words that say how testing is told, not what is tested. */
const testTail =
  /\s(?:approach|strategy|plan|considerations?|requirements?|scenarios?|cases|suites?|design|goals?|targets?)$/i

/** The topic of a section as an object of a sentence; a heading that only repeats the kind gets the plain words. */
function noun(name: string, generic: RegExp, plain: string): string {
  return generic.test(name.trim()) ? plain : lowerWords(name)
}

/** `Data Protection` → `data protection`; names, abbreviations and code keep their case. */
function lowerWords(name: string): string {
  return name.replace(/(?<![`\w])[A-Z][a-z]+(?![`\w]|\.\w)/g, word => word.toLowerCase())
}

export const english: Wording = {
  language: 'en',
  list: names => latinList(names, 'and'),
  listed: names => latinList([...names, 'others'], 'and'),
  implement: name => phrased(name) ?? `Implement ${article(name)}`,
  extend: name => phrased(name) ?? `Extend ${article(name)}`,
  purpose: (title, purpose) => `${title}${englishPurpose(purpose)}`,
  about: (title, names) => `${title} for ${names}`,
  operationsOf: (name, operations) => `Implement ${operations} in ${name}`,
  define: names => `Define ${names}`,
  createTables: names => `Create ${names}`,
  endpoints: name => `Implement the ${name} ${isOneEndpoint(name) ? 'endpoint' : 'endpoints'}`,
  buildUi: names => `Build ${article(names)}`,
  integrate: name => phrased(name) ?? `Integrate ${article(name)}`,
  settings: name => `Add ${name}`,
  errorTypes: names => `Define the error types ${names}`,
  handleFailures: name => `Handle failures in ${article(name)}`,
  topic: (kind, name) => (isSentence(name) ? upperFirst(name) : topics[kind](name)),
  plainTopic: kind => english.main[mainOfTopic[kind]],
  remove: names => `Remove ${names} and ${/ and /.test(names) ? 'their' : 'its'} uses`,
  files: names => `Update ${names}`,
  test: name => `Test ${article(name)}`,
  propertyTest: name => `Write property test: ${name}`,
  decision: name => phrased(name) ?? `Apply the decision: ${lowerFirst(name)}`,
  flowTest: name => `Write an integration test for ${article(lowerFirst(name))}`,
  illegalMoves: name => {
    const owner = name.replace(statesOf, '')
    return /^states?\b/i.test(owner)
      ? 'Test that illegal state changes are rejected'
      : `Test that ${article(owner)} rejects illegal state changes`
  },
  otherMoves: 'Any other move is rejected',
  capability: title => {
    const wish = withoutManner(title)
    return startsWithVerb(wish) && wish.includes(' ') ? wish : `Implement ${lowerWords(title)}`
  },
  createFile: path => `Create ${path}`,
  extendFile: path => `Extend ${path}`,
  fields: (name, fields) => `${name}: ${fields}`,
  more: count => `${count} more`,
  raises: error => `Raise ${error}`,
  steps: steps => steps,
  usesThese: names => `Use ${names}`,
  checkpoint: names => `Checkpoint: tests for ${names} pass`,
  verify: criterion => criterion,
  main: {
    setup: 'Set up configuration and shared types',
    project: 'Set up the project',
    models: 'Define the data models',
    core: 'Implement the core components',
    endpoints: 'Implement the API',
    ui: 'Build the user interface',
    integration: 'Connect the components',
    errors: 'Handle errors and fallbacks',
    security: 'Secure the system',
    performance: 'Meet the performance targets',
    monitoring: 'Add logging and monitoring',
    offline: 'Support offline work and synchronisation',
    deployment: 'Prepare migration and rollout',
    testing: 'Test the whole',
    properties: 'Test the correctness properties',
    removal: 'Remove what is replaced',
    files: 'Create and change the files',
    moreTests: 'Write the remaining tests',
    remaining: 'Implement the remaining requirements',
    reproduction: 'Write a failing test that reproduces the defect',
    regression: 'Test that unchanged behaviour stays as it is',
    acceptance: 'Verify the success criteria',
  },
  planTitle: 'Implementation Plan',
}

/** `Easily update the book` → `Update the book`: how easy it is, nobody can plan. */
function withoutManner(title: string): string {
  const [, rest = ''] = /^[a-z]+ly (\S.*)$/i.exec(title) ?? []
  return startsWithVerb(rest) ? upperFirst(rest) : title
}

/** A name that is a task already: `Mark step 9 as mandatory`, or `Hook Registry Update` → `Update the hook registry`. */
function phrased(name: string): string | undefined {
  if (isVerbPhrase(name)) return upperFirst(name)
  const [, what = '', deed = ''] = /^(.{3,60}) (\S+)$/.exec(name) ?? []
  const verb = deeds[deed.toLowerCase()]
  return verb ? `${verb} ${article(what)}` : undefined
}

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

/** `States of a journey` are the journey's. */
const statesOf = /^(?:the )?(?:states?|state (?:machine|diagram|transitions?)|status transitions?) (?:of|for) /i

const opening =
  /^(?:the|in|on|at|for|from|with|without|about|behind|beyond|inside|outside|under|over|after|before|between|during|by|of|to|as|what|how|why|when|where|who|which|if|is|are|not|and|or|all|both|per|via|like|toward|towards|across|through|within|around|near|off|into|onto|upon|against|among|versus|despite)$/i

/** Names that end so are things, whatever they begin with. */
const thingEnd =
  /(?:er|or|service|engine|dialog|form|button|page|screen|panel|view|component|handler|flow|pipeline|api|endpoint|command|queue|job|table|model|module|hook|store|modal|system|tool|strategy|rules?|policy|logic)$/i

/** Below a topic a name is a task only where its words are joined as in a sentence: `Update Performance` is a name. */
const isSentence = (name: string): boolean =>
  isVerbPhrase(name) && (joint.test(name) || /^[a-z]/.test(name.split(' ')[1] ?? ''))

function isVerbPhrase(name: string): boolean {
  const [first = '', second = ''] = name.split(' ')
  if (second === '' || !/^[A-Za-z]+$/.test(first)) return false
  // What stands before an article and is no preposition is a verb.
  if (/^(?:the|an?)$/.test(second) && !opening.test(first)) return true
  if (plainVerb.test(first)) return joint.test(name) || /^[a-z]/.test(second) || !thingEnd.test(name)
  return startsWithVerb(first) && joint.test(name) && !thingEnd.test(name)
}

/** A phrase takes an article, a name in code or a capitalised name with an ending does not. */
function article(name: string): string {
  if (/^(?:the|an?|all|every|each)\s/i.test(name)) return lowerFirst(name).replace(/^An? /, one => one.toLowerCase())
  if (name.startsWith('`') || !/\s/.test(name) || /[`/→]/.test(name)) return name
  return /[^s]s$/.test(name) && !complement.test(name) ? lowerWords(name) : `the ${lowerWords(name)}`
}

/** `states of a seat` are certain ones, whatever their number. */
const complement = / (?:for|of|in|to|with|from|between|on|by|at|across|via|through|under|per) /

const englishVerbs = new Set(
  'add adjust allow append apply archive assert attach audit authenticate authorize avoid back block build bump cache calculate call capture check choose clean clear collect compare compute configure confirm connect convert copy create cut declare define delete deliver deploy derive describe detect disable discover dispatch display document download drop emit enable encode encrypt enforce ensure establish evaluate execute expand export expose extend extract fetch filter find fix flag format gate generate group handle hide implement import improve include index inform ingest initialize inject inspect install instrument integrate introduce invoke isolate keep limit link list load log maintain make manage map mark measure merge migrate model monitor move normalize notify open optimize parse perform persist plan polish prepare preserve prevent process produce prompt protect provide publish push query queue raise read rebuild record redirect reduce refactor register reject release remove rename render replace report request require reset resolve restore restrict retry return reuse review revoke rewrite roll rotate route run sanitize save scaffold scan schedule scope secure select send serialize serve set setup share show sign simplify skip sort split start stop store stream strip submit support switch sync synchronize tag test throttle track train transform trigger trim turn unify update upgrade upload use validate verify wire wrap write'.split(
    ' ',
  ),
)

export function startsWithVerb(title: string): boolean {
  return englishVerbs.has((/^[A-Za-z]+/.exec(title)?.[0] ?? '').toLowerCase())
}
