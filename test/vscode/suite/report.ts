import 'mocha/mocha.js'
import { reportMark } from '../../../scripts/vscode-server/reportMark.ts'

/**
 * Writes the results where both extension hosts have a way out: their console. Ends with the line that
 * `.ci/run` counts.
 */
export class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options)
    const failures: string[] = []
    let passed = 0
    let depth = 0
    const say = (text: string): void => console.log(text.replace(/^/gm, reportMark))
    runner.on('suite', suite => {
      if (!suite.root) say(`${'  '.repeat(depth)}${suite.title}`)
      depth += 1
    })
    runner.on('suite end', () => {
      depth -= 1
    })
    runner.on('pass', test => {
      passed += 1
      say(`${'  '.repeat(depth)}✔ ${test.title} (${test.duration} ms)`)
    })
    runner.on('pending', test => say(`${'  '.repeat(depth)}- ${test.title}`))
    runner.on('fail', (test, error: Error) => {
      failures.push(`${test.fullTitle()}\n${error.stack ?? error.message}`)
      say(`${'  '.repeat(depth)}✘ ${test.title}`)
    })
    runner.on('end', () => {
      for (const failure of failures) say(`\n${failure}`)
      say(`\n  ${passed} passing`)
      if (failures.length > 0) say(`  ${failures.length} failing`)
    })
  }
}
