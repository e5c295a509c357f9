import assert from 'node:assert/strict'
import type { CheckedFile } from '../../../src/cli/commands/check/checkDocuments.ts'
import type { MemoryFile } from './memoryIo.ts'
import { run } from './runInMemory.ts'
import { answerOf, answersOf } from './answersOf.ts'
import { sarifOf } from './sarifOf.ts'

const requirements = `# Requirements

### Requirement 1: Keep notes

#### Acceptance Criteria

1. WHEN a note is saved THEN the store SHALL keep it
2. IF a note is too long THEN the store SHALL refuse it
`
const whole = '- [ ] 1. Keep notes\n  - _Requirements: 1.1, 1.2_\n'
const half = '- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n'
const wrong = '- [ ] 1. Keep notes\n  - _Requirements: 1.1, 1.2, 7.3_\n'

describe('planwright check', () => {
  it('is silent about a plan that covers everything', async () => {
    const { code, out } = await checked('', whole)
    assert.equal(code, 0)
    assert.match(out, /^\/s\/tasks\.md: 2 of 2 criteria cited\n2 files checked, 0 problems$/)
  })

  it('warns of a criterion that no task cites, where it stands', async () => {
    const { code, out } = await checked('', half)
    assert.equal(code, 0)
    assert.match(out, /^\/s\/requirements\.md:8:\d+: warning: No task cites criterion 1\.2\. \(uncovered-criterion\)$/m)
    assert.match(out, /^\/s\/tasks\.md: 1 of 2 criteria cited; missing 1\.2$/m)
  })

  it('fails for a reference to nothing, where it stands', async () => {
    const { code, out } = await checked('', wrong)
    assert.equal(code, 1)
    assert.match(
      out,
      /^\/s\/tasks\.md:2:30: error: No requirement or criterion is numbered 7\.3\. \(unknown-requirement\)$/m,
    )
  })

  it('fails below the coverage that is wanted', async () => {
    const { code, out } = await checked('--min-coverage 51', half)
    assert.equal(code, 1)
    assert.match(out, /The plan cites 50\.0 % of the criteria; 51 % are wanted\. Missing: 1\.2\./)
    assert.equal((await checked('--min-coverage 50', half)).code, 0)
  })

  it('fails for what is as severe as asked', async () => {
    assert.equal((await checked('--fail-on warning', half)).code, 1)
    assert.equal((await checked('--fail-on error', half)).code, 0)
  })

  it('gives one object for each file that fits the schema', async () => {
    const { out } = await checked('--format json', wrong)
    assert.equal((await checked('--json', wrong)).out, out)
    const [first, second] = answersOf<CheckedFile>('check', out)
    assert.deepEqual([first?.file, second?.file], ['/s/requirements.md', '/s/tasks.md'])
    const places = second?.problems.map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn])
    assert.deepEqual(places, [[2, 30, 2, 33]])
    assert.deepEqual(second?.coverage, { criteria: 2, covered: 2, uncovered: [] })
  })

  it('shows the problems of one file when one is named', async () => {
    const { out } = await run(['check', '--json', '/s/tasks.md'], {
      '/s/requirements.md': requirements,
      '/s/tasks.md': half,
    })
    assert.equal(answerOf<CheckedFile>('check', out).file, '/s/tasks.md')
  })

  it('writes annotations for a pull request', async () => {
    const { out } = await checked('--format github', wrong)
    assert.equal(
      out,
      '::error file=/s/tasks.md,line=2,endLine=2,col=30,endColumn=33,title=unknown-requirement::No requirement or criterion is numbered 7.3.',
    )
  })

  it('writes SARIF with one rule for each code, and its fix', async () => {
    const { code, out } = await checked('--format sarif', wrong)
    assert.equal(code, 1)
    const artifactLocation = { uri: 'file:///s/tasks.md' }
    const region = { startLine: 2, startColumn: 30, endLine: 2, endColumn: 33 }
    const deletedRegion = { ...region, startColumn: 28 }
    const log = sarifOf(out)
    assert.deepEqual(log.runs[0]?.tool.driver.rules, [
      {
        id: 'unknown-requirement',
        shortDescription: { text: 'A reference to a requirement or criterion that is not there.' },
        defaultConfiguration: { level: 'error' },
      },
    ])
    assert.deepEqual(log.runs[0].results, [
      {
        ruleId: 'unknown-requirement',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'No requirement or criterion is numbered 7.3.' },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        fixes: [
          {
            description: { text: 'Remove 7.3' },
            artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion }] }],
          },
        ],
      },
    ])
  })

  it('writes SARIF that is valid, whatever is found', async () => {
    const plan = `Total: 9\n\n- [x] 1. «TBD»\n  - [ ] 1.1 A\n    - _Depends: 2, 9_\n- [ ] 2. B\n  - _Depends: 1_\n  - _Requirements: _\n- [ ] 2. C\n`
    for (const own of [plan, whole, '']) sarifOf((await checked('--format sarif --min-coverage 50', own)).out)
    assert.throws(() => sarifOf('{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}'), /required property 'name'/)
  })

  it('escapes what would end an annotation', async () => {
    const { out } = await run(['check', '/a,b:c%/tasks.md', '--format', 'github'], {
      '/a,b:c%/tasks.md': '- [ ] T1 A\n- [ ] T1 B\n',
    })
    assert.match(out, /^::warning file=\/a%2Cb%3Ac%25\/tasks\.md,line=2,/)
  })

  it('keeps hints back from people until they ask', async () => {
    const files = {
      '/s/requirements.md': requirements.replace('keep it', 'keep it and the list SHALL show it'),
      '/s/tasks.md': whole,
    }
    assert.match((await run(['check', '/s'], files)).out, /0 problems and 1 hint \(--hints shows them\)$/)
    assert.match((await run(['check', '/s', '--hints'], files)).out, /hint: Criterion 1\.1 demands two things/)
    assert.match((await run(['check', '/s', '--json'], files)).out, /criterion-with-two-behaviours/)
  })

  it('takes settings from the folder or from above it', async () => {
    const settings = '{ "rules": { "uncovered-criterion": "error" } }'
    for (const path of ['/w/.planwright.json', '/w/s/.planwright.json']) {
      const { code, out } = await settled(path, settings)
      assert.equal(code, 1)
      assert.match(out, /error: No task cites criterion 1\.2/)
    }
    assert.equal((await settled('/.planwright.json', settings)).code, 0)
    assert.equal((await settled('/w/.planwright.json', '{ "failOn": "warning" }')).code, 1)
    assert.equal((await settled('/w/.planwright.json', '{ "failOn": "warning" }', '--fail-on error')).code, 0)
    assert.equal((await settled('/w/.planwright.json', '{ "minCoverage": 51 }')).code, 1)
    assert.equal((await settled('/w/.planwright.json', '{ "ignore": ["1.2"], "minCoverage": 100 }')).code, 0)
  })

  it('says what is wrong with the settings', async () => {
    const { out, code } = await settled('/w/.planwright.json', '{\n  "rule": {}\n}')
    assert.equal(code, 0)
    assert.match(out, /\.planwright\.json:2:3: warning: There is no setting "rule"\. \(unknown-setting\)/)
    assert.equal((await settled('/w/.planwright.json', '{')).code, 1)
    assert.equal((await settled('/w/.planwright.json', Uint8Array.of(0xe9, 65))).code, 3)
  })

  it('reads the other documents when one cannot be read', async () => {
    const files = { '/s/requirements.md': requirements, '/s/tasks.md': wrong, '/s/design.md': Uint8Array.of(0xe9, 65) }
    const { code, out, err } = await run(['check', '/s'], files)
    assert.equal(code, 3)
    assert.match(err, /design\.md: line 1 is not valid UTF-8/)
    assert.match(out, /unknown-requirement/)
  })

  it('has no coverage without a plan', async () => {
    const { code, out } = await run(['check', '--json', '/s', '--min-coverage', '100'], {
      '/s/requirements.md': requirements,
    })
    assert.equal(code, 0)
    assert.equal(answerOf<CheckedFile>('check', out).coverage, null)
  })

  it('wants a percentage', async () => {
    for (const value of ['101', 'x', '-1', '1e1'])
      assert.equal((await checked(`--min-coverage=${value}`, whole)).code, 2)
  })
})

function checked(options: string, plan: MemoryFile) {
  const files = { '/s/requirements.md': requirements, '/s/tasks.md': plan }
  return run(['check', '/s', ...options.split(' ').filter(Boolean)], files)
}

/** A spec in a repository whose root is `/w`. */
function settled(path: string, settings: MemoryFile, options = '') {
  const files = {
    '/w/.git/HEAD': '',
    '/w/s/requirements.md': requirements,
    '/w/s/tasks.md': half,
    [path]: settings,
  }
  return run(['check', '/w/s', ...options.split(' ').filter(Boolean)], files)
}
