import assert from 'node:assert/strict'
import { editDistance, nearestName } from '../../../src/cli/arguments/nearestName.ts'
import { parseArguments } from '../../../src/cli/arguments/parseArguments.ts'
import type { Option } from '../../../src/cli/command.ts'

const options: readonly Option[] = [
  { name: 'json', help: '' },
  { name: 'out', value: 'FILE', help: '' },
  { name: 'requirements', value: 'FILE…', many: true, help: '' },
  { name: 'format', value: 'ID', choices: ['text', 'json'], help: '' },
]

describe('parseArguments', () => {
  it('reads flags, values and operands in any order', () => check('a --json b --out c', 'a b; json; out=c'))
  it('reads a value behind an equals sign', () => check('--out=x=y a', 'a; out=x=y'))
  it('reads a dash as a value', () => check('a --out -', 'a; out=-'))
  it('reads a dash as an operand', () => check('- a', '- a'))
  it('takes all that follows two dashes for operands', () => check('--json -- --out x', '--out x; json'))
  it('takes several values up to the next option', () =>
    check('a --requirements b c --json d', 'a d; requirements=b,c; json'))
  it('lets an option come again', () => check('--requirements a --requirements b', '; requirements=a,b'))
  it('lets the last value win', () => check('--format text --format json', '; format=text,json', 'json'))
  it('suggests the option that was meant', () =>
    check('--fromat text', 'Unknown option --fromat. Did you mean --format?'))
  it('suggests nothing for what is far from all options', () => check('--zzzzzzz', 'Unknown option --zzzzzzz.'))
  it('knows no short options but -h', () => check('-o x', 'Unknown option -o. Did you mean --out?'))
  it('wants a value where one is needed', () => check('--out', '--out needs FILE.'))
  it('takes no option for a value', () => check('--out --json', '--out needs FILE.'))
  it('wants no value where none is needed', () => check('--json=yes', '--json takes no value.'))
  it('names the values that are possible', () =>
    check('--format txt', '--format cannot be txt. Did you mean text? It is one of: text, json.'))
})

describe('nearestName', () => {
  it('counts swapped letters as one', () => assert.equal(editDistance('fromat', 'format'), 1))
  it('counts added, dropped and changed letters', () => assert.equal(editDistance('kitten', 'sitting'), 3))
  it('finds a name from its beginning', () => assert.equal(nearestName('gen', ['generate', 'tick']), 'generate'))
})

function check(line: string, expected: string, format?: string): void {
  const parsed = parseArguments(line.split(' '), options)
  if (!parsed.ok) return assert.equal(parsed.message, expected)
  const { operands, has, values, value } = parsed.given
  const names = ['requirements', 'json', 'out', 'format'].filter(has)
  const said = names.map(name => (values(name).length > 0 ? `${name}=${values(name).join(',')}` : name))
  assert.equal([operands.join(' '), ...said].join('; '), expected)
  if (format !== undefined) assert.equal(value('format'), format)
}
