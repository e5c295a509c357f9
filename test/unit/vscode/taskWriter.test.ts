import assert from 'node:assert/strict'
import fc from 'fast-check'
import { boxKey } from '../../../src/core/plan/boxKeys.ts'
import { defaultMarkers } from '../../../src/core/plan/markers.ts'
import type { TaskState } from '../../../src/core/plan/plan.ts'
import { readPlan } from '../../../src/core/plan/readPlan.ts'
import { TaskWriter, type WriteSettings } from '../../../src/vscode/taskWriter.ts'
import type { BoxAim, TickOutcome } from '../../../src/vscode/tickOutcome.ts'
import { FakedHost, wordsOf, type KnownLine } from './fakedHost.ts'

const plan = [
  '# Plan',
  '- [ ] 1. Sign',
  '  - [ ] 1.1 Draw',
  '  - [x] 1.2 Send',
  '- [ ] 2. Print',
  '  - [ ] ink',
  '- [ ] 2. Print',
]
const settings: WriteSettings = { markers: defaultMarkers, rollUp: 'off', isSaved: true }

describe('setting a box', () => {
  it('changes its one character', () =>
    check([{ line: 4, to: 'done' }], { outcomes: ['done 1'], lines: { 4: '- [x] 2. Print' } }))

  it('changes several at once', () =>
    check(
      [
        { line: 1, to: 'active' },
        { line: 2, to: 'done' },
      ],
      {
        outcomes: ['done 2'],
        lines: { 1: '- [-] 1. Sign', 2: '  - [x] 1.1 Draw' },
      },
    ))

  it('changes a box that is no task', () =>
    check([{ line: 5, to: 'done' }], { outcomes: ['done 1'], lines: { 5: '  - [x] ink' } }))

  it('leaves a box that is as wanted', () => check([{ line: 3, to: 'done' }], { outcomes: ['done 0'], lines: {} }))

  it('writes nothing where the box holds something else than was seen', () =>
    check([{ line: 1, to: 'done', marker: 'x' }], { outcomes: ['stale other-marker'], lines: {} }))

  it('writes nothing for a state without a marker', () =>
    check([{ line: 1, to: 'skipped' }], { outcomes: ['refused no-marker'], lines: {} }))

  it('writes none of several where one cannot be written', () =>
    check(
      [
        { line: 1, to: 'done' },
        { line: 4, to: 'done', marker: '-' },
      ],
      { outcomes: ['stale other-marker'], lines: {} },
    ))

  it('takes the tasks above with it where that is wanted', () =>
    check([{ line: 2, to: 'done' }], {
      outcomes: ['done 2'],
      lines: { 1: '- [x] 1. Sign', 2: '  - [x] 1.1 Draw' },
      settings: { ...settings, rollUp: 'automatic' },
    }))

  it('names the tasks above that would follow', () =>
    check([{ line: 2, to: 'done' }], {
      outcomes: ['done 1, then Sign done'],
      lines: { 2: '  - [x] 1.1 Draw' },
      settings: { ...settings, rollUp: 'suggest' },
    }))

  it('finds the line that moved meanwhile', () =>
    check([{ line: 1, to: 'done' }], {
      meanwhile: (lines, fresh) => [fresh('- [ ] 0. Before'), ...lines.slice(4), ...lines.slice(0, 4)],
      outcomes: ['done 1'],
      lines: { 5: '- [x] 1. Sign' },
    }))

  it('writes nothing where the task is gone', () =>
    check([{ line: 1, to: 'done' }], { meanwhile: lines => lines.slice(2), outcomes: ['stale gone'], lines: {} }))

  it('writes nothing where others with the same words came, went or moved', async () => {
    await check([{ line: 1, to: 'done' }], {
      meanwhile: (lines, fresh) => [fresh('- [ ] 1. Sign'), ...lines],
      outcomes: ['stale ambiguous'],
      lines: {},
    })
    await check([{ line: 4, to: 'done' }], {
      meanwhile: lines => lines.slice(0, 6),
      outcomes: ['stale ambiguous'],
      lines: {},
    })
    await check([{ line: 4, to: 'done' }], {
      meanwhile: lines => [...lines].reverse(),
      outcomes: ['stale ambiguous'],
      lines: {},
    })
  })

  it('gives up where somebody writes on and on', async () => {
    const host = new FakedHost(plan, settings, atOnce)
    const writer = new TaskWriter({ ...methodsOf(host), open: async () => busy(host, await host.open()) })
    assert.deepEqual(await writer.write('a', [{ key: '1\tSign', state: 'done' }]), { kind: 'refused', reason: 'busy' })
    assert.deepEqual(host.written, [])
  })

  it('says so where the text is not what it was to become', async () => {
    const host = new FakedHost(plan, settings, atOnce)
    const elsewhere = async () => {
      const document = await host.open()
      const apply = () => {
        host.change(lines => lines.slice(1))
        return Promise.resolve(true)
      }
      return Object.defineProperty(methodsIn(document), 'apply', { value: apply })
    }
    const outcome = await new TaskWriter({ ...methodsOf(host), open: elsewhere }).write('a', [
      { key: '1\tSign', state: 'done' },
    ])
    assert.deepEqual(outcome, { kind: 'refused', reason: 'unverified' })
  })

  it('says what the host cannot do', async () => {
    const host = methodsOf(new FakedHost(plan, settings, atOnce))
    const fails = () => Promise.reject(new Error('no such file'))
    assert.deepEqual(await new TaskWriter({ ...host, settings: fails }).write('a', []), {
      kind: 'refused',
      reason: 'failed',
      detail: 'no such file',
    })
  })
})

describe('setting boxes while others write', () => {
  it('never changes another line and loses no character, in any order of events', () =>
    fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(events, { minLength: 1, maxLength: 12 }), async (scheduler, list) => {
        const host = new FakedHost(plan, settings, step => scheduler.schedule(Promise.resolve(), step))
        const writer = new TaskWriter(host)
        const asked: { readonly line: KnownLine; readonly twins: number; outcome?: TickOutcome }[] = []
        for (const event of list) {
          void scheduler.schedule(Promise.resolve(), event.kind).then(async () => {
            if (event.kind !== 'tick') return host.change(changes[event.kind](event.at, event.words))
            const aim = aimAt(host, event.at, event.to)
            if (!aim) return
            const tick = { line: aim.line, twins: aim.twins }
            asked.push({ ...tick, outcome: await writer.write('a', [aim.aim]) })
          })
        }
        await scheduler.waitIdle()
        for (const { self, words, twins } of host.written) {
          const by = asked.findIndex(({ line, outcome, ...seen }) => {
            const isSame = line.self === self || (twins === 1 && seen.twins === 1 && wordsOf(line.text) === words)
            return isSame && outcome?.kind === 'done' && outcome.changed === 1
          })
          assert.ok(by >= 0, `nobody wanted to change “${words}”`)
          asked.splice(by, 1)
        }
        const lost = asked.filter(({ outcome }) => outcome?.kind === 'done' && outcome.changed > 0)
        assert.deepEqual(lost, [])
      }),
      { numRuns: Number(process.env['PLANWRIGHT_RUNS'] ?? 40) },
    ))
})

const atOnce = () => Promise.resolve()

interface Wanted {
  readonly line: number
  readonly to: TaskState
  readonly marker?: string
}

interface Expected {
  readonly outcomes: readonly string[]
  /** The lines that are other ones than in the plan. */
  readonly lines: Readonly<Record<number, string>>
  readonly settings?: WriteSettings
  readonly meanwhile?: Parameters<FakedHost['change']>[0]
}

async function check(wanted: readonly Wanted[], expected: Expected): Promise<void> {
  const host = new FakedHost(plan, expected.settings ?? settings, atOnce)
  const document = readPlan(host.text)
  const aims = wanted.map(({ line, to, marker }): BoxAim => {
    const key = boxKey(document, boxOnLine(host, line))
    return marker === undefined ? { key, state: to } : { key, state: to, marker }
  })
  const outcome = new TaskWriter(host).write('a', aims)
  if (expected.meanwhile) host.change(expected.meanwhile)
  const before = host.lines
  assert.deepEqual([told(await outcome)], expected.outcomes)
  assert.deepEqual(
    host.lines.map(({ text }) => text),
    before.map(({ text }, at) => expected.lines[at] ?? text),
  )
}

function told(outcome: TickOutcome): string {
  if (outcome.kind === 'stale') return `stale ${outcome.why}`
  if (outcome.kind === 'refused') return `refused ${outcome.reason}`
  return [`done ${outcome.changed}`, ...outcome.parents.map(({ title, state }) => `then ${title} ${state}`)].join(', ')
}

/** The box on a line, by its order: the plan has one a line. */
function boxOnLine(host: FakedHost, line: number): number {
  return host.lines.slice(0, line).filter(({ text }) => /\[.\]/.test(text)).length
}

const states = ['done', 'open', 'active'] as const

function aimAt(host: FakedHost, at: number, to: (typeof states)[number]) {
  const boxes = host.lines.flatMap((line, index) => (/^\s*- \[.\] /.test(line.text) ? [{ line, index }] : []))
  const found = boxes[at % Math.max(1, boxes.length)]
  if (!found) return undefined
  const document = readPlan(host.text)
  const box = document.checkboxes[boxOnLine(host, found.index)]
  if (!box) return undefined
  const aim: BoxAim = { key: boxKey(document, boxOnLine(host, found.index)), state: to, marker: box.marker }
  const twins = host.lines.filter(({ text }) => wordsOf(text) === wordsOf(found.line.text)).length
  return { aim, line: found.line, twins }
}

const events = fc.record({
  kind: fc.constantFrom('tick', 'tick', 'tick', 'type', 'delete', 'copy', 'move', 'merge', 'outside'),
  at: fc.nat(20),
  words: fc.constantFrom('x', ' y', '3. New', '1. Sign', '2. Print', 'ink'),
  to: fc.constantFrom(...states),
})

type Change = (at: number, words: string) => Parameters<FakedHost['change']>[0]

/** What others do: type, cut, paste, merge a plan, write the file from outside. */
const changes: Readonly<Record<'type' | 'delete' | 'copy' | 'move' | 'merge' | 'outside', Change>> = {
  type: (at, words) => lines =>
    lines.map((line, index) => (index === at % lines.length ? { ...line, text: line.text + words } : line)),
  delete: at => lines => lines.filter((_, index) => index !== at % lines.length || lines.length === 1),
  copy: at => (lines, fresh) => {
    const copied = lines[at % lines.length]
    return copied
      ? [...lines.slice(0, at % lines.length), fresh(copied.text), ...lines.slice(at % lines.length)]
      : lines
  },
  move: at => lines => {
    const from = at % lines.length
    const moved = lines[from]
    return moved ? [...lines.slice(0, from), ...lines.slice(from + 1), moved] : lines
  },
  merge: (at, words) => (lines, fresh) => [
    ...lines.slice(0, at % lines.length),
    fresh(`- [ ] ${words}`),
    fresh('  - [ ] 9.1 Merged'),
    ...lines.slice(at % lines.length),
  ],
  outside: (_, words) => (lines, fresh) => [fresh('# Other'), fresh(`- [x] ${words}`), ...[...lines].reverse()],
}

/** The methods of a host, so that some can be replaced. */
function methodsOf(host: FakedHost) {
  return {
    opened: () => host.opened(),
    open: () => host.open(),
    settings: () => host.settings(),
    wait: (time: number) => host.wait(time),
    now: () => host.now(),
  }
}

type Opened = Awaited<ReturnType<FakedHost['open']>>

/** The methods of a document; a spread alone would keep its version as it is now. */
function methodsIn(document: Opened): Opened {
  return {
    get version() {
      return document.version
    },
    get isDirty() {
      return document.isDirty
    },
    isOnDisk: () => document.isOnDisk(),
    plan: markers => document.plan(markers),
    apply: edits => document.apply(edits),
    save: () => document.save(),
  }
}

/** Somebody types a line with every edit that is on its way. */
function busy(host: FakedHost, document: Opened): Opened {
  const apply: Opened['apply'] = edits => {
    const applied = document.apply(edits)
    host.change(lines => [...lines])
    return applied
  }
  return Object.defineProperty(methodsIn(document), 'apply', { value: apply })
}
