import type { TaskDraft } from './taskDraft.ts'

/**
 * Which drafts are tasks. A box is one that has an id, cites requirements or has tasks beneath it, and any other
 * box at the top outside sections of criteria, checkpoints, checklists and legends. A heading is one that says so
 * (`Task 1`, `T001`), or that has a number and below it boxes that go with the number.
 */
export function chooseTasks(drafts: readonly TaskDraft[]): readonly boolean[] {
  const evidence = gatherEvidence(drafts)
  const chosen: boolean[] = []
  for (const [index, draft] of drafts.entries()) {
    const own = evidence[index] ?? noEvidence
    const outer = drafts[draft.parent]
    const onTop = outer === undefined || (outer.checkbox < 0 && !isWithinTask(drafts, chosen, draft.parent))
    chosen.push(draft.checkbox < 0 ? isTaskHeading(draft, own) : own.speaks || (onTop && !draft.section.items))
  }
  return chosen
}

interface Evidence {
  /** It has an id or cites, or something beneath it does. */
  speaks: boolean
  cites: boolean
  boxes: number
  /** Boxes and headings right beneath with an id, and those whose id goes with this one. */
  numbered: number
  fitting: number
  headings: number
}

const noEvidence: Evidence = { speaks: false, cites: false, boxes: 0, numbered: 0, fitting: 0, headings: 0 }

/** From the last draft to the first, so that everything beneath a draft is known when its turn comes. */
function gatherEvidence(drafts: readonly TaskDraft[]): readonly Evidence[] {
  const evidence = drafts.map(() => ({ ...noEvidence }))
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index]
    const own = evidence[index]
    if (!draft || !own) continue
    own.cites = draft.references.some(list => list.references.some(({ ids }) => ids.length > 0))
    own.speaks ||= draft.head.id !== '' || own.cites
    const outer = evidence[draft.parent]
    const outerDraft = drafts[draft.parent]
    if (!outer || !outerDraft) continue
    const numbered = draft.head.id !== ''
    if (draft.checkbox >= 0) {
      outer.boxes++
      if (outerDraft.checkbox >= 0) outer.speaks ||= own.speaks
    } else outer.headings++
    if (!numbered) continue
    outer.numbered++
    if (draft.head.id.startsWith(`${outerDraft.head.id}.`)) outer.fitting++
  }
  return evidence
}

function isTaskHeading({ head, state }: TaskDraft, { cites, boxes, numbered, fitting }: Evidence): boolean {
  if (head.named || /\p{L}\d/u.test(head.id) || /^[A-Z]+[-_]/.test(head.id)) return true
  if (numbered > 0) return fitting === numbered
  return boxes > 0 || cites || state !== undefined
}

function isWithinTask(drafts: readonly TaskDraft[], chosen: readonly boolean[], from: number): boolean {
  for (let at = from; at >= 0; at = drafts[at]?.parent ?? -1) if (chosen[at]) return true
  return false
}
