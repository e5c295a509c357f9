import type { RowBody } from '../core/preview/bodyBlock.ts'
import type { HostMessage } from '../core/preview/messages.ts'

/** The host takes no longer list. */
const most = 500

export interface Bodies {
  of(key: string): RowBody | undefined
  /** Asks for what is not here, all rows of one moment in one message. */
  want(keys: readonly string[]): void
  /** Keys of the rows that have something new to show. */
  take(message: Extract<HostMessage, { type: 'bodies' }>): readonly string[]
  /** What is held of these rows stays on the screen until the new text is here. */
  outdate(keys: readonly string[], version: number): void
  /** Rows that are not drawn are asked for when they are. */
  drop(keys: readonly string[], version: number): void
  /** Rows go by other keys now, old key → new key; their titles are other ones, and the rest may be. */
  rename(renamed: ReadonlyMap<string, string>, version: number): void
  forget(): void
}

/** What stands inside the rows: asked for when a row is drawn, kept until the document changes it. */
export function rowBodies(ask: (keys: readonly string[]) => void): Bodies {
  const held = new Map<string, RowBody>()
  const asked = new Set<string>()
  /** Since which version of the document an answer is good. */
  const since = new Map<string, number>()
  let waiting: string[] = []
  return {
    of: key => held.get(key),
    want: keys => request(keys.filter(key => !held.has(key) && !asked.has(key))),
    take({ version, bodies }) {
      const taken = Object.entries(bodies).filter(([key]) => version >= (since.get(key) ?? 0))
      for (const [key, body] of taken) {
        held.set(key, body)
        asked.delete(key)
      }
      return taken.map(([key]) => key)
    },
    outdate(keys, version) {
      for (const key of keys) since.set(key, version)
      request(keys)
    },
    drop(keys, version) {
      for (const key of keys) {
        since.set(key, version)
        held.delete(key)
        asked.delete(key)
      }
    },
    rename(renamed, version) {
      for (const [from, to] of renamed) {
        const body = held.get(from)
        held.delete(from)
        if (!body) continue
        held.set(to, { ...body, title: [] })
        this.outdate([to], version)
      }
    },
    forget() {
      held.clear()
      asked.clear()
      since.clear()
    },
  }

  function request(keys: readonly string[]): void {
    if (keys.length === 0) return
    if (waiting.length === 0) queueMicrotask(post)
    for (const key of keys) asked.add(key)
    waiting.push(...keys)
  }

  function post(): void {
    const keys = [...new Set(waiting)]
    waiting = []
    for (let at = 0; at < keys.length; at += most) ask(keys.slice(at, at + most))
  }
}
