import assert from 'node:assert/strict'
import { parsedSource } from '../../../../src/core/requirements/parsedSource.ts'

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

const bomb = lines(20, at => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]\n`)
const merges = lines(30, at => `a${at + 1}: &a${at + 1}\n  <<: [*a${at}, *a${at}, *a${at}]\n  k${at}: 1\n`)

/** What has made parsers slow or fat, as large as a repository may well hold it, and what is said about it. */
const sources: readonly (readonly [string, string, string, string])[] = [
  ['a bomb', 'a.yaml', `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${bomb}`, 'unreadable-source'],
  ['a bomb of merge keys', 'a.yaml', `a0: &a0 {a: 1}\n${merges}`, 'unreadable-source'],
  ['10,000 nested levels', 'a.yaml', lines(10_000, at => `${' '.repeat(at)}a:\n`), 'unreadable-source'],
  ['10,000 nested brackets', 'a.yaml', '['.repeat(10_000), 'unreadable-source'],
  ['2,000 keys of one name', 'a.yaml', 'a: b\n'.repeat(2_000), 'repeated-key'],
  ['2,000 keys named __proto__', 'a.yaml', '__proto__: x\n'.repeat(2_000), 'repeated-key'],
  ['1 MB of keys', 'a.yaml', 'a: b\n'.repeat(199_000), 'unreadable-source'],
  ['1 MB of quotation marks', 'a.yaml', '"\n'.repeat(499_000), 'source-syntax'],
  ['a line of 5 MB', 'a.yaml', 'a'.repeat(5_000_000), 'unreadable-source'],
  ['lists in text with escapes', 'a.yaml', `- criteria: "${'- \\ta\\n'.repeat(2_000)}"\n`.repeat(4), ''],
  ['10,000 wrong lines of Gherkin', 'a.feature', 'nonsense\n'.repeat(10_000), 'source-syntax'],
  ['4 MB of tags', 'a.feature', '@a\n'.repeat(1_300_000), 'unreadable-source'],
  ['a line of 5 MB in Gherkin', 'a.feature', `Feature: ${'a'.repeat(5_000_000)}`, 'unreadable-source'],
  ['links without an end', 'a.md', `### Requirement 1\n1. ${'[a]('.repeat(60_000)}`, ''],
  ['3,000 requirements with a name', 'a.md', lines(3_000, at => `### Requirement: a ${at}\n`), ''],
  [
    '1,500 requirements with fences',
    'a.md',
    lines(1_500, at => `### Requirement ${at}\n1. a\n${at % 20 ? '' : '```gherkin\nGiven b\n```\n'}`),
    '',
  ],
]

describe('a source that was made to be slow', () => {
  for (const [name, file, text, code] of sources) {
    it(`is told about and not waited for: ${name}`, () => check(file, text, code))
  }
})

/** In the process's own time, since other work on the machine says nothing. A loop in a loop takes seconds. */
function check(file: string, text: string, code: string): void {
  const start = process.cpuUsage()
  const { problems } = parsedSource(file, text)
  const { user, system } = process.cpuUsage(start)
  assert.ok(code === '' || problems.some(problem => problem.code === code), JSON.stringify(problems.slice(0, 3)))
  assert.ok(user + system < 700_000, `${Math.round((user + system) / 1000)} ms`)
}
