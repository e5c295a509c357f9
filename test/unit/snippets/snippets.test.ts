import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readDesign } from '../../../src/core/design/readDesign.ts'
import { formatOf } from '../../../src/core/formats/formats.ts'
import { readPlan } from '../../../src/core/plan/readPlan.ts'
import { parsedSource } from '../../../src/core/requirements/parsedSource.ts'
import { readRequirements } from '../../../src/core/requirements/readRequirements.ts'
import type { RequirementSet } from '../../../src/core/requirements/requirement.ts'

interface Snippet {
  readonly prefix: string
  readonly description: string
  readonly body: readonly string[]
}

const root = join(import.meta.dirname, '../../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly contributes: { readonly snippets: readonly { readonly language: string; readonly path: string }[] }
}
const files = readdirSync(join(root, 'snippets'))
const byPrefix = new Map(
  files.flatMap(file =>
    Object.values(JSON.parse(readFileSync(join(root, 'snippets', file), 'utf8')) as Record<string, Snippet>).map(
      snippet => [snippet.prefix, snippet] as const,
    ),
  ),
)
const heading = '### Requirement 1: Given\n\n#### Acceptance Criteria\n\n'

describe('a snippet for requirements is read as what it says', () => {
  const texts: readonly (readonly [prefix: string, says: string, before?: string])[] = [
    ['requirements', '1 Title (story): 1.1 event, 1.2 unwanted'],
    ['requirement', '1 Title (story): 1.1 event'],
    ['requirement-id', 'FR-001 System MUST do something: FR-001 ubiquitous', '## Functional Requirements\n\n'],
    ['requirement-scenarios', 'title Title (story): title.1 scenario', '## ADDED Requirements\n\n'],
    ['user-story', '1 Given (story): 1.1 event', '### Requirement 1: Given\n\n'],
    ['story', 'US1 Title (story) P1: US1.1 scenario'],
    ['ears-always', '1 Given: 1.1 ubiquitous', heading],
    ['ears-when', '1 Given: 1.1 event', heading],
    ['ears-while', '1 Given: 1.1 state', heading],
    ['ears-if', '1 Given: 1.1 unwanted', heading],
    ['ears-where', '1 Given: 1.1 optional', heading],
    ['ears-complex', '1 Given: 1.1 complex', heading],
    ['given', '1 Given: 1.1 scenario', heading],
  ]
  for (const [prefix, says, before = ''] of texts) {
    it(prefix, () => {
      const after = prefix === 'user-story' ? `\n${filled('ears-when')}` : ''
      assert.equal(told(readRequirements(before + filled(prefix) + after)), says)
    })
  }

  const feature = 'Feature: Given\n'
  const sources: readonly (readonly [prefix: string, name: string, says: string, before?: string])[] = [
    ['feature', 'a.feature', 'REQ-1 Title (story): REQ-1.1 scenario'],
    ['scenario', 'a.feature', 'given Given: given.1 scenario', feature],
    ['scenario-outline', 'a.feature', 'given Given: given.1 scenario', feature],
    ['rule', 'a.feature', 'title Title: title.1 scenario', feature],
    ['gherkin', 'requirements.md', '1 Given: 1.1 scenario', '### Requirement 1: Given\n\n'],
    ['planwright-requirements', 'requirements.yaml', 'REQ-1 Title (story) high: REQ-1.1 event'],
    ['planwright-requirement', 'requirements.yaml', 'REQ-2 Title: REQ-2.1 event', 'requirements:\n'],
  ]
  for (const [prefix, name, says, before = ''] of sources) {
    it(prefix, () => assert.equal(told(parsedSource(name, before + filled(prefix))), says))
  }
})

describe('a snippet for a design is read as what it says', () => {
  const texts: readonly (readonly [prefix: string, elements: string, before?: string])[] = [
    [
      'design',
      'component PhotoStore 1.1, dataModel Photo, errorCase `PhotoTooLarge`, testing Unit tests for `PhotoStore`',
    ],
    ['design-component', 'component PhotoStore 1.1'],
    ['design-model', 'dataModel Photo', '# Album\n\n## Data Models\n\n'],
    ['design-endpoints', 'endpoint GET /photos'],
    ['design-errors', 'errorCase `PhotoTooLarge`'],
    ['design-settings', 'configuration `MAX_PHOTO_SIZE`'],
    [
      'design-property',
      'property Every photo comes back as it was sent 1.1',
      '# Album\n\n## Correctness Properties\n\n',
    ],
    ['design-sequence', ''],
    ['design-testing', 'testing Unit tests: `PhotoStore` refuses photos over the limit, testing Integration tests'],
  ]
  for (const [prefix, elements, before = ''] of texts) {
    it(prefix, () => {
      const { problems, elements: found } = readDesign(before + filled(prefix))
      assert.deepEqual(problems, [])
      assert.equal(
        found.map(({ kind, name, references }) => [kind, name, ...references].join(' ')).join(', '),
        elements,
      )
    })
  }
})

describe('a snippet for tasks is read as what it says', () => {
  const texts: readonly (readonly [prefix: string, format: string, tasks: string])[] = [
    ['task-kiro', 'kiro', '1, 1.1 1.1, 1.2 1.1'],
    ['task-phases', 'phases', '1.1 REQ-1.1'],
    ['task-speckit', 'speckit', 'T001 US1'],
    ['task-story', 'story', '1 1.1'],
    ['task-technical', 'technical', '1 1.1'],
    ['task-checkpoint', 'kiro', '2'],
  ]
  for (const [prefix, format, tasks] of texts) {
    it(prefix, () => {
      const plan = readPlan(filled(prefix))
      assert.equal(
        plan.tasks.map(({ id, story = [], requirements }) => [id, story, ...requirements].flat().join(' ')).join(', '),
        tasks,
      )
      assert.equal(formatOf(plan).id, format)
      assert.deepEqual(plan.problems, [])
    })
  }

  it('task-depends', () =>
    assert.deepEqual(
      readPlan(`- [ ] 1.1 Sign\n- [ ] 2 Keep\n  ${filled('task-depends')}`).tasks.map(({ dependsOn }) => dependsOn),
      [[], ['1.1']],
    ))
})

describe('the snippets', () => {
  it('have a test each', () => {
    const tested = readFileSync(import.meta.filename, 'utf8')
    const isTested = (prefix: string) => new RegExp(`[[(]\\s*'${prefix}',`).test(tested)
    assert.deepEqual(
      [...byPrefix.keys()].filter(prefix => !isTested(prefix)),
      [],
    )
  })

  it('are all in the manifest', () =>
    assert.deepEqual(
      [...new Set(manifest.contributes.snippets.map(({ path }) => path))].sort(),
      files.map(file => `./snippets/${file}`).sort(),
    ))

  it('say what they are for', () =>
    assert.deepEqual(
      [...byPrefix.values()].filter(({ description }) => description.length < 10),
      [],
    ))
})

/** What a snippet puts into a file where a person takes every default. */
function filled(prefix: string): string {
  const body = byPrefix.get(prefix)?.body.join('\n') ?? assert.fail(prefix)
  const text = body
    .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, choices: string) => choices.split(',')[0] ?? '')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$0/g, '')
  assert.ok(!/\$[\d{]/.test(text), text)
  return text
}

/** Requirements in one line each: id, title, whether they have a story, priority, criteria with their patterns. */
function told({ requirements, problems }: RequirementSet): string {
  assert.deepEqual(problems, [])
  return requirements
    .map(({ id, title, story, priority, criteria }) => {
      const head = [
        id,
        title,
        ...(story === undefined ? [] : ['(story)']),
        ...(priority === undefined ? [] : [priority]),
      ]
      return `${head.join(' ')}: ${criteria.map(one => `${one.id} ${one.pattern}`).join(', ')}`
    })
    .join('; ')
}
