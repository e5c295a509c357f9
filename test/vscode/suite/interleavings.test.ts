import * as vscode from 'vscode'
import type { TickOutcome } from '../../../src/vscode/tickOutcome.ts'
import { equal, eventually, ok } from './facts.ts'
import { randomFrom } from './random.ts'
import { closeAll, file, onDisk, remove, write } from './workspace.ts'

const tasks = 30
/** Twelve things happen in a round: a thousand in all. */
const rounds = 84
const longest = 55_000

describe('Boxes that are set while others write', () => {
  const folder = 'interleavings'
  const uri = () => file(`${folder}/tasks.md`)

  beforeEach(async () => {
    await write(`${folder}/design.md`, '# Design\n')
    await write(`${folder}/tasks.md`, planOf(new Map()))
    await vscode.window.showTextDocument(uri())
  })

  afterEach(async () => {
    await closeAll()
    await remove(folder)
  })

  it('lose no character and touch no other line', async function () {
    this.timeout(70_000)
    const document = await vscode.workspace.openTextDocument(uri())
    const random = randomFrom(20_261)
    const expected = new Expected()
    const begin = Date.now()
    let happened = 0
    let refused = 0
    for (let round = 0; round < rounds && Date.now() - begin < longest; round++) {
      if (round % 6 === 5) {
        expected.outside += 1
        await write(`${folder}/tasks.md`, expected.text())
        happened += 1
      }
      // Each task once a round, so that the outcomes say what its box is.
      const chosen = new Set(Array.from({ length: 6 }, () => 1 + random(tasks)))
      const ticks = [...chosen].map(async task => {
        const state = random(2) === 0 ? 'done' : 'active'
        const outcome = await setState(task, state)
        happened += 1
        if (outcome.kind === 'done') expected.markers.set(task, state === 'done' ? 'x' : '-')
        else refused += 1
      })
      const typing = Array.from({ length: 6 }, async (_, at) => {
        await pause(random(40) + at * 5)
        const task = 1 + random(tasks)
        happened += 1
        if (await typed(document, task)) expected.typed.set(task, (expected.typed.get(task) ?? 0) + 1)
      })
      await Promise.all([...ticks, ...typing])
      await settled(document, expected)
      equal(document.getText().split('\n'), expected.text().split('\n'), `the text after round ${round}`)
    }
    ok(happened > 200, `${happened} things happened`)
    console.log(`${happened} changes in ${Date.now() - begin} ms, ${refused} refused`)
  })

  it('wait for the file that is changed outside, or are kept unsaved', async () => {
    const document = await vscode.workspace.openTextDocument(uri())
    const writing = write(`${folder}/tasks.md`, planOf(new Map([[0, 'outside']])))
    const outcome = await setState(3, 'done')
    await writing
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    if (outcome.saved === 'changed') ok(document.isDirty, 'the tick is not lost')
    else equal((await onDisk(`${folder}/tasks.md`))?.includes('- [x] 3. Task'), true)
  })

  function setState(task: number, state: string): Thenable<TickOutcome> {
    const key = `${task}\tTask number ${task}`
    return vscode.commands.executeCommand('planwright.setTaskState', uri().toString(), key, state)
  }

  /** Saved and as it lies on the disk; where both changed, the disk wins, as a person may decide. */
  async function settled(document: vscode.TextDocument, expected: Expected): Promise<void> {
    if (document.isDirty && !(await document.save())) {
      await vscode.commands.executeCommand('workbench.action.files.revert')
      expected.startAgain((await onDisk(`${folder}/tasks.md`)) ?? '')
    }
    await eventually('the outside write is in the editor', () =>
      document.getText().includes(`written outside ${'again '.repeat(expected.outside)}\n`) ? true : undefined,
    )
  }
})

/** What the plan is to hold: all that was done to it and nothing else. */
class Expected {
  readonly markers = new Map<number, string>()
  readonly typed = new Map<number, number>()
  outside = 0

  text(): string {
    return planOf(this.markers, this.typed, this.outside)
  }

  startAgain(text: string): void {
    this.markers.clear()
    this.typed.clear()
    for (const [, marker = ' ', task] of text.matchAll(/^- \[(.)\] (\d+)\./gm)) this.markers.set(Number(task), marker)
    for (const [, task, words = ''] of text.matchAll(/^ {2}- Note (\d+): (x*)$/gm))
      this.typed.set(Number(task), words.length)
  }
}

function planOf(
  markers: ReadonlyMap<number, string>,
  typed: ReadonlyMap<number, number> = new Map(),
  outside = 0,
): string {
  const lines = Array.from({ length: tasks }, (_, at) => {
    const task = at + 1
    return `- [${markers.get(task) ?? ' '}] ${task}. Task number ${task}\n  - Note ${task}: ${'x'.repeat(typed.get(task) ?? 0)}\n`
  })
  return `# Plan\n\nwritten outside ${'again '.repeat(outside)}\n\n${lines.join('')}`
}

/** Types one letter at the end of a task's note, wherever that is this moment. */
async function typed(document: vscode.TextDocument, task: number): Promise<boolean> {
  const note = `  - Note ${task}: `
  const text = document.getText()
  const at = text.indexOf(note)
  ok(at >= 0, `the note of task ${task}`)
  const edit = new vscode.WorkspaceEdit()
  edit.insert(document.uri, document.positionAt(text.indexOf('\n', at)), 'x')
  return vscode.workspace.applyEdit(edit)
}

function pause(time: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, time)
  })
}
