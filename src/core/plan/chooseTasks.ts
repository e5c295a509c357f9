import { isSubtaskId } from './boxStack.ts'
import type { TaskDraft } from './taskDraft.ts'

/**
 * Which drafts are tasks. A box is one that has an id, cites requirements or has tasks beneath it, and any other
 * box at the top outside sections of criteria, checkpoints, checklists and legends. A heading is one that says so
 * (`Task 1`, `T001`), or that has a number and below it boxes that go with the number.
 */
export function chooseTasks(
  drafts: readonly TaskDraft[],
  requirements: readonly (readonly string[])[],
): readonly boolean[] {
  const evidence = gatherEvidence(drafts, requirements)
  const chosen: boolean[] = []
  for (const [index, draft] of drafts.entries()) {
    const outer = drafts[draft.parent]
    const onTop = outer === undefined || (outer.checkbox < 0 && !isWithinTask(drafts, chosen, draft.parent))
    chosen.push(
      draft.checkbox < 0
        ? isTaskHeading(draft, evidence, index)
        : evidence.speaks[index] === 1 || (onTop && !draft.section.items),
    )
  }
  return chosen
}

/** What was found about each draft, one number a draft. */
interface Evidence {
  /** It has an id or cites, or a box beneath it does. */
  readonly speaks: Uint8Array
  readonly cites: Uint8Array
  readonly boxes: Int32Array
  /** What stands right beneath with an id, and with an id that goes with this one. */
  readonly numbered: Int32Array
  readonly fitting: Int32Array
}

/** From the last draft to the first, so that everything beneath a draft is known when its turn comes. */
function gatherEvidence(drafts: readonly TaskDraft[], requirements: readonly (readonly string[])[]): Evidence {
  const size = drafts.length
  const speaks = new Uint8Array(size)
  const cites = new Uint8Array(size)
  const [boxes, numbered, fitting] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  for (let index = size - 1; index >= 0; index--) {
    const draft = drafts[index]
    if (!draft) continue
    const { id } = draft.head
    if ((requirements[index]?.length ?? 0) > 0) cites[index] = 1
    if (id !== '' || cites[index]) speaks[index] = 1
    const outer = drafts[draft.parent]
    if (!outer) continue
    if (draft.checkbox >= 0) {
      add(boxes, draft.parent)
      if (outer.checkbox >= 0 && speaks[index]) speaks[draft.parent] = 1
    }
    if (id === '') continue
    add(numbered, draft.parent)
    if (isSubtaskId(outer.head.id, id)) add(fitting, draft.parent)
  }
  return { speaks, cites, boxes, numbered, fitting }
}

const add = (counts: Int32Array, at: number) => (counts[at] = (counts[at] ?? 0) + 1)

function isTaskHeading({ head, state }: TaskDraft, { cites, boxes, numbered, fitting }: Evidence, at: number): boolean {
  if (head.named || /\p{L}\d/u.test(head.id) || /^[A-Z]+[-_]/.test(head.id)) return true
  if (numbered[at]) return fitting[at] === numbered[at]
  return Boolean(boxes[at]) || cites[at] === 1 || state !== undefined
}

function isWithinTask(drafts: readonly TaskDraft[], chosen: readonly boolean[], from: number): boolean {
  for (let at = from; at >= 0; at = drafts[at]?.parent ?? -1) if (chosen[at]) return true
  return false
}
