import * as vscode from 'vscode'
import { PreviewSession } from '../../../src/vscode/preview/previewSession.ts'
import { SpecStore } from '../../../src/vscode/specStore.ts'
import { equal, eventually, ok } from './facts.ts'
import { PageStandIn } from './pageStandIn.ts'
import { randomFrom } from './random.ts'
import { closeAll, file, onDisk, remove, write } from './workspace.ts'

const plan = `# Plan

- [ ] 1. Keep entries
  - words
- [ ] 2. Show entries
  - _Depends on: 1_
`

describe('A page of the preview', () => {
  let store: SpecStore
  let tests = 0
  /** A plan of its own for each test. */
  const name = (): string => `page/${tests}/tasks.md`
  before(async () => {
    store = new SpecStore()
    await write('page/notes.md', '- [ ] 1. Milk\n')
  })
  beforeEach(async () => {
    tests += 1
    await write(name(), plan)
  })
  after(async () => {
    store.dispose()
    await closeAll()
    await remove('page')
  })

  it('is told the plan when it asks', async () => {
    await onPage(async page => {
      const { model } = await page.answer('model', { type: 'ready' })
      equal(
        model.rows.map(({ key }) => key),
        ['\nheading\nPlan\n1', '1\tKeep entries', '2\tShow entries'],
      )
    })
  })

  it('is told the plan before it asks, once, and again where it asks again', async () => {
    await onPage(async page => {
      const models = () => page.heard.filter(({ type }) => type === 'model').length
      await page.next('model')
      page.send({ type: 'ready' })
      await page.answer('found', { type: 'find', query: 'keep' })
      equal(models(), 1)
      await page.answer('model', { type: 'ready' })
      equal(models(), 2)
    })
  })

  it('ticks a task and hears of the change before the answer', async () => {
    await onPage(async page => {
      const { model } = await page.answer('model', { type: 'ready' })
      page.heard.length = 0
      const { version } = model
      await page.answer('answer', { ...tick, seq: 7, key: '2\tShow entries', version })
      equal(
        page.heard.map(message => (message.type === 'answer' ? `${message.outcome} ${message.seq}` : message.type)),
        ['patch', 'done 7'],
      )
      await eventually('the file has it', async () => (await onDisk(name())) === plan.replace('[ ] 2', '[x] 2'))
    })
  })

  it('does nothing where the box is another one by now', async () => {
    await onPage(async page => {
      const { model } = await page.answer('model', { type: 'ready' })
      const { version } = model
      const stale = await page.answer('answer', { ...tick, key: '1\tKeep entries', expectedMarker: 'x', version })
      equal(stale.outcome, 'stale')
      const gone = await page.answer('answer', { ...tick, key: '9\tGone', version })
      equal(gone.outcome, 'stale')
      equal(await onDisk(name()), plan)
    })
  })

  it('takes markers for what .planwright.json says, and writes them so', async () => {
    const path = `page/${tests}/marked/tasks.md`
    const uri = await write(path, '- [@] 1. Wait\n- [ ] 2. Go\n')
    await write(`page/${tests}/marked/.planwright.json`, '{ "markers": { "@": "blocked" } }\n')
    await onPage(async page => {
      await eventually('the marker has its meaning', async () => {
        await page.answer('model', { type: 'ready' })
        return page.boxes[0]?.state === 'blocked' || undefined
      })
      const [, go] = page.boxes
      ok(go, 'the page shows both tasks')
      equal((await page.tick(go, 'blocked')).outcome, 'done')
      await eventually('the file has it', async () => (await onDisk(path)) === '- [@] 1. Wait\n- [@] 2. Go\n')
    }, uri)
  })

  it('finds words of details for its page', async () => {
    await onPage(async page => {
      await page.answer('model', { type: 'ready' })
      const { keys } = await page.answer('found', { type: 'find', query: 'keep WORDS' })
      equal(keys, ['1\tKeep entries'])
    })
  })

  it('has no way to anything but its document', async () => {
    await onPage(async page => {
      await page.answer('model', { type: 'ready' })
      const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).length
      const other = file('page/notes.md').toString()
      const parts: readonly unknown[] = [
        other,
        '1\tMilk',
        '../../page/notes.md',
        0,
        -1,
        1e9,
        null,
        [],
        {},
        'done',
        ' ',
        'command:x',
      ]
      const names = [
        'key',
        'keys',
        'id',
        'at',
        'seq',
        'to',
        'version',
        'expectedMarker',
        'uri',
        'path',
        'command',
        'view',
        'query',
      ]
      const types = [
        'bodies',
        'setState',
        'openRow',
        'openRequirement',
        'openSource',
        'openLink',
        'scrolled',
        'find',
        'run',
        'ready ',
      ]
      const random = randomFrom(1)
      const any = <T>(list: readonly T[]): T => list[random(list.length)] as T
      for (let sent = 0; sent < 20_000; sent += 1) {
        const message: Record<string, unknown> = { type: any(types) }
        for (let more = random(6); more > 0; more -= 1) message[any(names)] = any(parts)
        page.send(random(20) === 0 ? any(parts) : message)
        if (sent % 1_000 === 0) await new Promise(resolve => setTimeout(resolve, 0))
      }
      const { version } = (await page.answer('model', { type: 'ready' })).model
      await page.answer('answer', { ...tick, key: 'none', version })
      equal(await onDisk('page/notes.md'), '- [ ] 1. Milk\n')
      equal(await onDisk(name()), plan)
      equal(vscode.window.tabGroups.all.flatMap(group => group.tabs).length, tabs)
    })
  })

  it('is told a plan of 500 tasks in the time that its model is written and read as JSON 25 times', async () => {
    const tasks = Array.from({ length: 500 }, (_, at) => `- [ ] ${at + 1}. Task number ${at + 1}\n  - detail\n`).join(
      '',
    )
    const uri = await write(`page/${tests}/long-tasks.md`, tasks)
    await vscode.workspace.openTextDocument(uri)
    const [times, units]: [number[], number[]] = [[], []]
    for (let runs = 0; runs < 9; runs += 1) {
      await onPage(async page => {
        const start = performance.now()
        const { model } = await page.answer('model', { type: 'ready' })
        const told = performance.now()
        for (let copies = 0; copies < 25; copies += 1) JSON.parse(JSON.stringify(model))
        times.push(told - start)
        units.push(performance.now() - told)
      }, uri)
    }
    console.log(`a plan of 500 tasks: ${median(times).toFixed(1)} ms, JSON: ${median(units).toFixed(1)} ms`)
    ok(median(times) < median(units), `${median(times)} ms, ${median(units)} ms`)
  })

  it('ticks about as fast as one character is changed', async () => {
    await onPage(async page => {
      const { model } = await page.answer('model', { type: 'ready' })
      let { version } = model
      const document = await vscode.workspace.openTextDocument(file(name()))
      const at = document.getText().indexOf('[ ] 1') + 1
      const ratios: number[] = []
      // What else the machine does takes longer now and then, and never less.
      while (ratios.length < 3 && !ratios.some(ratio => ratio < 1.5)) ratios.push(await ratioOfMedians())
      ok(
        ratios.some(ratio => ratio < 1.5),
        `${ratios.join(', ')} times`,
      )
      await document.save()

      async function ratioOfMedians(): Promise<number> {
        const [bare, ticks]: [number[], number[]] = [[], []]
        for (let runs = 0; runs < 50; runs += 1) {
          const patched = page.next('patch')
          bare.push(
            await untilChanged(document, () => {
              const edit = new vscode.WorkspaceEdit()
              const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 1))
              edit.replace(document.uri, range, marked(runs))
              void vscode.workspace.applyEdit(edit)
            }),
          )
          version = (await patched).version
          const to = runs % 2 === 0 ? 'open' : 'done'
          let answered: Promise<unknown> = Promise.resolve()
          ticks.push(
            await untilChanged(document, () => {
              const asked = { ...tick, key: '1\tKeep entries', expectedMarker: marked(runs), to, version }
              answered = page.answer('answer', asked)
            }),
          )
          await answered
          version = page.version
        }
        console.log(`a tick: ${median(ticks).toFixed(1)} ms, one character: ${median(bare).toFixed(1)} ms`)
        return median(ticks) / median(bare)
      }
    })
  })

  /** What is heard and said, in the place of a page in a webview. */
  async function onPage(run: (page: PageStandIn) => Promise<void>, uri = file(name())): Promise<void> {
    const page = new PageStandIn()
    const session = new PreviewSession(store, uri, { webview: page.webview, viewColumn: vscode.ViewColumn.One })
    try {
      await run(page)
    } finally {
      session.dispose()
    }
  }
})

const tick = { type: 'setState', seq: 1, expectedMarker: ' ', to: 'done' } as const
const marked = (run: number): string => (run % 2 === 0 ? 'x' : ' ')

function untilChanged(document: vscode.TextDocument, act: () => void): Promise<number> {
  return new Promise(resolve => {
    const start = performance.now()
    const listening = vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      if (changed !== document || contentChanges.length === 0) return
      listening.dispose()
      resolve(performance.now() - start)
    })
    act()
  })
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
