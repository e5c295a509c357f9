import { latinList, lowerFirst, upperFirst } from './latinList.ts'
import { englishPurpose } from './englishPurpose.ts'
import { article, bareThing, isSentence, isWish, lowerWords, phrased, withoutManner } from './englishPhrase.ts'
import { isOneEndpoint } from './templates.ts'
import { mainOfTopic, type Wording } from './wording.ts'

const topics = {
  errorCase: (name: string) =>
    `Handle ${noun(name.replace(/^error handling(?= (?:and|&) )/i, 'errors'), /^(?:error(?:s| handling| scenarios| cases| categories)*(?: and responses)?|handling|error categories and responses)$/i, 'the error cases')}`,
  security: (name: string) =>
    `${/(?:attacks?|threats?|risks?|vulnerabilit(?:y|ies)|injections?|abuse|escalation|leak(?:s|age)|tampering|spoofing|hijacking|exposure|traversal)$/i.test(name) ? 'Guard against' : 'Implement'} ${noun(name, /^security(?: (?:considerations?|measures?|requirements?|design|model|architecture|strategy|controls?))?$/i, 'the security measures')}`,
  performance: (name: string) =>
    /^(?:performance )?optimi[sz]ations?\b/i.test(name.trim())
      ? 'Optimise performance'
      : /^(?:performance|scalability)\b/i.test(name.trim())
        ? 'Meet the performance targets'
        : `Meet the ${/performance/i.test(name) ? '' : 'performance '}targets for ${lowerWords(name)}`,
  monitoring: (name: string) => `Add ${noun(name, /^(?:monitoring|observability).*$/i, 'monitoring and logging')}`,
  offline: (name: string) => `Support ${noun(name, /^offline.*$/i, 'offline work and synchronisation')}`,
  deployment: (name: string) =>
    `${/compatibility/i.test(name) ? 'Preserve' : 'Prepare'} ${noun(name, /^(?:deployment|migration)(?: (?:strategy|plan|considerations))?$/i, 'the rollout')}`,
  constraint: (name: string) =>
    `Enforce ${article(noun(name, /^(?:constraints?|(?:business )?rules?)$/i, 'the rules'))}`,
  testing: (name: string) =>
    testTitle(name) ??
    `Write ${noun(name, /^(?:(?:dual|overall|general) )?(?:testing|tests?)(?: (?:strategy|plan|approach))?$/i, 'the tests')}`,
}

/** `Unit Testing` → `Write unit tests`; a check or an audit is run, data and environments are prepared. */
function testTitle(name: string): string | undefined {
  const parts = lowerWords(name.replace(/ ?\([^()]*\) ?$/, ''))
    .split(' and ')
    .map(part => part.replace(testTail, '').trim())
  const plain = parts.join(' and ')
  if (/^(?:dual|overall|general) test(?:s|ing)?$/.test(plain)) return undefined
  if (
    /^(?:test(?:ing)? )?(?:data|fixtures?|environments?|infrastructure|setup|tools?|tooling|mocks?|helpers?)\b/.test(
      plain,
    )
  )
    return `Prepare the ${plain.replace(/^testing /, 'test ')}`
  const [, outdated = ''] =
    /^(?:existing )?(.*tests?) (?:to|that) (?:be )?(?:updated?|changed?|adapt(?:ed)?)$/.exec(plain) ?? []
  if (outdated) return `Update the existing ${outdated}`
  if (
    parts.every(part =>
      /(?:configuration|set-?up|environments?|infrastructure|tooling|framework|conventions)$/.test(part),
    )
  )
    return `Prepare the ${plain}`
  if (/coverage$/.test(plain)) return `Reach the ${plain}`
  if (/checking$/.test(plain)) return `Write the ${plain.replace(/\bchecking\b/g, 'checks')}`
  if (
    /(?:verification|validation|audit|benchmarks?|benchmarking|checks?|checklists?|measurement|simulation)$/i.test(
      plain,
    )
  )
    return `Run the ${plain}`
  if (/.\stest suite$/.test(plain) || plain === 'test suite') return `Write the ${plain}`
  if (/.\stesting$/i.test(plain)) return `Write ${plain.replace(/(\S) testing\b/gi, '$1 tests')}`
  if (/.\stest$/i.test(plain)) return `Write the ${plain}`
  if (/\btests?\b/i.test(plain)) return /^tests?$/.test(plain) ? undefined : `Write ${plain}`
  return plain === '' || /^testing$/.test(plain) ? undefined : `Test ${article(plain)}`
}

/** Words that say how testing is told, not what is tested. */
const testTail =
  /\s(?:approach|strategy|plan|considerations?|requirements?|scenarios?|(?<!edge |corner |error |boundary )cases|design|goals?|targets?)$/i

/** The topic of a section as an object of a sentence; a heading that only repeats the kind gets the plain words. */
function noun(name: string, generic: RegExp, plain: string): string {
  return generic.test(name.trim()) ? plain : lowerWords(name)
}

const testLevels = { unit: 'unit', integration: 'integration', endToEnd: 'end-to-end', performance: 'performance' }

/** `States of a journey` are the journey's. */
const statesOf = /^(?:the )?(?:states?|state (?:machine|diagram|transitions?)|status transitions?) (?:of|for) /i

export const english: Wording = {
  language: 'en',
  list: names => latinList(names, 'and'),
  listed: names => latinList([...names, 'others'], 'and'),
  implement: name => phrased(name) ?? `Implement ${article(bareThing(name))}`,
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
  errorTypes: names => `Define the error ${/ and /.test(names) ? 'types' : 'type'} ${names}`,
  handleFailures: name => `Handle failures in ${article(name)}`,
  topic: (kind, name) => (isSentence(name) ? upperFirst(name) : topics[kind](name)),
  plainTopic: kind => english.main[mainOfTopic[kind]],
  remove: names => `Remove ${names} and ${/ and /.test(names) ? 'their' : 'its'} uses`,
  files: names => `Update ${names}`,
  test: name => `Test ${article(name)}`,
  propertyTest: name => `Write property test: ${name}`,
  decision: name => phrased(name) ?? `Apply the decision: ${lowerFirst(name)}`,
  flowTest: name => `Write an integration test for ${article(lowerFirst(name))}`,
  testsOf: levels =>
    `Write ${latinList(
      levels.map(level => testLevels[level]),
      'and',
    )} tests`,
  illegalMoves: name => {
    const owner = name.replace(statesOf, '')
    return /^states?\b/i.test(owner)
      ? 'Test that illegal state changes are rejected'
      : `Test that ${article(owner)} rejects illegal state changes`
  },
  otherMoves: 'Any other move is rejected',
  capability: title => {
    const wish = withoutManner(title)
    return isWish(wish) ? wish : `Implement ${lowerWords(bareThing(title))}`
  },
  createFile: path => `Create ${path}`,
  extendFile: path => `Extend ${path}`,
  fields: (name, fields) => `${name}: ${fields}`,
  more: count => `${count} more`,
  raises: error => `Raise ${error}`,
  steps: steps => steps,
  usesThese: names => `Use ${names}`,
  calledBy: names => `Called by ${names}`,
  setUp: (technology, part) =>
    technology.includes('(')
      ? `Set up the ${lowerWords(part)} with ${technology}`
      : `Set up ${technology} (${lowerWords(part)})`,
  schema: 'Create the database schema and its first migration',
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
    testing: 'Write the tests',
    properties: 'Test the correctness properties',
    removal: 'Remove what is replaced',
    files: 'Create and change the files',
    moreTests: 'Write further tests',
    testFrame: 'Set up the test framework',
    remaining: 'Implement the remaining requirements',
    reproduction: 'Write a failing test that reproduces the defect',
    regression: 'Test that unchanged behaviour stays as it is',
    acceptance: 'Verify the success criteria',
  },
  planTitle: 'Implementation Plan',
}
