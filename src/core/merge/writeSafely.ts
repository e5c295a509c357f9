import type { PlanDocument } from '../plan/planDocument.ts'
import { readPlan } from '../plan/readPlan.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { applyEdits } from '../text/applyEdits.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { citedCriteria } from './citedCriteria.ts'
import type { MainPhases } from './closingTasks.ts'
import type { Addition, NewTask } from './newTask.ts'
import { writeAdditions, writeApart, type WrittenAdditions } from './writeAdditions.ts'

/**
 * Writes new tasks so that they are read again as what they are, and all others as before: in the plan's form where
 * they belong, else in the plain form at the end of the plan or at its start. Where nothing helps, nothing is written.
 */
export function writeSafely(
  document: PlanDocument,
  additions: readonly Addition[],
  requirements: readonly Requirement[],
  language: NaturalLanguage,
  phases: MainPhases = new Map(),
): WrittenAdditions {
  const nothing: WrittenAdditions = { edits: [], added: [] }
  if (additions.length === 0) return nothing
  const { lines, headings } = document.scan
  const ways = [
    () => writeAdditions(document, additions, requirements, language, phases),
    () => writeApart(document, additions, language, lines.length),
    () => writeApart(document, additions, language, (headings[0]?.line ?? -1) + 1),
    () => writeApart(document, additions, language, 0),
  ]
  for (const write of ways) {
    const written = write()
    if (isReadBack(document, written, additions, requirements)) return written
  }
  return nothing
}

function isReadBack(
  before: PlanDocument,
  { edits, added }: WrittenAdditions,
  additions: readonly Addition[],
  requirements: readonly Requirement[],
): boolean {
  const after = readPlan(applyEdits(before.scan.text, edits))
  if (after.tasks.length !== before.tasks.length + added.length || !keepsOrder(before, after)) return false
  const { cited, criteriaOf } = citedCriteria(after, requirements)
  return idsIn(additions.map(({ task }) => task)).every(id => (criteriaOf(id) ?? []).every(one => cited.has(one)))
}

/** Whether all that stood there stands there still, one after another. */
function keepsOrder(before: PlanDocument, after: PlanDocument): boolean {
  let at = 0
  for (const { id, title, marker, requirements } of after.tasks) {
    const next = before.tasks[at]
    if (!next || next.id !== id || next.title !== title || next.marker !== marker) continue
    if (next.requirements.length === requirements.length) at++
  }
  return at === before.tasks.length
}

const idsIn = (tasks: readonly NewTask[]): readonly string[] =>
  tasks.flatMap(({ requirements, children }) => [...requirements, ...idsIn(children)])
