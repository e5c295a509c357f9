import { defaultMarkers } from '../../../src/core/plan/markers.ts'
import { readPlan } from '../../../src/core/plan/readPlan.ts'
import { applyEdits } from '../../../src/core/text/applyEdits.ts'
import type { TextEdit } from '../../../src/core/text/range.ts'
import type { LiveDocument, WriterHost, WriteSettings } from '../../../src/vscode/taskWriter.ts'

/** A line that knows itself whatever its text becomes. */
export interface KnownLine {
  readonly self: number
  readonly text: string
}

/** A box that the writer changed. */
export interface WrittenBox {
  readonly self: number
  /** What the line says behind its box. */
  readonly words: string
  /** How many lines said so. */
  readonly twins: number
}

/**
 * A document in an editor that others use as well: each step of the writer waits until it may `pass`,
 * and an edit fails where the document was changed on its way, as in the real editor.
 */
export class FakedHost implements WriterHost {
  readonly written: WrittenBox[] = []
  readonly #pass: (step: string) => Promise<void>
  readonly #settings: WriteSettings
  #lines: readonly KnownLine[]
  #version = 1
  #clock = 0
  #isDirty = false
  #fresh = 1000

  constructor(lines: readonly string[], settings: WriteSettings, pass: (step: string) => Promise<void>) {
    this.#pass = pass
    this.#settings = settings
    this.#lines = lines.map((text, self) => ({ self, text }))
  }

  get lines(): readonly KnownLine[] {
    return this.#lines
  }

  get text(): string {
    return this.#lines.map(({ text }) => `${text}\n`).join('')
  }

  /** What somebody else does, all at once. */
  change(change: (lines: readonly KnownLine[], fresh: (text: string) => KnownLine) => readonly KnownLine[]): void {
    this.#lines = change(this.#lines, text => ({ self: this.#fresh++, text }))
    this.#version++
    this.#isDirty = true
  }

  opened(): LiveDocument {
    return this.#document()
  }

  async open(): Promise<LiveDocument> {
    await this.#pass('open')
    return this.#document()
  }

  async settings(): Promise<WriteSettings> {
    await this.#pass('settings')
    return this.#settings
  }

  async wait(time: number): Promise<void> {
    this.#clock += time
    await this.#pass('wait')
  }

  now(): number {
    return this.#clock
  }

  #document(): LiveDocument {
    const version = () => this.#version
    const isDirty = () => this.#isDirty
    return {
      get version() {
        return version()
      },
      get isDirty() {
        return isDirty()
      },
      isOnDisk: async () => {
        await this.#pass('disk')
        return true
      },
      plan: (markers = defaultMarkers) => readPlan(this.text, { markers }),
      apply: edits => this.#apply(edits),
      save: async () => {
        await this.#pass('save')
        this.#isDirty = false
        return 'saved'
      },
    }
  }

  async #apply(edits: readonly TextEdit[]): Promise<boolean> {
    const version = this.#version
    await this.#pass('apply')
    const isCurrent = this.#version === version
    if (isCurrent) this.#write(edits)
    await this.#pass('applied')
    return isCurrent
  }

  #write(edits: readonly TextEdit[]): void {
    const before = this.#lines
    const texts = applyEdits(this.text, edits).split('\n')
    this.#lines = before.map(({ self }, at) => ({ self, text: texts[at] ?? '' }))
    for (const [at, { self, text }] of before.entries()) {
      if (text === this.#lines[at]?.text) continue
      const words = wordsOf(text)
      this.written.push({ self, words, twins: before.filter(line => wordsOf(line.text) === words).length })
    }
    this.#version++
    this.#isDirty = true
  }
}

export const wordsOf = (line: string): string => line.replace(/^[\s-]*\[.\]/, '')
