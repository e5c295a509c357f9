import type { Steps } from '../core/text/steps.ts'
import { ownTurn } from './ownTurn.ts'

/** After so many milliseconds others get their turn: typing is felt to wait from 50 on. */
const atOnce = 12
/** Before it has waited for a turn: others may begin in the same one. */
const atFirst = 4

/** Takes the steps of a longer work and lets others run in between; undefined once it is not wanted any more. */
export function sliced<Value>(steps: Steps<Value>): Promise<Value>
export function sliced<Value>(steps: Steps<Value>, isWanted: () => boolean): Promise<Value | undefined>
export async function sliced<Value>(steps: Steps<Value>, isWanted = () => true): Promise<Value | undefined> {
  for (let since = performance.now(), most = atFirst; ;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < most) continue
    await ownTurn()
    if (!isWanted()) return undefined
    since = performance.now()
    most = atOnce
  }
}
