import type { Heading } from '../text/lineScan.ts'
import type { TaskState } from './plan.ts'
import { namesTaskList } from './sectionRole.ts'
import { taskHead, type TaskHead } from './taskHead.ts'

export interface TaskHeading {
  readonly head: TaskHead
  /** What the heading itself says; undefined where it says nothing. */
  readonly state: TaskState | undefined
}

/**
 * The head of a heading that may be a task: `Task 1: …`, `1.1 …`, `T001 …`. A bare number only may be one: what
 * stands below the heading decides.
 */
export function taskHeading(text: string, { range, level }: Heading, isPhase: boolean): TaskHeading | undefined {
  if (level === 1) return undefined
  const box = /^(?:[*_]{0,2})\[(.)\]\s*/.exec(text.slice(range.start, Math.min(range.end, range.start + 8)))
  const from = range.start + (box?.[0].length ?? 0)
  const lead = /^[^\p{L}\d#*[]{1,6}/u.exec(text.slice(from, Math.min(range.end, from + 8)))
  const tail = /\s{0,4}\[(.)\]\s{0,4}$/.exec(text.slice(Math.max(from, range.end - 12), range.end))
  const end = range.end - (tail?.[0].length ?? 0)
  const head = taskHead(text, from + (lead?.[0].length ?? 0), end, end)
  if (head.id === '' || (isPhase && !/^T/.test(head.id)) || namesTaskList(head.title)) return undefined
  return {
    head,
    state: stateOf(text.slice(range.start, Math.min(range.end, range.start + 300)), box?.[1] ?? tail?.[1]),
  }
}

function stateOf(title: string, marker: string | undefined): TaskState | undefined {
  if (marker === 'x' || marker === 'X' || /[✅✔☑]/.test(title)) return 'done'
  if (marker === '-' || marker === '/' || /🔄|🚧|⏳/.test(title)) return 'active'
  return marker === ' ' ? 'open' : undefined
}
