import { labelledText } from '../plan/fieldLine.ts'
import { defaultMarkers, markerOfState } from '../plan/markers.ts'
import type { TaskState } from '../plan/plan.ts'
import { labelKinds } from '../plan/planWords.ts'
import type { TextRange } from '../text/range.ts'
import { idTokens } from './idTokens.ts'
import { tasksOf, type Spec, type SpecTask, type Target } from './spec.ts'
import type { SpecDocument } from './specDocument.ts'

/** What may stand at a place. `range` is what it replaces. */
export type Completions =
  | { readonly kind: 'states'; readonly range: TextRange; readonly states: readonly MarkedState[] }
  | { readonly kind: 'requirements'; readonly range: TextRange; readonly targets: readonly Target[] }
  | { readonly kind: 'tasks'; readonly range: TextRange; readonly tasks: readonly SpecTask[] }

export interface MarkedState {
  readonly state: TaskState
  readonly marker: string
}

/** What can be written at an offset: a state in a box, an id in a list of requirements or of tasks to wait for. */
export function completionsAt(spec: Spec, document: SpecDocument, offset: number): Completions | undefined {
  const line = lineAt(document.text, offset)
  return (
    (document.role === 'plan' ? stateAt(document.text, line, offset) : undefined) ?? idAt(spec, document, line, offset)
  )
}

const longestLine = 4000
const states: readonly TaskState[] = ['open', 'done', 'active', 'queued', 'blocked', 'deferred', 'skipped']

function stateAt(text: string, line: TextRange, offset: number): Completions | undefined {
  const box = /^[\s>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}\[/.exec(
    text.slice(line.start, Math.min(line.end, line.start + 60)),
  )
  if (!box) return undefined
  const start = line.start + box[0].length
  const end = text.charCodeAt(start) === closing ? start : start + 1
  if (offset < start || offset > end || text.charCodeAt(end) !== closing) return undefined
  return {
    kind: 'states',
    range: { start, end },
    states: states.flatMap(state => {
      const marker = markerOfState(state, defaultMarkers)
      return marker === undefined ? [] : [{ state, marker }]
    }),
  }
}

const closing = 93

function idAt(spec: Spec, document: SpecDocument, line: TextRange, offset: number): Completions | undefined {
  const { text } = document
  const list = isFeature(document) ? tagAt(text, line, offset) : listAt(text, line, offset)
  if (!list) return undefined
  const range = wordAt(text, list.range, offset)
  const written = new Set(
    idTokens(text, list.range.start, list.range.end)
      .filter(token => token.end < range.start || token.start > range.end)
      .map(token => text.slice(token.start, token.end)),
  )
  if (list.kind === 'requirements') {
    const targets = everyTarget(spec).filter(target => !written.has(idOf(target)))
    return { kind: 'requirements', range, targets }
  }
  if (document.role !== 'plan') return undefined
  const tasks = tasksOf(document)
  const family = familyAt(tasks, offset)
  return {
    kind: 'tasks',
    range,
    tasks: tasks.filter(({ index, task }) => task.id !== '' && !written.has(task.id) && !family.has(index)),
  }
}

/** Requirements with their criteria behind them; one with a single criterion of the same id comes once. */
function everyTarget(spec: Spec): readonly Target[] {
  return spec.requirements.flatMap(target => {
    const { criteria, id } = target.requirement
    const own = criteria.map((criterion): Target => ({ ...target, criterion }))
    return criteria.some(criterion => criterion.id === id) ? own : [target, ...own]
  })
}

/** The id that cites a target. */
export function idOf({ requirement, criterion }: Target): string {
  return criterion?.id ?? requirement.id
}

/** A task does not wait for itself, for what contains it or for what it contains. */
function familyAt(tasks: readonly SpecTask[], offset: number): ReadonlySet<number> {
  const own = tasks.findLastIndex(({ task: { range } }) => range.start <= offset && offset <= range.end)
  const family = new Set([own])
  for (let at = tasks[own]?.task.parent ?? -1; at >= 0; at = tasks[at]?.task.parent ?? -1) family.add(at)
  const isBelow = (index: number): boolean => {
    for (let at = tasks[index]?.task.parent ?? -1; at >= 0; at = tasks[at]?.task.parent ?? -1)
      if (at === own) return true
    return false
  }
  for (const { index } of tasks) if (isBelow(index)) family.add(index)
  return family
}

const isFeature = ({ name }: SpecDocument) => /\.feature$/i.test(name)

/** On a line of tags: the id behind a `@`. */
function tagAt(text: string, line: TextRange, offset: number): IdList | undefined {
  const before = text.slice(line.start, offset)
  if (!/^[ \t]{0,80}@/.test(before) || !/@[^\s@#]{0,40}$/.test(before)) return undefined
  return { kind: 'requirements', range: { start: line.start, end: line.end } }
}

interface IdList {
  readonly kind: 'requirements' | 'tasks'
  readonly range: TextRange
}

/** The list of ids that the offset stands in: behind a label, or behind words such as "depends on". */
function listAt(text: string, line: TextRange, offset: number): IdList | undefined {
  const before = text.slice(line.start, offset)
  const bullet = /^[\s>]{0,60}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?/.exec(before)
  const field = labelledText(text, line.start + (bullet?.[0].length ?? 0), line.end)
  if (field && field.value.start <= offset && offset <= Math.max(field.value.end, field.value.start)) {
    const kind = labelKinds.get(field.label.toLowerCase())
    if (kind === 'requirements' || kind === 'validation') return { kind: 'requirements', range: field.value }
    if (kind === 'dependencies') return { kind: 'tasks', range: field.value }
  }
  const waits = dependsOn.exec(before)
  return waits ? { kind: 'tasks', range: { start: offset - (waits[1]?.length ?? 0), end: offset } } : undefined
}

const dependsOn =
  /(?:depends on|blocked by|依赖于?|依存|의존|depende d[eo]|dépend de|hängt ab von|зависит от)[ :：]{1,3}([\p{L}\d.,、 _-]{0,200})$/iu

function wordAt(text: string, { start, end }: TextRange, offset: number): TextRange {
  let [from, to] = [offset, offset]
  while (from > start && isIdUnit(text.charAt(from - 1))) from -= 1
  while (to < end && isIdUnit(text.charAt(to))) to += 1
  return { start: from, end: to }
}

const isIdUnit = (unit: string) => /[\p{L}\d.-]/u.test(unit)

function lineAt(text: string, offset: number): TextRange {
  const from = Math.max(0, offset - longestLine)
  const before = text.slice(from, offset)
  const after = /[\r\n]/.exec(text.slice(offset, offset + longestLine))
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { start: from + start, end: after ? offset + after.index : Math.min(text.length, offset + longestLine) }
}
