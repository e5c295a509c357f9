import type { HostMessage, PageMessage } from '../core/preview/messages.ts'
import type { TaskRow } from '../core/preview/previewModel.ts'
import { named } from './rowFrame.ts'
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

export interface Ticks {
  /** The task's state as the reader has set it. */
  stateOf(row: TaskRow): TaskState
  /** Why the last change of a row was not made. */
  noteOf(key: string): string | undefined
  ask(key: string, to: TaskState): void
  answered(answer: Extract<HostMessage, { type: 'answer' }>): void
  /** The document has changed: what it has now need not be remembered here. */
  changed(): void
  dismiss(key: string): void
}

/**
 * The states that the reader has set and the document does not have yet. A row shows what was asked for at once; each
 * row has one request on its way, and the last of what was asked meanwhile follows when that is answered.
 */
export function tickQueue({ send, rowOf, version, redraw, announce }: TicksOptions): Ticks {
  const waiting = new Map<string, Pending>()
  const notes = new Map<string, string>()
  let seq = 0
  return {
    stateOf(row) {
      const pending = waiting.get(row.key)
      return pending?.next ?? pending?.to ?? row.state
    },
    noteOf: key => notes.get(key),
    ask(key, to) {
      const row = rowOf(key)
      if (row?.marker === undefined) return
      notes.delete(key)
      const pending = waiting.get(key)
      if (pending) pending.next = to
      else if (to !== row.state) request(row, row.marker, to)
      redraw(key)
    },
    answered(answer) {
      const [key, pending] = [...waiting].find(([, each]) => each.seq === answer.seq) ?? []
      if (key === undefined || !pending) return
      if (answer.outcome === 'done') {
        pending.isDone = true
        settle(key, pending)
        if (waiting.get(key) === pending) setTimeout(() => giveUp(key, pending), patience)
        return
      }
      waiting.delete(key)
      const note = 'reason' in answer ? text('answer.refused', answer.reason) : text('answer.stale')
      notes.set(key, note)
      announce(note)
      redraw(key)
    },
    changed() {
      for (const [key, pending] of waiting) {
        if (!rowOf(key)) waiting.delete(key)
        else settle(key, pending)
      }
    },
    dismiss(key) {
      if (notes.delete(key)) redraw(key)
    },
  }

  function request(row: TaskRow, expectedMarker: string, to: TaskState): void {
    seq += 1
    waiting.set(row.key, { seq, to, marker: expectedMarker, isDone: false })
    send({ type: 'setState', seq, key: row.key, expectedMarker, to, version: version() })
  }

  function settle(key: string, pending: Pending): void {
    const row = rowOf(key)
    if (!pending.isDone || !row || (row.state !== pending.to && row.marker === pending.marker)) return
    waiting.delete(key)
    if (pending.next !== undefined && pending.next !== row.state && row.marker !== undefined) {
      request(row, row.marker, pending.next)
    } else {
      announce(text('answer.done', named(row), text(`state.${row.state}`)))
    }
    redraw(key)
  }

  function giveUp(key: string, pending: Pending): void {
    if (waiting.get(key) !== pending) return
    waiting.delete(key)
    redraw(key)
  }
}
