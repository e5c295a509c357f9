import type { PlanDocument } from './planDocument.ts'

/** What a key names in a plan as it stands now. */
export interface KeyedBox {
  /** Index into `tasks`, or -1 for an item. */
  readonly task: number
  /** Index into `checkboxes`, or -1 for a task heading without a box. */
  readonly checkbox: number
  /** How many boxes share its id and words, itself included: with more than one, only their order tells them apart. */
  readonly twins: number
}

/**
 * The key of a box: that of its task, or for an item its words and which repetition of them it is. It stays the same
 * when lines move and when markers change.
 */
export function boxKey(plan: PlanDocument, checkbox: number): string {
  const box = plan.checkboxes[checkbox]
  if (!box) return ''
  const task = plan.tasks[box.task]
  if (task) return task.key
  const words = itemWords(plan, checkbox)
  const before = itemsWith(plan, words).indexOf(checkbox)
  return `${itemMark}${words}\t${before + 1}`
}

/** The box, task or item, that has `key` now; undefined where none has. */
export function boxWithKey(plan: PlanDocument, key: string): KeyedBox | undefined {
  if (!key.startsWith(itemMark)) return taskWithKey(plan, key)
  const tab = key.lastIndexOf('\t')
  const items = itemsWith(plan, key.slice(itemMark.length, tab))
  const checkbox = items[Number(key.slice(tab + 1)) - 1]
  return checkbox === undefined ? undefined : { task: -1, checkbox, twins: twinsOf(plan, checkbox) }
}

/** No task's key begins so: an id holds no line end, and where there is none a tab stands first. */
const itemMark = '\n'

function taskWithKey(plan: PlanDocument, key: string): KeyedBox | undefined {
  const index = plan.tasks.findIndex(task => task.key === key)
  const found = plan.tasks[index]
  return found && { task: index, checkbox: found.checkbox, twins: twinsOf(plan, found.checkbox) }
}

/** Counts tasks and items alike: a line that moves may become the one or the other. */
function twinsOf(plan: PlanDocument, checkbox: number): number {
  const words = itemWords(plan, checkbox)
  const own = plan.tasks[plan.checkboxes[checkbox]?.task ?? -1]
  let twins = 0
  for (let at = 0; at < plan.checkboxes.length; at++) {
    const task = plan.tasks[plan.checkboxes[at]?.task ?? -1]
    if (itemWords(plan, at) === words || (own && task?.id === own.id && task.title === own.title)) twins++
  }
  return twins
}

function itemsWith(plan: PlanDocument, words: string): readonly number[] {
  return plan.checkboxes.flatMap(({ task }, at) => (task < 0 && itemWords(plan, at) === words ? [at] : []))
}

/** What stands behind the box on its line. */
function itemWords({ scan, checkboxes }: PlanDocument, checkbox: number): string {
  const box = checkboxes[checkbox]
  const line = scan.lines[scan.items[box?.item ?? -1]?.line ?? -1]
  return box && line ? scan.text.slice(box.offset + 2, line.end).trim() : ''
}
