import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

export type Host = 'node' | 'web'

/** The web worker host takes the extension only where the manifest leaves it no other choice. */
export async function leaveOnlyTheWebEntry(folder: string): Promise<void> {
  const file = join(folder, 'package.json')
  const { main, ...manifest } = JSON.parse(await readFile(file, 'utf8')) as { main?: string }
  await writeFile(file, JSON.stringify(manifest))
}

/** One script with mocha and every test in it, since a web worker cannot load files. */
export async function bundleSuite(host: Host, outfile: string, grep: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/index.ts')],
    outfile,
    bundle: true,
    // Mocha's build sets `module.exports` itself where it finds one, so the suite has the last word.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite' },
    platform: host === 'node' ? 'node' : 'browser',
    // Some packages have a variant for pages that wants a DOM, which a worker has not.
    ...(host === 'web' ? { conditions: ['worker', 'browser'] } : {}),
    external: ['vscode'],
    define: { expectedHost: JSON.stringify(host), wantedTests: JSON.stringify(grep) },
    logLevel: 'warning',
  })
}
