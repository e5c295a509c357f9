/** Work that stops every few milliseconds, so that whoever drives it can let others run; its value comes at the end. */
export type Steps<Value> = Generator<undefined, Value>

/** Takes all steps at once. */
export function lastOf<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
