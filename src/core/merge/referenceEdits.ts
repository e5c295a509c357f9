import type { DocumentTask, PlanDocument, ReferenceList } from '../plan/planDocument.ts'
import { readPlan } from '../plan/readPlan.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { applyEdits } from '../text/applyEdits.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { TextEdit } from '../text/range.ts'
import { bodyForm, writtenReferences } from './bodyForm.ts'
import { citedCriteria } from './citedCriteria.ts'
import { headFormOf } from './headForm.ts'
import { insertions, safeLine } from './insertion.ts'
import { lineAt } from './planLines.ts'

/**
 * The edits after which a task cites `ids` and no other: its first list is written anew, further ones go; where it has
 * none, one is put below what stands under it. Undefined where no reader would find them again.
 * @param at index of the task
 */
export function referenceEdits(
  document: PlanDocument,
  at: number,
  ids: readonly string[],
  requirements: readonly Requirement[],
  language: NaturalLanguage,
): readonly TextEdit[] | undefined {
  const task = document.tasks[at]
  if (!task) return undefined
  const written = ids.length === 0 ? '' : listOf(document, ids, requirements, language)
  const [first, ...others] = task.references
  const edits = first
    ? [
        ids.length === 0 ? lineWith(document, first) : replaced(first, written),
        ...others.map(list => lineWith(document, list)),
      ]
    : ids.length === 0
      ? []
      : insertedList(document, at, task, written, requirements, language)
  return isReadBack(document, at, edits, ids, requirements) ? edits : undefined
}

function listOf(
  document: PlanDocument,
  ids: readonly string[],
  requirements: readonly Requirement[],
  language: NaturalLanguage,
): string {
  return writtenReferences(ids, bodyForm(document, requirements, language).references, language)
}

const replaced = ({ range }: ReferenceList, newText: string): TextEdit => ({ range, newText })

/** A list with its line, where nothing else stands on it. */
function lineWith({ scan }: PlanDocument, { range }: ReferenceList): TextEdit {
  const line = scan.lines[lineAt(scan, range.start)]
  const isAlone =
    line !== undefined &&
    /^[ \t>]*(?:[-*+][ \t]+)?$/.test(scan.text.slice(line.start, range.start)) &&
    range.end <= line.end &&
    scan.text.slice(range.end, line.end).trim() === ''
  return { range: isAlone ? { start: line.start, end: line.next } : range, newText: '' }
}

function insertedList(
  document: PlanDocument,
  at: number,
  task: DocumentTask,
  written: string,
  requirements: readonly Requirement[],
  language: NaturalLanguage,
): readonly TextEdit[] {
  const { scan, tasks } = document
  const form = headFormOf(document, task)
  const next = tasks[at + 1]
  const child = next?.parent === at ? next.range.start : Infinity
  const own = [...task.details, ...task.fields.map(({ range }) => range)].filter(({ end }) => end <= child)
  const end = Math.max(task.titleRange.end, ...own.map(range => range.end))
  const lead = bodyForm(document, requirements, language).referenceLead
  const below = form && !form.isHeading ? ' '.repeat(form.mark.length + Math.min(form.gap.length, 4)) : ''
  const isDeep = lead !== undefined && (below === '' || lead.replace(/\t/g, '    ').search(/[^ ]|$/) >= 2)
  const line = `${form?.prefix ?? ''}${isDeep ? lead : `${below}- `}${written}`
  const place = safeLine(scan, lineAt(scan, Math.max(0, end - 1)) + 1)
  return insertions(scan, [{ at: place, depth: 0, lines: [line], blankBefore: below === '' && own.length === 0 }])
}

/** Whether the task cites what it is to cite, and every other one what it cited. */
function isReadBack(
  before: PlanDocument,
  at: number,
  edits: readonly TextEdit[],
  ids: readonly string[],
  requirements: readonly Requirement[],
): boolean {
  const after = readPlan(applyEdits(before.scan.text, edits))
  if (after.tasks.length !== before.tasks.length) return false
  const { criteriaOf } = citedCriteria(after, requirements)
  const meant = (cited: readonly string[]) => [...new Set(cited.flatMap(id => criteriaOf(id) ?? [id]))].sort().join(' ')
  return after.tasks.every((task, index) => {
    const old = before.tasks[index]
    if (!old || old.key !== task.key) return false
    return index === at ? meant(task.requirements) === meant(ids) : task.requirements.join() === old.requirements.join()
  })
}
