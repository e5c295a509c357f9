import { readSpecDocument } from '../../src/core/language/specDocument.ts'
import { specOf } from '../../src/core/language/spec.ts'
import { defaultMarkers } from '../../src/core/plan/markers.ts'
import type { TaskState } from '../../src/core/plan/plan.ts'
import { setTaskState } from '../../src/core/plan/setTaskState.ts'
import { bodiesOf } from '../../src/core/preview/bodiesOf.ts'
import { foundTasks } from '../../src/core/preview/foundTasks.ts'
import type { HostMessage, PageMessage } from '../../src/core/preview/messages.ts'
import { patchOf } from '../../src/core/preview/patchOf.ts'
import { type PreviewReading, readPreview } from '../../src/core/preview/readPreview.ts'
import { applyEdits } from '../../src/core/text/applyEdits.ts'

export interface PlanTexts {
  readonly plan: string
  readonly requirements?: string
  readonly design?: string
}

type Tell = (message: HostMessage) => Promise<void>

/** An extension that has one plan in memory and answers the page from it, with the core's own functions. */
export class PlanHost {
  #texts: PlanTexts
  #version = 1
  #reading: PreviewReading
  /** What becomes of a request to set a state; `silent` leaves it without an answer. */
  outcome: 'done' | 'stale' | 'refused' | 'silent' = 'done'

  constructor(texts: PlanTexts) {
    this.#texts = texts
    this.#reading = this.#read()
  }

  get plan(): string {
    return this.#texts.plan
  }

  get reading(): PreviewReading {
    return this.#reading
  }

  readonly hear = async (message: PageMessage, tell: Tell): Promise<void> => {
    if (message.type === 'ready') return tell({ type: 'model', model: this.#reading.model })
    if (message.type === 'bodies') {
      const read = bodiesOf(this.#reading, message.keys, { imageAt: address, nameOf: name => name })
      const bodies = Object.fromEntries([...read].map(([key, { body }]) => [key, body]))
      return tell({ type: 'bodies', version: this.#version, bodies })
    }
    if (message.type === 'find') {
      const { query } = message
      return tell({ type: 'found', query, keys: foundTasks(this.#reading, query) })
    }
    if (message.type !== 'setState' || this.outcome === 'silent') return
    const { seq } = message
    if (this.outcome === 'refused')
      return tell({ type: 'answer', seq, outcome: 'refused', reason: 'The file is read-only.' })
    if (this.outcome === 'stale') return tell({ type: 'answer', seq, outcome: 'stale' })
    await tell(this.set(message.key, message.to))
    await tell({ type: 'answer', seq, outcome: 'done' })
  }

  /** Sets a state in the text; the message that tells the page. */
  set(key: string, to: TaskState): HostMessage {
    const { plan } = this.#reading.plan
    const result = setTaskState(
      plan,
      plan.tasks.findIndex(task => task.key === key),
      to,
    )
    return this.edit(text => (result.kind === 'changed' ? applyEdits(text, result.edits) : text))
  }

  /** Changes the text as somebody else would; the message that tells the page. */
  edit(change: (text: string) => string): HostMessage {
    const before = this.#reading
    this.#version += 1
    this.#texts = { ...this.#texts, plan: change(this.#texts.plan) }
    this.#reading = this.#read()
    return { type: 'patch', from: before.model.version, ...patchOf(before, this.#reading) }
  }

  #read(): PreviewReading {
    const { plan, requirements, design } = this.#texts
    const file = readSpecDocument('tasks.md', 'plan', plan)
    if (file.role !== 'plan') throw new Error('A plan is read as something else.')
    const spec = specOf([
      file,
      ...(requirements === undefined ? [] : [readSpecDocument('requirements.md', 'requirements', requirements)]),
      ...(design === undefined ? [] : [readSpecDocument('design.md', 'design', design)]),
    ])
    return readPreview(spec, file, { version: this.#version, markers: defaultMarkers })
  }
}

const address = (path: string): string | undefined =>
  path.endsWith('picture.png') ? 'https://preview.test/picture.png' : undefined
