import type { LineScan } from '../text/lineScan.ts'
import type { Problem } from '../text/problem.ts'
import type { TextEdit, TextRange } from '../text/range.ts'
import type { Steps } from '../text/steps.ts'
import type { ReadCheckbox } from './draftReader.ts'
import type { KnownIds } from './knownIds.ts'
import type { Field, PlanDocument, ReferenceList } from './planDocument.ts'
import { sectionsAfter, type PlanPart } from './planPart.ts'
import { joined, type PlanParts } from './planParts.ts'
import { planSteps } from './readPlan.ts'
import { withAdded, type TaskDraft, type WrittenDependency } from './taskDraft.ts'

/**
 * The plan that parts make together: the same as if their text were read at once. Where they are only some of a longer
 * plan, `around` knows the ids of its tasks.
 */
export function* joinedSteps(parts: PlanParts, around?: KnownIds): Steps<PlanDocument> {
  const text = joined(parts)
  const plan = new PlanJoiner(text)
  for (let at = 0; at < parts.length;) {
    const part = parts[at]
    if (part) plan.add(part)
    if (++at % addedAtOnce === 0) yield
  }
  return yield* planSteps(plan.scan, plan.read, () => joinedProblems(parts), around)
}

/** About as many as take a few milliseconds the first time. */
const addedAtOnce = 32

/** What nearly is a task, a reference or a heading, in all parts. */
function joinedProblems(parts: PlanParts): readonly Problem[] {
  const problems: Problem[] = []
  let by = 0
  for (const part of parts) {
    for (const problem of part.problems) problems.push(shiftedProblem(problem, by))
    by += part.text.length
  }
  return problems
}

type Mutable<List> = {
  -readonly [Name in keyof List]: List[Name] extends readonly (infer Entry)[] ? Entry[] : List[Name]
}

/** Puts parts behind each other. What a plan is made of is copied, because drafts change when they become tasks. */
class PlanJoiner {
  readonly scan: Mutable<LineScan>
  readonly read: { drafts: TaskDraft[]; checkboxes: ReadCheckbox[]; looseLines: number[]; looseFences: number[] }
  /** The drafts of the sections that are open, by their index in the plan. */
  #outer: readonly number[] = []
  #offset = 0

  constructor(text: string) {
    this.scan = { text, lines: [], items: [], headings: [], fences: [] }
    this.read = { drafts: [], checkboxes: [], looseLines: [], looseFences: [] }
  }

  add(part: PlanPart): void {
    const { outerCount, read } = part
    const { drafts, checkboxes, looseLines, looseFences } = this.read
    const [by, lines, fences] = [this.#offset, this.scan.lines.length, this.scan.fences.length]
    const [items, boxes, first] = [this.scan.items.length, checkboxes.length, drafts.length - outerCount]
    const outer = this.#outer
    const indexOf = (draft: number) => (draft < outerCount ? (outer[draft] ?? -1) : first + draft)
    for (let at = 0; at < read.drafts.length; at++) {
      const draft = read.drafts[at]
      if (!draft) continue
      if (at >= outerCount) drafts.push(shiftedDraft(draft, by, lines, boxes, indexOf(draft.parent)))
      else addOuter(drafts[outer[at] ?? -1], draft, by, lines)
    }
    for (const box of read.checkboxes) {
      checkboxes.push({ ...box, offset: box.offset + by, task: -1, item: box.item + items })
    }
    for (const line of read.looseLines) looseLines.push(line + lines)
    for (const fence of read.looseFences) looseFences.push(fence + fences)
    this.#addScan(part.scan, by, lines, items)
    this.#outer = sectionsAfter(part).drafts.map(indexOf)
    this.#offset += part.text.length
  }

  #addScan(scan: LineScan, by: number, lines: number, items: number): void {
    for (const { kind, start, end, next, content, column, item } of scan.lines) {
      this.scan.lines.push({
        kind,
        start: start + by,
        end: end + by,
        next: next + by,
        content: content + by,
        column,
        item: item < 0 ? -1 : item + items,
      })
    }
    for (const item of scan.items) {
      const moved = {
        ...item,
        line: item.line + lines,
        endLine: item.endLine + lines,
        bullet: shifted(item.bullet, by),
        parent: item.parent < 0 ? -1 : item.parent + items,
      }
      this.scan.items.push(item.box ? { ...moved, box: { ...item.box, range: shifted(item.box.range, by) } } : moved)
    }
    for (const heading of scan.headings) {
      this.scan.headings.push({ ...heading, line: heading.line + lines, range: shifted(heading.range, by) })
    }
    for (const fence of scan.fences) {
      const close = fence.close < 0 ? -1 : fence.close + lines
      this.scan.fences.push({ ...fence, open: fence.open + lines, close, body: shifted(fence.body, by) })
    }
  }
}

function shiftedDraft(draft: TaskDraft, by: number, lines: number, boxes: number, parent: number): TaskDraft {
  const { task } = draft
  const moved = {
    ...task,
    titleRange: shifted(task.titleRange, by),
    checkbox: task.checkbox < 0 ? -1 : task.checkbox + boxes,
    ...listsOf(draft, by),
  }
  if (task.idRange) moved.idRange = shifted(task.idRange, by)
  return {
    ...draft,
    task: moved,
    parent,
    firstLine: draft.firstLine + lines,
    lastLine: draft.lastLine + lines,
    dependencies: shiftedDependencies(draft, by),
  }
}

/** What a part says about the heading that it stands below. */
function addOuter(target: TaskDraft | undefined, draft: TaskDraft, by: number, lines: number): void {
  if (!target) return
  const { references, fields, details } = listsOf(draft, by)
  target.task.references = withAdded(target.task.references, references)
  target.task.fields = withAdded(target.task.fields, fields)
  target.task.details = withAdded(target.task.details, details)
  target.dependencies = withAdded(target.dependencies, shiftedDependencies(draft, by))
  if (draft.task.estimate !== undefined) target.task.estimate ??= draft.task.estimate
  if (draft.lastLine >= 0) target.lastLine = Math.max(target.lastLine, draft.lastLine + lines)
}

interface Lists {
  readonly references: ReferenceList[]
  readonly fields: Field[]
  readonly details: TextRange[]
}

function listsOf({ task: { references, fields, details } }: TaskDraft, by: number): Lists {
  return {
    references: references.length === 0 ? none : references.map(list => shiftedReferences(list, by)),
    fields: fields.length === 0 ? none : fields.map(field => ({ ...field, range: shifted(field.range, by) })),
    details: details.length === 0 ? none : details.map(range => shifted(range, by)),
  }
}

const none: never[] = []

function shiftedReferences({ range, label, references }: ReferenceList, by: number): ReferenceList {
  return {
    range: shifted(range, by),
    label,
    references: references.map(reference => ({ ...reference, range: shifted(reference.range, by) })),
  }
}

function shiftedDependencies({ dependencies }: TaskDraft, by: number): WrittenDependency[] {
  return dependencies.length === 0
    ? none
    : dependencies.map(dependency => ({ ...dependency, range: shifted(dependency.range, by) }))
}

function shiftedProblem(problem: Problem, by: number): Problem {
  const moved = { ...problem, range: shifted(problem.range, by) }
  if (!problem.fixes) return moved
  return {
    ...moved,
    fixes: problem.fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit => shiftedEdit(edit, by)) })),
  }
}

const shiftedEdit = ({ range, newText }: TextEdit, by: number): TextEdit => ({ range: shifted(range, by), newText })

const shifted = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by })
