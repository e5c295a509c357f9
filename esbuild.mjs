// Builds dist: `node esbuild.mjs`, and again at each change with `--watch`.
import { chmod } from 'node:fs/promises'
import * as esbuild from 'esbuild'

const shared = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
}

/** What every host of the extension runs on; the floor of `engines.vscode` has Node 20 and Chromium 132. */
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' }
const worker = {
  ...shared,
  platform: 'browser',
  target: 'chrome132',
  format: 'cjs',
  // Some packages have a variant for pages that wants a DOM, which a worker has not.
  conditions: ['worker', 'browser'],
}

const builds = [
  {
    ...node,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
  },
  { ...worker, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.web.js', external: ['vscode'] },
  // Loaded by the extension with the first Markdown file, view or command, in both hosts.
  {
    ...worker,
    entryPoints: ['src/vscode/language/languageFeatures.ts'],
    outfile: 'dist/language.js',
    external: ['vscode'],
  },
  // Loaded with the first command that makes or changes a plan, in both hosts.
  { ...worker, entryPoints: ['src/vscode/planning/planner.ts'], outfile: 'dist/planner.js' },
  // Loaded by the extension where a folder has Gherkin or YAML; a browser's worker runs it as well.
  { ...worker, entryPoints: ['src/core/requirements/parsedSource.ts'], outfile: 'dist/requirementParsers.js' },
  // Loaded by the extension when a view of the preview is saved.
  { ...worker, entryPoints: ['src/core/preview/export/exportedView.ts'], outfile: 'dist/previewExport.js' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
  {
    ...shared,
    entryPoints: ['src/webview/preview.ts'],
    outfile: 'dist/preview.js',
    target: 'chrome132',
    format: 'iife',
  },
  // Loaded by the page when another view than the tasks is asked for.
  {
    ...shared,
    entryPoints: ['src/webview/previewViews.ts'],
    outfile: 'dist/previewViews.js',
    target: 'chrome132',
    format: 'esm',
  },
]

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(
    builds.map(options => esbuild.context({ ...options, minify: false, sourcemap: true, logLevel: 'info' })),
  )
  await Promise.all(contexts.map(context => context.watch()))
} else {
  await Promise.all(builds.map(options => esbuild.build(options)))
  await chmod('dist/cli.cjs', 0o755)
}
