import * as vscode from 'vscode'
import { syntheticSpec } from '../../../scripts/bench/syntheticSpec.ts'
import { reportMark } from '../../../scripts/vscode-server/reportMark.ts'
import { equal, ok } from './facts.ts'
import { idle, ownClock, usedMemory } from './hostClock.ts'
import { shownRows } from './shownRows.ts'
import { closeAll, file, remove, write } from './workspace.ts'

const specs = 1_000

/**
 * What `npm run bench -- host` prints with its bars. Here they only must not be far from them: other tests run before,
 * and the machine may be busy. Nothing may wake the extension before, so these tests are for a host of their own.
 */
describe('figures of the host', function () {
  const isNode = typeof process === 'object' && Boolean(process.versions?.node)
  let memory = 0

  before(async function () {
    // The web host has no memory to read, and a host in which other tests ran is awake already.
    if (!isNode || extension().isActive) return this.skip()
    this.timeout(600_000)
    const made = syntheticSpec(200, 80, 20)
    for (let at = 0; at < specs; at += 50) {
      await Promise.all(
        Array.from({ length: 50 }, async (_, more) => {
          const folder = `specs/feature-${String(at + more).padStart(4, '0')}`
          await write(`${folder}/requirements.md`, made.requirements)
          await write(`${folder}/design.md`, made.design)
          await write(`${folder}/tasks.md`, made.plan)
        }),
      )
    }
    await idle()
    memory = usedMemory()
  })

  after(async () => {
    if (memory === 0) return
    await closeAll()
    await remove('specs')
  })

  it('activates at once', async () => {
    const start = performance.now()
    await extension().activate()
    figure('activation', performance.now() - start, 'ms', 30)
    ok(performance.now() - start < 500, 'half a second')
  })

  it('has the first rows of 1,000 specs soon', async () => {
    const { rows } = await shownRows('planwright.requirements')
    const start = performance.now()
    const roots = await rows.getChildren()
    await rows.getTreeItem(roots?.[0])
    figure('the first row for 1,000 specs, inside the host', performance.now() - start, 'ms', 1_000)
    equal(roots?.length, specs)
  })

  it('keeps little of 1,000 specs', async () => {
    await vscode.commands.executeCommand('planwright.requirements.focus')
    const clock = await ownClock()
    await idle()
    const blocks = await clock.stop()
    const used = usedMemory() - memory
    figure('memory for 1,000 specs over the empty host', used / 1e6, 'MB', 50)
    figure('the longest block while 1,000 specs are counted', blocks[0] ?? 0, 'ms', 50)
    ok(used < 100e6, `${used} bytes`)
  })

  it('is not held up while somebody types in a plan of 10,000 lines', async function () {
    this.timeout(300_000)
    const { requirements, design, plan } = syntheticSpec(500, 10_000, 300)
    await write('specs/long/requirements.md', requirements)
    await write('specs/long/design.md', design)
    await write('specs/long/tasks.md', plan)
    const document = await vscode.workspace.openTextDocument(file('specs/long/tasks.md'))
    const opening = await ownClock()
    const editor = await vscode.window.showTextDocument(document)
    await idle()
    figure('the longest block while a plan of 10,000 lines is opened', (await opening.stop())[0] ?? 0, 'ms', 50)
    const line =
      Array.from({ length: 200 }, (_, at) => 5_000 + at).find(at => /\d\. /.test(document.lineAt(at).text)) ?? 0
    editor.revealRange(new vscode.Range(line, 0, line, 0))
    await type(editor, line, 10)
    await idle()
    const clock = await ownClock()
    await type(editor, line, 40)
    await idle()
    const blocks = await clock.stop()
    const longest = blocks[0] ?? 0
    figure('the longest block while somebody types in 10,000 lines', longest, 'ms', 50)
    ok(longest < 400, `${longest} ms of work`)
    await document.save()
  })
})

/** Types so many letters, or as many as go into half a minute. */
async function type(editor: vscode.TextEditor, line: number, letters: number): Promise<void> {
  const start = performance.now()
  for (let at = 0; at < letters && performance.now() - start < 30_000; at++) {
    await editor.edit(edit => edit.insert(new vscode.Position(line, editor.document.lineAt(line).text.length), 'x'), {
      undoStopBefore: false,
      undoStopAfter: false,
    })
    // Now and then a person thinks for a moment, and what waits for the typing to rest is done.
    await new Promise(resolve => setTimeout(resolve, at % 10 === 9 ? 900 : 60))
  }
}

function figure(what: string, value: number, unit: string, bar: number): void {
  console.log(`${reportMark}figure ${JSON.stringify({ what, value, unit, bar })}`)
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('planwright.planwright')
  ok(found, 'the extension is installed')
  return found
}
