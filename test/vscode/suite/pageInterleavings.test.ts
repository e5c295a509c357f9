import * as vscode from 'vscode'
import { mergeSpec } from '../../../src/core/merge/mergeSpec.ts'
import { toRangeIn } from '../../../src/vscode/convert.ts'
import { PreviewSession } from '../../../src/vscode/preview/previewSession.ts'
import { SpecStore } from '../../../src/vscode/specStore.ts'
import { equal, eventually, ok } from './facts.ts'
import { PageStandIn } from './pageStandIn.ts'
import { randomFrom } from './random.ts'
import { closeAll, onDisk, remove, write } from './workspace.ts'

const tasks = 12
/** So many plans side by side, so that one is worked on while another waits for its disk. */
const plans = 5
const schedulesOfPlan = 100
/** A machine that does much else stops earlier. In milliseconds. */
const longest = 150_000

describe('Ticks of a page while others write', () => {
  const folder = 'pageInterleavings'
  let store: SpecStore

  before(() => {
    store = new SpecStore()
  })

  after(async () => {
    store.dispose()
    await closeAll()
    await remove(folder)
  })

  it('set their own box and lose no character, in 500 random schedules', async function () {
    this.timeout(240_000)
    const begin = Date.now()
    const documents: vscode.TextDocument[] = []
    for (let at = 0; at < plans; at += 1) documents.push(await opened(at))
    const counts = await Promise.all(documents.map(schedulesOn))
    const sum = (what: keyof (typeof counts)[number]): number => counts.reduce((all, each) => all + each[what], 0)
    const told = `${sum('done')} ticks, ${sum('stale')} stale, ${sum('typed')} typed, ${sum('merged')} merged`
    console.log(`${sum('schedules')} schedules in ${Date.now() - begin} ms: ${told}`)
    ok(sum('done') > 100 && sum('typed') > 40 && sum('merged') > 4, told)
  })

  const pathOf = (plan: number): string => `${folder}/${plan}/tasks.md`

  /** In an editor, since what no editor holds may be closed. */
  async function opened(plan: number): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(await write(pathOf(plan), new Expected().text()))
    await vscode.window.showTextDocument(document, { preview: false })
    return document
  }

  async function schedulesOn(document: vscode.TextDocument, plan: number) {
    const { uri } = document
    const path = pathOf(plan)
    const expected = new Expected()
    const page = new PageStandIn()
    const session = new PreviewSession(store, uri, { webview: page.webview, viewColumn: vscode.ViewColumn.One })
    const random = randomFrom(400 + plan)
    const begin = Date.now()
    const counts = { schedules: 0, done: 0, stale: 0, typed: 0, merged: 0 }
    try {
      await page.answer('model', { type: 'ready' })
      for (let schedule = 0; schedule < schedulesOfPlan && Date.now() - begin < longest; schedule += 1) {
        if (random(5) === 0) await write(path, expected.writtenOutside())
        const ticked = new Set(Array.from({ length: 1 + random(3) }, () => 1 + random(tasks)))
        const events = [
          ...[...ticked].map(task => () => tick(task)),
          ...Array.from({ length: random(3) }, () => () => type(1 + random(tasks))),
          ...(random(8) === 0 ? [merge] : []),
        ]
        await Promise.all(
          events.map(async event => {
            await pause(random(20))
            await event()
          }),
        )
        await settled(`schedule ${schedule} of plan ${plan}`)
        counts.schedules += 1
      }
    } finally {
      session.dispose()
    }
    return counts

    async function tick(task: number): Promise<void> {
      const row = page.boxes.find(({ id }) => id === String(task))
      ok(row, `the page shows task ${task}`)
      const to = random(2) === 0 ? 'done' : 'active'
      const { outcome } = await page.tick(row, to)
      if (outcome === 'done') expected.markers.set(task, to === 'done' ? 'x' : '-')
      counts[outcome === 'done' ? 'done' : 'stale'] += 1
    }

    /** One letter, at the end of a note or of a title: with another title a task has another key. */
    async function type(task: number): Promise<void> {
      const isTitle = random(3) === 0
      const text = document.getText()
      const at = text.indexOf(isTitle ? ` ${task}. Task number` : `  - Note ${task}: `)
      const edit = new vscode.WorkspaceEdit()
      edit.insert(uri, document.positionAt(text.indexOf('\n', at)), 'x')
      if (!(await vscode.workspace.applyEdit(edit))) return
      expected.type(isTitle ? expected.titles : expected.notes, task)
      counts.typed += 1
    }

    /** What *Update Plan* does once its difference was accepted. */
    async function merge(): Promise<void> {
      const part = expected.parts + 1
      const requirements = [{ name: 'requirements.md', text: requirementsOf(part) }]
      const { edits } = mergeSpec({ design: '# Design\n', requirements, plan: document.getText() })
      const edit = new vscode.WorkspaceEdit()
      for (const { range, newText } of edits) edit.replace(uri, toRangeIn(document, range), newText)
      if (edits.length === 0 || !(await vscode.workspace.applyEdit(edit))) return
      expected.parts = part
      expected.merged.push(...edits.flatMap(({ newText }) => newText.split('\n')))
      counts.merged += 1
    }

    /** A save that comes while VS Code saves or reads by itself is refused too, and is tried again. */
    async function isSaved(hasOutside: () => boolean): Promise<boolean> {
      for (let tries = 0; document.isDirty && tries < 10; tries += 1) {
        if (await document.save()) break
        if (!hasOutside()) return false
        await pause(50)
      }
      return !document.isDirty
    }

    /**
     * All is written and the page shows it. What was kept unsaved because the file had changed is compared first and
     * given up then, as a person may decide.
     */
    async function settled(when: string): Promise<void> {
      const hasOutside = (): boolean => document.getText().includes(`${outsideLine(expected.outside)}\n`)
      let looks = 0
      await eventually('what was written outside is in the editor', async () => {
        looks += 1
        // Whether there is something to save may be told late.
        if (!(await isSaved(hasOutside))) {
          compare(document.getText(), expected, `${when}, unsaved`, hasOutside() ? undefined : expected.outside - 1)
          await revert(document)
          expected.startAgain((await onDisk(path)) ?? '')
        }
        if (hasOutside()) return true
        ok(((await onDisk(path)) ?? '').includes(outsideLine(expected.outside)), `${when}: nobody overwrites the file`)
        // The news of a change may get lost where much is going on; a person reads the file again then.
        if (looks % 30 === 0) await revert(document)
        return undefined
      })
      compare(document.getText(), expected, when)
      await eventually('the disk has it', async () => (await onDisk(path)) === document.getText() || undefined)
      await eventually('the page shows it', () => {
        const shown = page.boxes.map(({ id, marker }) => `${id} ${marker}`)
        const held = [...document.getText().matchAll(/^ *- \[(.)\]\*? ([\d.]+?)\.? /gm)].map(
          ([, marker, id]) => `${id} ${marker}`,
        )
        return shown.join() === held.join() ? true : undefined
      })
    }
  }
})

/** What a plan is to hold: all that was done to it and nothing else. */
class Expected {
  readonly markers = new Map<number, string>()
  readonly titles = new Map<number, number>()
  readonly notes = new Map<number, number>()
  merged: string[] = []
  /** How many requirements there are by now. */
  parts = 0
  outside = 0
  /** What is on the disk, with the merged lines where they stand. */
  #settled = ''

  text(outside = this.outside): string {
    const lines = Array.from({ length: tasks }, (_, at) => {
      const [task, title, note] = [at + 1, 'x'.repeat(this.titles.get(at + 1) ?? 0), this.notes.get(at + 1) ?? 0]
      const marker = this.markers.get(task) ?? ' '
      return `- [${marker}] ${task}. Task number ${task}${title}\n  - Note ${task}: ${'x'.repeat(note)}\n`
    })
    return `# Plan\n\n${outsideLine(outside)}\n\n${lines.join('')}`
  }

  type(where: Map<number, number>, task: number): void {
    where.set(task, (where.get(task) ?? 0) + 1)
  }

  /** The plan as another program writes it. */
  writtenOutside(): string {
    this.outside += 1
    const text = this.#settled === '' ? this.text() : this.#settled
    return text.replace(/^outside.*$/m, outsideLine(this.outside))
  }

  settle(text: string): void {
    this.#settled = text
  }

  startAgain(text: string): void {
    for (const known of [this.markers, this.titles, this.notes]) known.clear()
    for (const [, marker = ' ', task, title = ''] of text.matchAll(/^- \[(.)\] (\d+)\. Task number \d+(x*)$/gm)) {
      this.markers.set(Number(task), marker)
      this.titles.set(Number(task), title.length)
    }
    for (const [, task, words = ''] of text.matchAll(/^ {2}- Note (\d+): (x*)$/gm))
      this.notes.set(Number(task), words.length)
    const own = new Set(this.text().split('\n'))
    this.merged = text.split('\n').filter(line => !own.has(line))
  }
}

/** Every line is there as often as it is to be, the first tasks in their order, and nothing else is. */
function compare(text: string, expected: Expected, when: string, outside = expected.outside): void {
  const own = expected.text(outside).split('\n')
  const lines = text.split('\n')
  const full = (all: readonly string[]): readonly string[] => all.filter(line => line !== '').sort()
  equal(full(lines), full([...own, ...expected.merged]), when)
  const known = new Set(own)
  equal(
    lines.filter(line => line !== '' && known.has(line)),
    own.filter(line => line !== ''),
    `${when}, in order`,
  )
  if (outside === expected.outside) expected.settle(text)
}

/** A line longer each time: VS Code overwrites what another program has written where the file's size is the same. */
const outsideLine = (times: number): string => `outside${' again'.repeat(times)}`

const requirementsOf = (parts: number): string =>
  Array.from(
    { length: parts },
    (_, at) => `
### Requirement ${at + 1}: Part ${at + 1}

#### Acceptance Criteria

1. WHEN a sheet of kind ${at + 1} arrives THE binder SHALL keep it on shelf ${at + 1}
`,
  ).join('')

let reverting: Promise<unknown> = Promise.resolve()

/** One after the other, since it is the editor in front that is reverted. */
function revert(document: vscode.TextDocument): Promise<unknown> {
  reverting = reverting.then(async () => {
    await vscode.window.showTextDocument(document, { preview: false })
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })
  return reverting
}

const pause = (time: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, time)
  })
