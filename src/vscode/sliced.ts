import type { Steps } from '../core/text/steps.ts'

/** After so many milliseconds others get their turn: typing is felt to wait from 50 on. */
const atOnce = 12

/** Takes the steps of a longer work and lets others run in between; undefined once it is not wanted any more. */
export async function sliced<Value>(steps: Steps<Value>, isWanted: () => boolean): Promise<Value | undefined> {
  for (let since = performance.now(); ;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < atOnce) continue
    await new Promise<void>(resolve => {
      setTimeout(resolve, 0)
    })
    if (!isWanted()) return undefined
    since = performance.now()
  }
}
