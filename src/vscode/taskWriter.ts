import { boxWithKey } from '../core/plan/boxKeys.ts'
import type { Markers } from '../core/plan/markers.ts'
import type { TaskState } from '../core/plan/plan.ts'
import type { PlanDocument } from '../core/plan/planDocument.ts'
import { setBoxStates, type StateChange } from '../core/plan/setTaskState.ts'
import { applyEdits } from '../core/text/applyEdits.ts'
import type { TextEdit } from '../core/text/range.ts'
import type { BoxAim, RollUp, TickOutcome, SaveOutcome } from './tickOutcome.ts'

/** A document that others change as well, at any moment between two turns of the event loop. */
export interface LiveDocument {
  readonly version: number
  readonly isDirty: boolean
  /** Whether the file holds what the document began from, as far as one can know: soon it will be read again else. */
  isOnDisk(): Promise<boolean>
  /** As it stands this moment; the states are true for the markers that are given. */
  plan(markers?: Markers): PlanDocument
  /** Makes all edits or none; false where the document was changed before they reached it. */
  apply(edits: readonly TextEdit[]): Promise<boolean>
  save(): Promise<SaveOutcome>
}

export interface WriteSettings {
  readonly markers: Markers
  readonly rollUp: RollUp
  /** Whether a document that was clean is saved after its boxes changed. */
  readonly isSaved: boolean
}

/** What the writer needs of its surroundings; an editor gives it, and so does a test. */
export interface WriterHost {
  /** The document as it is open now; undefined where it is not. */
  opened(address: string): LiveDocument | undefined
  open(address: string): Promise<LiveDocument>
  settings(address: string): Promise<WriteSettings>
  /** In milliseconds. */
  wait(time: number): Promise<void>
  now(): number
}

const mostTries = 8
const mostTime = 2000
/** Typing often pauses for this long; each try waits once longer than the one before. */
const pause = 50

interface Queue {
  last: Promise<unknown>
  /** From the version that a change of this writer was made on to the one it gave: keys mean the same in both. */
  readonly own: Map<number, number>
}

/**
 * Writes boxes. Changes follow one another within a document, since of edits that are made at once only the first
 * would succeed; each box is found by its key in the live text in the very turn in which it is changed.
 */
export class TaskWriter {
  readonly #host: WriterHost
  readonly #queues = new Map<string, Queue>()

  constructor(host: WriterHost) {
    this.#host = host
  }

  /** Sets all boxes that are aimed at in one edit, or none of them. Never rejects. */
  async write(address: string, aims: readonly BoxAim[]): Promise<TickOutcome> {
    const queue = this.#queues.get(address) ?? { last: Promise.resolve(), own: new Map<number, number>() }
    this.#queues.set(address, queue)
    const seen = aims.map(aim => sightOf(aim, this.#host.opened(address)))
    const run = queue.last.then(() => this.#turn(address, seen, queue.own))
    queue.last = run
    const outcome = await run
    if (queue.last === run) this.#queues.delete(address)
    return outcome
  }

  async #turn(address: string, sights: readonly Sight[], own: Map<number, number>): Promise<TickOutcome> {
    try {
      const settings = await this.#host.settings(address)
      const limit = this.#host.now() + mostTime
      for (let tries = 1; ; tries++) {
        const document = await this.#host.open(address)
        // An editor that saves overwrites a file that was changed and is as long as before.
        const isOld = settings.isSaved && !document.isDirty && !(await document.isOnDisk())
        if (isOld && tries < mostTries) {
          await this.#host.wait(pause)
          continue
        }
        const found = located(document, sights, own, settings)
        if (found.kind !== 'found') return found
        if (found.edits.length === 0) return doneOutcome(found, 'unsaved')
        const { version, isDirty } = document
        const expected = applyEdits(found.plan.scan.text, found.edits)
        if (await document.apply(found.edits)) {
          // With others writing at the same time the text cannot be compared: then the editor's word counts.
          const isRead = document.plan(settings.markers).scan.text === expected
          if (isRead) own.set(version, document.version)
          else if (document.version === version + 1) return { kind: 'refused', reason: 'unverified' }
          return doneOutcome(found, settings.isSaved && !isDirty ? await document.save() : 'unsaved')
        }
        const left = limit - this.#host.now()
        if (tries === mostTries || left <= 0) return { kind: 'refused', reason: 'busy' }
        await this.#host.wait(Math.min(pause * tries, left))
      }
    } catch (error) {
      return { kind: 'refused', reason: 'failed', detail: error instanceof Error ? error.message : String(error) }
    }
  }
}

/** A box as it was when somebody asked for its change. */
interface Sight {
  readonly aim: BoxAim
  readonly version: number | undefined
  readonly twins: number | undefined
}

function sightOf(aim: BoxAim, document: LiveDocument | undefined): Sight {
  const version = aim.version ?? document?.version
  if (aim.twins !== undefined || document?.version !== version) return { aim, version, twins: aim.twins }
  return { aim, version, twins: document ? boxWithKey(document.plan(), aim.key)?.twins : undefined }
}

interface Found {
  readonly kind: 'found'
  readonly plan: PlanDocument
  readonly edits: readonly TextEdit[]
  readonly changes: readonly StateChange[]
  /** Boxes above that would follow. */
  readonly parents: readonly StateChange[]
}

function located(
  document: LiveDocument,
  sights: readonly Sight[],
  own: ReadonlyMap<number, number>,
  { markers, rollUp }: WriteSettings,
): Found | TickOutcome {
  const plan = document.plan(markers)
  const states = new Map<number, TaskState>()
  for (const { aim, version, twins } of sights) {
    const box = boxWithKey(plan, aim.key)
    if (!box) return { kind: 'stale', why: 'gone' }
    if (twins !== undefined && twins !== box.twins) return { kind: 'stale', why: 'ambiguous' }
    const isSeen = version === undefined || followed(version, own) === document.version
    if (box.twins > 1 && !isSeen) return { kind: 'stale', why: 'ambiguous' }
    const { marker } = plan.checkboxes[box.checkbox] ?? {}
    if (marker === undefined) return { kind: 'refused', reason: 'no-box' }
    if (aim.marker !== undefined && aim.marker !== marker) return { kind: 'stale', why: 'other-marker', marker }
    states.set(box.checkbox, aim.state)
  }
  const alone = setBoxStates(plan, states, { markers })
  const together = rollUp === 'off' ? alone : setBoxStates(plan, states, { markers, rollUp: true })
  if (alone.kind === 'refused' || together.kind === 'refused') return { kind: 'refused', reason: 'no-marker' }
  const parents = together.changes.filter(({ checkbox }) => !states.has(checkbox))
  const { edits, changes } = rollUp === 'automatic' ? together : alone
  return { kind: 'found', plan, edits, changes, parents: rollUp === 'suggest' ? parents : [] }
}

/** The version that came of `version` by the writer's own changes alone. */
function followed(version: number, own: ReadonlyMap<number, number>): number {
  let last = version
  for (let next = own.get(last); next !== undefined && next > last; next = own.get(last)) last = next
  return last
}

function doneOutcome({ plan, changes, parents }: Found, saved: SaveOutcome): TickOutcome {
  return {
    kind: 'done',
    changed: changes.length,
    saved,
    parents: parents.flatMap(({ task, to }) => {
      const { key, title, marker } = plan.tasks[task] ?? {}
      return key === undefined || title === undefined || marker === undefined ? [] : [{ key, title, marker, state: to }]
    }),
  }
}
