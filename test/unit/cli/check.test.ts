import assert from 'node:assert/strict'
import type { CheckedFile } from '../../../src/cli/commands/check/checkDocuments.ts'
import type { MemoryFile } from './memoryIo.ts'
import { run } from './runInMemory.ts'
import { answerOf, answersOf } from './answersOf.ts'

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

  it('writes SARIF with one rule for each code', async () => {
    const { code, out } = await checked('--format sarif', wrong)
    assert.equal(code, 1)
    const physicalLocation = {
      artifactLocation: { uri: '/s/tasks.md' },
      region: { startLine: 2, startColumn: 30, endLine: 2, endColumn: 33 },
    }
    assert.deepEqual(JSON.parse(out), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'planwright', rules: [{ id: 'unknown-requirement' }] } },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'unknown-requirement',
              ruleIndex: 0,
              level: 'error',
              message: { text: 'No requirement or criterion is numbered 7.3.' },
              locations: [{ physicalLocation }],
            },
          ],
        },
      ],
    })
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
