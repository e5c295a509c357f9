import 'mocha/mocha.js'
import * as vscode from 'vscode'
import { Report } from './report.ts'
import { watchViews } from './shownRows.ts'

declare const wantedTests: string

/** What a VS Code under test calls. Mocha's build for browsers runs in the Node host and in the web worker host. */
export async function run(): Promise<void> {
  watchViews()
  const mocha = new Mocha({ ui: 'bdd', reporter: Report, timeout: 120_000, fgrep: wantedTests })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await import('./host.test.ts')
  await import('./figures.test.ts')
  await import('./generatePlan.test.ts')
  await import('./planCommands.test.ts')
  await import('./interleavings.test.ts')
  await import('./language/completion.test.ts')
  await import('./language/codeLens.test.ts')
  await import('./language/diagnostics.test.ts')
  await import('./language/documentLinks.test.ts')
  await import('./language/feature.test.ts')
  await import('./language/hover.test.ts')
  await import('./language/inlayHints.test.ts')
  await import('./language/markdownBoxes.test.ts')
  await import('./language/navigation.test.ts')
  await import('./language/outline.test.ts')
  await import('./language/rename.test.ts')
  await import('./language/toggleTask.test.ts')
  await import('./tracker.test.ts')
  await import('./invalidSettings.test.ts')
  await import('./preview.test.ts')
  await import('./previewSession.test.ts')
  await import('./pageInterleavings.test.ts')
  if (wantedTests && !/^figures|idle/.test(wantedTests)) await activate()
  const failures = await new Promise<number>(resolve => mocha.run(resolve))
  if (failures > 0) throw new Error(`${failures} failing`)
}

/** Some of the tests alone have nobody before them who activates the extension, or opens its first Markdown file. */
async function activate(): Promise<void> {
  await vscode.workspace.openTextDocument({ language: 'markdown', content: '' })
  await vscode.extensions.getExtension('planwright.planwright')?.activate()
}
