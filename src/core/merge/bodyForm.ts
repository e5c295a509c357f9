import type { PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { citationsOf, type Citations } from '../trace/citations.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { requirementLabels } from '../formats/requirementLabels.ts'
import { readField } from '../plan/fieldReading.ts'
import { headFormOf } from './headForm.ts'
import { lineAt } from './planLines.ts'

/** How the lines under a task are written, behind the task's own indentation. */
export interface BodyForm {
  /** Before a detail; undefined where the plan shows none. */
  readonly detailLead: string | undefined
  readonly referenceLead: string | undefined
  readonly references: ReferenceForm
}

/** How a list of criteria is written: `_Requirements: ` + `1.1` + `, ` + `1.2` + `_`. */
export interface ReferenceForm {
  readonly before: string
  readonly between: string
  readonly after: string
  /** What stands before each id that the requirements have without it: `REQ-`, `Requirement `. */
  readonly prefix: string
}

/** Looking at this many tasks tells how a plan is written. */
const sampled = 200

export function bodyForm(
  document: PlanDocument,
  requirements: readonly Requirement[],
  language: NaturalLanguage,
): BodyForm {
  const { tasks, scan } = document
  const citations = citationsOf(requirements)
  const details = new Map<string, number>()
  const leads = new Map<string, number>()
  const forms = new Map<string, { readonly form: ReferenceForm; count: number }>()
  const step = Math.max(1, Math.floor(tasks.length / sampled))
  for (let at = 0; at < tasks.length; at += step) {
    const task = tasks[at]
    const own = task && headFormOf(document, task)
    if (!task || !own) continue
    const relative = (offset: number): string | undefined => {
      const line = scan.lines[lineAt(scan, offset)]
      const lead = line && scan.text.slice(line.start, offset)
      if (lead === undefined || !lead.startsWith(own.prefix) || !/^[ \t>]*(?:[-*+][ \t]+)?$/.test(lead))
        return undefined
      return lead.slice(own.prefix.length)
    }
    for (const { start } of task.details.slice(0, 4)) count(details, relative(start))
    for (const list of task.references) {
      const lead = relative(list.range.start)
      if (lead === undefined) continue
      count(leads, lead)
      const form = referenceFormOf(scan.text, list, citations)
      if (!form) continue
      const key = JSON.stringify(form)
      const held = forms.get(key)
      if (held) held.count++
      else forms.set(key, { form, count: 1 })
    }
  }
  const best = [...forms.values()].sort((a, b) => b.count - a.count)[0]?.form
  return {
    detailLead: mostFrequent(details, lead => /[-*+]/.test(lead)),
    referenceLead: mostFrequent(leads, () => true),
    references: best ?? { before: `_${requirementLabels[language]}: `, between: ', ', after: '_', prefix: '' },
  }
}

type List = PlanDocument['tasks'][number]['references'][number]

function referenceFormOf(text: string, list: List, citations: Citations): ReferenceForm | undefined {
  const [first, second] = list.references
  const last = list.references.at(-1)
  if (
    !first ||
    !last ||
    list.references.some(({ ids, written }) => ids.length !== 1 || ids[0] === 'All' || /\s[-–(（]/.test(written))
  )
    return undefined
  const prefix = prefixOf(first.written, citations)
  if (prefix === undefined) return undefined
  const before = text.slice(list.range.start, first.range.start)
  const after = text.slice(last.range.end, list.range.end)
  if (/[\r\n]/.test(before + after) || after.length > 8) return undefined
  const between = second ? text.slice(first.range.end, second.range.start) : ', '
  const isRepeated = !second || prefixOf(second.written, citations) === prefix
  return isRepeated && between.length < 8 && !/[\r\n]/.test(between)
    ? { before, between, after, prefix }
    : { before: before + prefix, between: ', ', after, prefix: '' }
}

/** What is written before the id that the requirements know; undefined where the id is none of theirs. */
function prefixOf(written: string, { criteriaOf }: Citations): string | undefined {
  const served = criteriaOf(written)
  const first = served?.[0]?.id
  if (first === undefined) return undefined
  const whole = first.replace(/\.\d+$/, '')
  const id = written.endsWith(first)
    ? first
    : served && served.length > 1 && written.endsWith(whole)
      ? whole
      : undefined
  return id === undefined ? '' : written.slice(0, written.length - id.length)
}

/** A list of criteria as the plan would write it. A form in which they would not be found again is not taken. */
export function writtenReferences(ids: readonly string[], form: ReferenceForm, language: NaturalLanguage): string {
  const own = inForm(ids, form)
  if (citesAll(own, ids, form.prefix)) return own
  return inForm(ids, { before: `_${requirementLabels[language]}: `, between: ', ', after: '_', prefix: '' })
}

const inForm = (ids: readonly string[], { before, between, after, prefix }: ReferenceForm) =>
  before + ids.map(id => (/^\d/.test(id) ? prefix + id : id)).join(between) + after

function citesAll(written: string, ids: readonly string[], prefix: string): boolean {
  const field = readField(written, 0, written.length)
  if (field?.kind !== 'references') return false
  const read = new Set(field.list.references.flatMap(reference => reference.ids))
  const bare = prefix.trim()
  return ids.every(id => read.has(id) || read.has(prefix + id) || read.has(bare + id))
}

function count(counts: Map<string, number>, key: string | undefined): void {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
}

function mostFrequent(counts: ReadonlyMap<string, number>, fits: (key: string) => boolean): string | undefined {
  let best: string | undefined
  for (const [key, number] of counts) if (fits(key) && number > (counts.get(best ?? '') ?? 0)) best = key
  return best
}
