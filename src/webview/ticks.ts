import type { HostMessage, PageMessage } from '../core/preview/messages.ts'
import type { TaskRow } from '../core/preview/previewModel.ts'
import { named } from './rowElement.ts'
import { text } from './texts.ts'

type TaskState = TaskRow['state']

export interface TicksOptions {
  readonly send: (message: Extract<PageMessage, { type: 'setState' }>) => void
  /** The row as the document has it. */
  readonly rowOf: (key: string) => TaskRow | undefined
  readonly version: () => number
  readonly redraw: (key: string) => void
  readonly announce: (words: string) => void
}

interface Pending {
  readonly seq: number
  readonly to: TaskState
  readonly marker: string
  /** What the reader asked for before the answer to the first came. */
  next?: TaskState
  isDone: boolean
}

/** After an answer the row follows within milliseconds; a page that waits longer shows what it knows. */
const patience = 2_000

/**
 * The states that the reader has set and the document does not have yet. A row shows what was asked for at once; each
 * row has one request on its way, and the last of what was asked meanwhile follows when that is answered.
 */
export class Ticks {
  readonly #options: TicksOptions
  readonly #pending = new Map<string, Pending>()
  readonly #notes = new Map<string, string>()
  #seq = 0

  constructor(options: TicksOptions) {
    this.#options = options
  }

  stateOf(row: TaskRow): TaskState {
    const pending = this.#pending.get(row.key)
    return pending?.next ?? pending?.to ?? row.state
  }

  noteOf(key: string): string | undefined {
    return this.#notes.get(key)
  }

  ask(key: string, to: TaskState): void {
    const row = this.#options.rowOf(key)
    if (row?.marker === undefined) return
    this.#notes.delete(key)
    const pending = this.#pending.get(key)
    if (pending) pending.next = to
    else if (to !== row.state) this.#send(row, row.marker, to)
    this.#options.redraw(key)
  }

  answered(answer: Extract<HostMessage, { type: 'answer' }>): void {
    const [key, pending] = [...this.#pending].find(([, { seq }]) => seq === answer.seq) ?? []
    if (key === undefined || !pending) return
    if (answer.outcome === 'done') {
      pending.isDone = true
      this.#settle(key, pending)
      if (this.#pending.get(key) === pending) setTimeout(() => this.#giveUp(key, pending), patience)
      return
    }
    this.#pending.delete(key)
    const note = 'reason' in answer ? text('answer.refused', answer.reason) : text('answer.stale')
    this.#notes.set(key, note)
    this.#options.announce(note)
    this.#options.redraw(key)
  }

  /** The document has changed: what it has now need not be remembered here. */
  changed(): void {
    for (const [key, pending] of this.#pending) {
      if (!this.#options.rowOf(key)) this.#pending.delete(key)
      else this.#settle(key, pending)
    }
  }

  dismiss(key: string): void {
    if (this.#notes.delete(key)) this.#options.redraw(key)
  }

  #send(row: TaskRow, marker: string, to: TaskState): void {
    this.#seq += 1
    this.#pending.set(row.key, { seq: this.#seq, to, marker, isDone: false })
    const version = this.#options.version()
    this.#options.send({ type: 'setState', seq: this.#seq, key: row.key, expectedMarker: marker, to, version })
  }

  #settle(key: string, pending: Pending): void {
    const row = this.#options.rowOf(key)
    if (!pending.isDone || !row || (row.state !== pending.to && row.marker === pending.marker)) return
    this.#pending.delete(key)
    if (pending.next !== undefined && pending.next !== row.state && row.marker !== undefined) {
      this.#send(row, row.marker, pending.next)
    } else {
      this.#options.announce(text('answer.done', named(row), text(`state.${row.state}`)))
    }
    this.#options.redraw(key)
  }

  #giveUp(key: string, pending: Pending): void {
    if (this.#pending.get(key) !== pending) return
    this.#pending.delete(key)
    this.#options.redraw(key)
  }
}
