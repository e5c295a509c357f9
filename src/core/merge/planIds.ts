import type { DocumentTask } from '../plan/planDocument.ts'

/** Gives ids that no task has, one after another. */
export interface PlanIds {
  /** The id after the last one of its kind: `3.5` after `3.4`, `T013` after `T012`; empty after an empty one. */
  after(id: string): string
  /** An id for a task beneath the task `parent`; `sample` is the id of a subtask elsewhere in the plan. */
  beneath(parent: string, sample: string): string
}

export function planIds(tasks: readonly DocumentTask[]): PlanIds {
  const last = new Map<string, number>()
  for (const { id } of tasks) keep(id)
  return { after, beneath }

  function keep(id: string): void {
    const { head, number } = parts(id)
    if (number > (last.get(head) ?? 0)) last.set(head, number)
  }

  function after(id: string): string {
    if (id === '') return ''
    const { head, width } = parts(id)
    const number = (last.get(head) ?? 0) + 1
    last.set(head, number)
    return head + String(number).padStart(width, '0')
  }

  function beneath(parent: string, sample: string): string {
    if (parent === '' || (sample !== '' && !/^\d+(?:\.\d+)+/.test(sample))) return after(sample)
    return after(`${parent}.0`)
  }
}

/** What stands before the last number, the number, and the width it is filled up to. */
function parts(id: string): { readonly head: string; readonly number: number; readonly width: number } {
  const digits = /(\d{1,9})[a-z]?$/.exec(id)
  if (!digits?.[1]) return { head: id === '' ? '' : `${id}.`, number: 0, width: 0 }
  return {
    head: id.slice(0, digits.index),
    number: Number(digits[1]),
    width: digits[1].startsWith('0') && digits[1] !== '0' ? digits[1].length : 0,
  }
}
