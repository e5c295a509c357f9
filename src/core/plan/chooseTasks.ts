import { isSubtaskId } from './boxStack.ts'
import type { ReferenceList } from './planDocument.ts'
import type { TaskDraft } from './taskDraft.ts'

/**
 * Which drafts are tasks. A box is one that has an id, cites requirements or has tasks beneath it, and any other
 * box at the top outside sections of criteria, checkpoints, checklists and legends. A heading is one that says so
 * (`Task 1`, `T001`), or that has a number and below it boxes that go with the number.
 */
export function chooseTasks(drafts: readonly TaskDraft[]): readonly boolean[] {
  const evidence = gatherEvidence(drafts)
  const chosen: boolean[] = []
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft) continue
    if (draft.task.checkbox < 0) chosen.push(isTaskHeading(draft, evidence, index))
    else chosen.push(evidence.speaks[index] === 1 || (!draft.section.items && isOnTop(drafts, chosen, draft.parent)))
  }
  return chosen
}

/** Whether what stands in `parent` is in no task and in no other box. */
function isOnTop(drafts: readonly TaskDraft[], chosen: readonly boolean[], parent: number): boolean {
  const outer = drafts[parent]
  return outer === undefined || (outer.task.checkbox < 0 && !isWithinTask(drafts, chosen, parent))
}

/** What was found about each draft, one number a draft. */
interface Evidence {
  /** It has an id or cites, or a box beneath it does. */
  readonly speaks: Uint8Array
  readonly cites: Uint8Array
  readonly boxes: Int32Array
  /** What stands right beneath a heading with an id, and with an id that goes with its own. */
  readonly numbered: Int32Array
  readonly fitting: Int32Array
}

/** From the last draft to the first, so that everything beneath a draft is known when its turn comes. */
function gatherEvidence(drafts: readonly TaskDraft[]): Evidence {
  const size = drafts.length
  const speaks = new Uint8Array(size)
  const cites = new Uint8Array(size)
  const [boxes, numbered, fitting] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  for (let index = size - 1; index >= 0; index--) {
    const draft = drafts[index]
    if (!draft) continue
    const { id, checkbox, references } = draft.task
    if (references.length > 0 && citesAny(references)) cites[index] = 1
    if (id !== '' || cites[index]) speaks[index] = 1
    const outer = drafts[draft.parent]
    if (!outer) continue
    if (checkbox >= 0) {
      add(boxes, draft.parent)
      if (outer.task.checkbox >= 0 && speaks[index]) speaks[draft.parent] = 1
    }
    if (id === '' || outer.task.checkbox >= 0) continue
    add(numbered, draft.parent)
    if (isSubtaskId(outer.task.id, id)) add(fitting, draft.parent)
  }
  return { speaks, cites, boxes, numbered, fitting }
}

const citesAny = (lists: readonly ReferenceList[]) =>
  lists.some(({ references }) => references.some(({ ids }) => ids.length > 0))

const add = (counts: Int32Array, at: number) => (counts[at] = (counts[at] ?? 0) + 1)

function isTaskHeading(
  { task, named, state }: TaskDraft,
  { cites, boxes, numbered, fitting }: Evidence,
  at: number,
): boolean {
  if (named || /\p{L}\d/u.test(task.id) || /^[A-Z]+[-_]/.test(task.id)) return true
  if (numbered[at]) return fitting[at] === numbered[at]
  return Boolean(boxes[at]) || cites[at] === 1 || state !== undefined
}

function isWithinTask(drafts: readonly TaskDraft[], chosen: readonly boolean[], from: number): boolean {
  for (let at = from; at >= 0; at = drafts[at]?.parent ?? -1) if (chosen[at]) return true
  return false
}
