import * as vscode from 'vscode'
import type { TickOutcome } from '../../../src/vscode/tickOutcome.ts'
import { equal, eventually, ok } from './facts.ts'
import { itemsIn, labelOf, shownRows } from './shownRows.ts'
import { closeAll, file, remove, write } from './workspace.ts'

const folder = 'invalid-settings'
const plan = '- [ ] 1. Keep entries\n  - _Requirements: 1.1_\n- [ ] 2. Print\n  - _Requirements: 9.9_\n'
const requirements = '### Requirement 1: Sign\n\n1. WHEN a guest signs THEN the book SHALL keep an entry\n'

/** Values that no setting has: all take the one or the other for what it is not. */
const nonsense: readonly unknown[] = ['nonsense', { a: [7, null] }]

describe('Settings that are not valid', () => {
  const uri = () => file(`${folder}/tasks.md`)
  const declared: Readonly<Record<string, unknown>> =
    vscode.extensions.getExtension('planwright.planwright')?.packageJSON.contributes.configuration.properties

  beforeEach(async () => {
    await write(`${folder}/requirements.md`, requirements)
    await write(`${folder}/tasks.md`, plan)
  })

  afterEach(async () => {
    await closeAll()
    await remove(folder)
  })

  for (const value of nonsense) {
    it(`count as unset: ${JSON.stringify(value)}`, async () => {
      const configuration = vscode.workspace.getConfiguration()
      const names = Object.keys(declared)
      ok(names.length > 5, 'settings')
      for (const name of names) await configuration.update(name, value, vscode.ConfigurationTarget.Global)
      try {
        await works()
      } finally {
        for (const name of names) await configuration.update(name, undefined, vscode.ConfigurationTarget.Global)
      }
    })
  }

  for (const text of ['{', '[]', '{ "markers": 3, "rules": [], "ignore": {}, "minCoverage": "all" }']) {
    it(`in .planwright.json leave everything as it is: ${text}`, async () => {
      await write(`${folder}/.planwright.json`, text)
      await works()
    })
  }

  /** A box is set, problems are told, the tree shows the tasks. */
  async function works(): Promise<void> {
    const text = await vscode.workspace.openTextDocument(uri())
    await vscode.window.showTextDocument(text)
    await eventually('the problem', () =>
      vscode.languages.getDiagnostics(uri()).some(({ code }) => code === 'unknown-requirement') ? true : undefined,
    )
    const shown = await shownRows('planwright.tasks')
    await vscode.commands.executeCommand('planwright.tasks.focus')
    await eventually('the tasks', async () =>
      (await itemsIn(shown)).map(labelOf).join() === '1. Keep entries,2. Print' ? true : undefined,
    )
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri(),
    )
    ok(lenses.length > 0, 'lenses')
    const outcome = await vscode.commands.executeCommand<TickOutcome>(
      'planwright.setTaskState',
      uri().toString(),
      '1\tKeep entries',
      'done',
    )
    equal(outcome.kind, 'done')
    equal(text.getText(), plan.replace('[ ]', '[x]'))
  }
})
