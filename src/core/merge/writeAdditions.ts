import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { TextEdit } from '../text/range.ts'
import { bodyForm, writtenReferences, type BodyForm } from './bodyForm.ts'
import { mainBefore, type MainPhases } from './closingTasks.ts'
import { headFormOf, plainHead, writtenHead, type HeadForm } from './headForm.ts'
import { insertions, lineAfter, safeLine, type Block } from './insertion.ts'
import { isFlat } from './mainTasks.ts'
import type { Addition, NewTask } from './newTask.ts'
import { planIds, type PlanIds } from './planIds.ts'
import { lineAt } from './planLines.ts'

/** A task that was added, as it is named in the plan. */
export interface AddedTask {
  readonly id: string
  readonly title: string
  /** Index of the task it stands beneath, or -1 for a main task and for what stands beneath an added one. */
  readonly parent: number
  /** For a main task the ids of the ones around it; empty where there is none. */
  readonly after: string
  readonly before: string
  readonly isMain: boolean
  readonly isLeaf: boolean
  readonly isBox: boolean
}

export interface WrittenAdditions {
  readonly edits: readonly TextEdit[]
  readonly added: readonly AddedTask[]
}

/** Writes new tasks into a plan, each in the form of the tasks it stands among. */
export function writeAdditions(
  document: PlanDocument,
  additions: readonly Addition[],
  requirements: readonly Requirement[],
  language: NaturalLanguage,
  phases: MainPhases,
): WrittenAdditions {
  if (additions.length === 0) return { edits: [], added: [] }
  const body = bodyForm(document, requirements, language)
  const writer = new Writer(document, body, language, planIds(document.tasks), phases)
  const blocks = additions.map(addition => writer.write(addition))
  return { edits: insertions(document.scan, blocks), added: writer.added }
}

/** Writes new tasks in the plain form before line `at`, whatever form the plan has. */
export function writeApart(
  document: PlanDocument,
  additions: readonly Addition[],
  language: NaturalLanguage,
  at: number,
): WrittenAdditions {
  const bare = { ...document, tasks: [] }
  const writer = new Writer(bare, bodyForm(bare, [], language), language, planIds(document.tasks), new Map())
  const place = safeLine(document.scan, at)
  const blocks = additions.map(({ task }) => ({ ...writer.write({ task, parent: -1 }), at: place }))
  return { edits: insertions(document.scan, blocks), added: writer.added }
}

type MainPlace = Pick<AddedTask, 'after' | 'before'>

/** A task's form with the id that the next one goes on from. */
interface Level {
  readonly form: HeadForm
  readonly id: string
  readonly isSpaced: boolean
}

class Writer {
  readonly added: AddedTask[] = []
  readonly #document: PlanDocument
  readonly #body: BodyForm
  readonly #language: NaturalLanguage
  readonly #ids: PlanIds
  readonly #lastChild = new Map<number, number>()
  readonly #mains: readonly number[]
  readonly #phases: MainPhases
  readonly #nested: number
  /** Numbers that bullets have reached, by the task that the list stands beneath. */
  readonly #bullets = new Map<number, number>()

  constructor(document: PlanDocument, body: BodyForm, language: NaturalLanguage, ids: PlanIds, phases: MainPhases) {
    this.#document = document
    this.#body = body
    this.#language = language
    this.#ids = ids
    for (const [at, { parent }] of document.tasks.entries()) if (parent >= 0) this.#lastChild.set(parent, at)
    this.#mains = usualMains(document)
    this.#phases = phases
    this.#nested = document.tasks.findIndex(
      ({ depth, optional, parent }) => depth > 0 && !optional && (document.tasks[parent]?.checkbox ?? -1) >= 0,
    )
  }

  write({ task, parent, phase }: Addition): Block {
    const { tasks } = this.#document
    const home = tasks[parent]
    if (home && !isFlat(tasks)) return this.#writeBeneath(task, parent, home)
    // A whole number after the last one looks lost between smaller ones; `1.4` belongs to its section.
    const anchor =
      home && (home.id === '' || /\d\.\d/.test(home.id)) ? this.#lastOfSection(parent) : this.#mainBefore(phase)
    const sample = tasks[anchor]
    const level = this.#levelOf(anchor)
    const id = sample ? this.#ids.after(level.id) : this.#ids.after('0')
    return {
      at: sample ? this.#after(sample) : safeLine(this.#document.scan, this.#document.scan.lines.length),
      depth: 0,
      lines: this.#lines(task, this.#nextMark(level.form, -1), id, -1, this.#around(anchor)),
      blankBefore: sample ? level.isSpaced : true,
    }
  }

  /** Numbered items go on counting: a new one stands behind the last. */
  #mainBefore(phase: string | undefined): number {
    const { tasks } = this.#document
    const last = this.#mains.at(-1) ?? -1
    const sample = tasks[last]
    const isCounted = sample !== undefined && /^\d/.test(headFormOf(this.#document, sample)?.mark ?? '')
    return isCounted ? last : mainBefore(tasks, this.#mains, this.#phases, phase)
  }

  #writeBeneath(task: NewTask, parent: number, home: DocumentTask): Block {
    const { tasks } = this.#document
    const child = this.#lastChild.get(parent)
    const sibling = child === undefined ? undefined : tasks[child]
    const level = child === undefined ? this.#levelBeneath(parent) : this.#levelOf(child)
    const id =
      sibling && sibling.id !== '' && home.id !== '' && sibling.id.startsWith(`${home.id}.`)
        ? this.#ids.beneath(home.id, '')
        : sibling
          ? this.#ids.after(sibling.id)
          : this.#childId(home.id)
    const end = home.checkbox < 0 && sibling ? sibling : home
    return {
      at: this.#after(end),
      depth: home.depth + 1,
      lines: this.#lines(task, this.#nextMark(level.form, parent), id, parent),
      blankBefore: level.isSpaced,
    }
  }

  /** The ids of the main tasks that hold work around a place behind one of them. */
  #around(anchor: number): MainPlace {
    const named = this.#mains.flatMap(at => {
      const task = this.#document.tasks[at]
      return task && task.id !== '' && !task.checkpoint ? [{ at, id: task.id }] : []
    })
    return {
      after: named.findLast(({ at }) => at <= anchor)?.id ?? '',
      before: named.find(({ at }) => at > anchor)?.id ?? '',
    }
  }

  /** `main` is the place of a main task. */
  #lines(task: NewTask, form: HeadForm, id: string, parent: number, main?: MainPlace): readonly string[] {
    const { detailLead, referenceLead, references } = this.#body
    const below = form.isHeading ? '' : ' '.repeat(form.mark.length + Math.min(form.gap.length, 4))
    const detail = form.prefix + fitting(detailLead, form) + (fitting(detailLead, form) === '' ? `${below}- ` : '')
    const reference =
      form.prefix + fitting(referenceLead, form) + (fitting(referenceLead, form) === '' ? `${below}- ` : '')
    this.added.push({
      id,
      title: task.title,
      parent,
      after: main?.after ?? '',
      before: main?.before ?? '',
      isMain: main !== undefined,
      isLeaf: task.children.length === 0,
      isBox: !form.isHeading,
    })
    const child = this.#childForm(form)
    let bullet = 0
    return [
      writtenHead(form, id, task.title, task.optional),
      ...(form.isHeading ? [''] : []),
      ...task.details.map(text => detail + text),
      ...byStyle([...new Set(task.requirements)]).map(
        ids => reference + writtenReferences(ids, references, this.#language),
      ),
      ...task.children.flatMap(one => this.#lines(one, numbered(child, ++bullet), this.#childId(id), -1)),
    ]
  }

  #childId(parent: string): string {
    if (parent === '') return ''
    const sample = this.#document.tasks[this.#nested]
    if (sample && sample.id === '') return ''
    return this.#ids.beneath(parent, sample?.id ?? '')
  }

  #childForm(parent: HeadForm): HeadForm {
    const { tasks } = this.#document
    const sample = tasks[this.#nested]
    const form = sample && headFormOf(this.#document, sample)
    const outer = sample && tasks[sample.parent] && headFormOf(this.#document, tasks[sample.parent] ?? sample)
    const width = parent.isHeading ? 0 : parent.mark.length + parent.gap.length
    if (!form || !outer || !form.prefix.startsWith(outer.prefix)) {
      const plain = parent.isHeading ? plainHead : parent
      return { ...plain, prefix: parent.prefix + ' '.repeat(width), afterId: ' ' }
    }
    const inner = form.prefix.slice(outer.prefix.length)
    return { ...form, prefix: parent.prefix + (inner === '' && !parent.isHeading ? ' '.repeat(width) : inner) }
  }

  #levelOf(at: number): Level {
    const task = this.#document.tasks[at]
    const form = task && this.#formAmong(at, task)
    if (!task || !form) return { form: plainHead, id: task?.id ?? '', isSpaced: true }
    return { form, id: task.id, isSpaced: this.#isSpaced(at, task) }
  }

  #levelBeneath(parent: number): Level {
    const home = this.#document.tasks[parent]
    const form = (home && headFormOf(this.#document, home)) ?? plainHead
    return { form: this.#childForm(form), id: '', isSpaced: form.isHeading }
  }

  /** The form of a task, or of a sibling that is no exception: not struck through, not optional, not a checkpoint. */
  #formAmong(at: number, task: DocumentTask): HeadForm | undefined {
    const { tasks } = this.#document
    for (let other = at, looked = 0; other >= 0 && looked < 12; other--, looked++) {
      const candidate = tasks[other]
      if (!candidate || candidate.parent !== task.parent || candidate.optional || candidate.checkpoint) continue
      if ((candidate.id === '') !== (task.id === '') || candidate.checkbox < 0 !== task.checkbox < 0) continue
      const form = headFormOf(this.#document, candidate)
      if (form && !form.afterTitle.includes('~')) return { ...form, ...this.#markOf(at, form) }
    }
    return headFormOf(this.#document, task)
  }

  /** Numbered lists go on from the last task, whichever the form is taken from. */
  #markOf(at: number, form: HeadForm): Pick<HeadForm, 'mark'> {
    const task = this.#document.tasks[at]
    return { mark: (task && headFormOf(this.#document, task)?.mark) ?? form.mark }
  }

  #nextMark(form: HeadForm, list: number): HeadForm {
    const number = /^(\d{1,9})([.)])$/.exec(form.mark)
    if (!number) return form
    const next = (this.#bullets.get(list) ?? Number(number[1])) + 1
    this.#bullets.set(list, next)
    return { ...form, mark: `${next}${number[2] ?? '.'}` }
  }

  /** Whether a blank line stands between a task and the one before it; where it is the first, what looks best. */
  #isSpaced(at: number, { range, checkbox, parent, depth }: DocumentTask): boolean {
    const { scan } = this.#document
    if (checkbox < 0) return true
    if (isQuoted(scan.text, scan.lines[lineAt(scan, range.start)]?.start ?? 0)) return false
    const line = lineAt(scan, range.start)
    const isFirst = at - 1 === parent
    if (isFirst && depth === 0) return this.#lastChild.has(at)
    return scan.lines[line - 1]?.kind === 'blank'
  }

  #after(task: DocumentTask): number {
    return lineAfter(this.#document, task)
  }

  /** In a flat plan the last task that stands under the same heading. */
  #lastOfSection(at: number): number {
    const { tasks, scan } = this.#document
    const from = tasks[at]?.range.start ?? 0
    const heading = scan.headings.find(({ range }) => range.start > from)
    const end = heading?.range.start ?? Infinity
    let last = at
    for (let next = at + 1; next < tasks.length && (tasks[next]?.range.start ?? Infinity) < end; next++) last = next
    return last
  }
}

/** The main tasks that are written like most: new ones go behind one of them. */
function usualMains({ tasks }: PlanDocument): readonly number[] {
  const mains = tasks.flatMap(({ depth }, at) => (depth === 0 ? [at] : []))
  const withId = mains.filter(at => tasks[at]?.id !== '')
  const boxes = (list: readonly number[]) => list.filter(at => (tasks[at]?.checkbox ?? -1) >= 0)
  const named = withId.length * 2 >= mains.length ? withId : mains
  if (boxes(named).length * 2 >= named.length) return boxes(named)
  return named.filter(at => (tasks[at]?.checkbox ?? -1) < 0)
}

/** The lead of lines under a task, where it reaches as far as the task's text does. */
function fitting(lead: string | undefined, form: HeadForm): string {
  if (lead === undefined) return ''
  const columns = lead.replace(/\t/g, '    ').search(/[^ ]|$/)
  return form.isHeading || columns >= 2 ? lead : ''
}

function numbered(form: HeadForm, number: number): HeadForm {
  return /^\d{1,9}[.)]$/.test(form.mark) ? { ...form, mark: form.mark.replace(/^\d+/, String(number)) } : form
}

/** Numbers and prefixed ids (`DR1.2`, `FR-003`) go on lines of their own: one list, one numbering. */
function byStyle(ids: readonly string[]): readonly (readonly string[])[] {
  return [ids.filter(id => /^\d/.test(id)), ids.filter(id => !/^\d/.test(id))].filter(list => list.length > 0)
}

function isQuoted(text: string, start: number): boolean {
  return /^[ \t]*>/.test(text.slice(start, start + 8))
}
