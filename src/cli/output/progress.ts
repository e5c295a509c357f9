import type { Io } from '../io.ts'

/** Nobody needs to be told about what is over at once. */
const patience = 500

/** Says on a terminal which input is being worked on, once the work takes longer than half a second. */
export function progressOf(total: number, io: Io): { step(label: string): void; end(): void } {
  const started = io.now()
  let done = 0
  return {
    step(label) {
      done++
      if (io.isTerminal && io.now() - started > patience) io.progress(`${done} of ${total}: ${label}`)
    },
    end: () => io.progress(''),
  }
}
