import { spawnSync } from 'node:child_process'
import type { Figure } from './figure.ts'

/**
 * What the extension costs its host, measured inside a VS Code with the tests that are made for it. Nothing where no VS
 * Code can be started.
 */
export function host(): readonly Figure[] {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/vscode/run.ts', '--only', 'node', '--grep', 'figures of the host'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  const figures = [...stdout.matchAll(/figure (\{.*\})/g)].map(([, found = '']) => JSON.parse(found) as Figure)
  if (figures.length === 0) console.log('The figures of the host need a VS Code that starts: left out.')
  // Tests that failed begin once more, and the last figures count.
  return [...new Map(figures.map(figure => [figure.what, figure])).values()]
}
