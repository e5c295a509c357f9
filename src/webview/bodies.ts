import type { RowBody } from '../core/preview/bodyBlock.ts'
import type { HostMessage } from '../core/preview/messages.ts'

/** The host takes no longer list. */
const most = 500

/** What stands inside the rows: asked for when a row is drawn, kept until the document changes it. */
export class Bodies {
  readonly #ask: (keys: readonly string[]) => void
  readonly #held = new Map<string, RowBody>()
  readonly #asked = new Set<string>()
  /** Since which version of the document an answer is good. */
  readonly #since = new Map<string, number>()
  #waiting: string[] = []

  constructor(ask: (keys: readonly string[]) => void) {
    this.#ask = ask
  }

  of(key: string): RowBody | undefined {
    return this.#held.get(key)
  }

  /** Asks for what is not here, all rows of one moment in one message. */
  want(keys: readonly string[]): void {
    const missing = keys.filter(key => !this.#held.has(key) && !this.#asked.has(key))
    if (missing.length === 0) return
    for (const key of missing) this.#asked.add(key)
    if (this.#waiting.length === 0) queueMicrotask(() => this.#send())
    this.#waiting.push(...missing)
  }

  /** Keys of the rows that have something new to show. */
  take({ version, bodies }: Extract<HostMessage, { type: 'bodies' }>): readonly string[] {
    const taken = Object.entries(bodies).filter(([key]) => version >= (this.#since.get(key) ?? 0))
    for (const [key, body] of taken) {
      this.#held.set(key, body)
      this.#asked.delete(key)
    }
    return taken.map(([key]) => key)
  }

  /** What is held stays on the screen until the new text is here. */
  outdate(keys: readonly string[], version: number): void {
    for (const key of keys) {
      this.#since.set(key, version)
      this.#asked.add(key)
    }
    if (keys.length === 0) return
    if (this.#waiting.length === 0) queueMicrotask(() => this.#send())
    this.#waiting.push(...keys)
  }

  /** Rows that are not drawn are asked for when they are. */
  drop(keys: readonly string[], version: number): void {
    for (const key of keys) {
      this.#since.set(key, version)
      this.#held.delete(key)
      this.#asked.delete(key)
    }
  }

  forget(): void {
    this.#held.clear()
    this.#asked.clear()
    this.#since.clear()
  }

  #send(): void {
    const keys = [...new Set(this.#waiting)]
    this.#waiting = []
    for (let at = 0; at < keys.length; at += most) this.#ask(keys.slice(at, at + most))
  }
}
