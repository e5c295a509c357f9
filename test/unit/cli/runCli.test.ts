import assert from 'node:assert/strict'
import { version } from '../../../package.json'
import { commands } from '../../../src/cli/commands/commandList.ts'
import { run } from './runInMemory.ts'

describe('planwright', () => {
  it('prints its version', () => check('--version', 0, new RegExp(`^${version.replaceAll('.', '\\.')}$`)))
  it('prints an overview', () => check('--help', 0, /Usage: planwright COMMAND/))
  it('prints the overview as an error when nothing is asked', () =>
    check('', 2, undefined, /Usage: planwright COMMAND/))
  it('suggests the command that was meant', () =>
    check('genrate x', 2, undefined, /unknown command genrate\. Did you mean generate\?/))
  it('suggests the option that was meant', () =>
    check('generate x --dryrun', 2, undefined, /generate: Unknown option --dryrun\. Did you mean --dry-run\? .*--help/))
  it('explains a command by its name too', () => check('help tick', 0, /Usage: planwright tick/))
  it('refuses an unknown option before any command', () => check('--jsn', 2, undefined, /unknown option --jsn/))

  for (const command of commands) {
    it(`${command.name} explains itself with every option and an example`, async () => {
      const { code, out } = await run([command.name, '--help'])
      assert.equal(code, 0)
      for (const { name } of [...command.options, { name: 'help' }]) assert.match(out, new RegExp(`--${name}\\b`))
      for (const { line } of command.examples) assert.ok(out.includes(line), line)
      assert.ok(out.split('\n').every(line => line.length <= 120))
    })

    it(`${command.name} wants its operands`, () => check(command.name, 2, undefined, /needs .* --help lists/))

    it(`${command.name} has examples that it understands`, async () => {
      for (const { line } of command.examples) {
        const { code, err } = await run(
          line
            .split(' ')
            .slice(1)
            .map(word => word.replace(/^'|'$/g, '')),
        )
        assert.equal(code, 3, `${line}: ${err}`)
      }
    })
  }
})

/** Asserts the exit code and what is printed to either stream. */
async function check(line: string, code: number, out?: RegExp, err?: RegExp): Promise<void> {
  const ran = await run(line.split(' ').filter(Boolean))
  assert.equal(ran.code, code)
  if (out) assert.match(ran.out, out)
  else assert.equal(ran.out, '')
  if (err) assert.match(ran.err, err)
  else assert.equal(ran.err, '')
}
