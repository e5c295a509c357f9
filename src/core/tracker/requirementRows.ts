import type { Spec } from '../language/spec.ts'
import type { Place } from '../language/specDocument.ts'
import type { CriterionTrace, RequirementTrace, Standing } from '../trace/trace.ts'
import { isFoundIn, passes, type RequirementsLook } from './requirementsLook.ts'
import { hasPhases, sum, tallyOf, taskRow } from './taskRows.ts'
import { trackedSpec, type TrackedSpec } from './trackedSpec.ts'
import { noRows, type GroupFace, type TrackerRow } from './trackerRow.ts'

/** The requirements of a spec with their criteria and the tasks that serve them, as far as `look` shows them. */
export function requirementRows(spec: Spec, look: RequirementsLook): readonly TrackerRow[] {
  const tracked = trackedSpec(spec)
  const shown = shownRequirements(tracked, look)
  return look.group === 'phase' ? groupRows(tracked, shown) : shown.map(own => requirementRow(tracked, own))
}

interface ShownCriterion {
  readonly key: string
  readonly trace: CriterionTrace
  readonly requirement: RequirementTrace
}

interface ShownRequirement {
  readonly key: string
  readonly trace: RequirementTrace
  readonly criteria: readonly ShownCriterion[]
}

/** Keys count repeated ids, so that two requirements of one number stay two rows. */
function shownRequirements(tracked: TrackedSpec, { filter, find }: RequirementsLook): readonly ShownRequirement[] {
  const ids = new Map<string, number>()
  return tracked.trace.requirements.flatMap(trace => {
    const key = counted(ids, `requirement ${trace.requirement.id}`)
    const { id, title, story = '' } = trace.requirement
    const isFound = isFoundIn(find, [id, title, story])
    const own = new Map<string, number>()
    const criteria = trace.criteria.flatMap(criterion => {
      const row = {
        key: `${key} | ${counted(own, `criterion ${criterion.criterion.id}`)}`,
        trace: criterion,
        requirement: trace,
      }
      const isShown = passes(filter, criterion.standing) && (isFound || isFoundIn(find, textsOf(tracked, row)))
      return isShown ? [row] : []
    })
    const isShown = criteria.length > 0 || (trace.criteria.length === 0 && isFound && passes(filter, trace.standing))
    return isShown ? [{ key, trace, criteria }] : []
  })
}

function textsOf({ tasks }: TrackedSpec, { trace, requirement }: ShownCriterion): readonly string[] {
  const cited = trace.tasks.flatMap(at => [tasks[at]?.id ?? '', tasks[at]?.title ?? ''])
  return [requirement.requirement.title, trace.criterion.id, trace.criterion.text, ...cited]
}

function counted(ids: Map<string, number>, key: string): string {
  const repetition = (ids.get(key) ?? 0) + 1
  ids.set(key, repetition)
  return repetition > 1 ? `${key} (${String(repetition)})` : key
}

function requirementRow(tracked: TrackedSpec, { key, trace, criteria }: ShownRequirement): TrackerRow {
  const { requirement, covered, required, done } = trace
  const [only, ...others] = criteria
  // `FR-001` is its own one criterion: one row says all.
  if (only && others.length === 0 && only.trace.criterion.id === requirement.id) {
    return criterionRow(tracked, { ...only, key }, only.trace.tasks)
  }
  return {
    key,
    face: {
      kind: 'requirement',
      id: requirement.id,
      title: requirement.title,
      standing: shownStanding(tracked, trace),
      required,
      done,
      criteria: trace.criteria.length,
      uncovered: tracked.plan ? trace.criteria.length - covered : 0,
      hasChildren: criteria.length > 0,
    },
    subject: { kind: 'requirement', trace },
    place: placeIn(trace, requirement.range.start),
    children: () => criteria.map(own => criterionRow(tracked, own, own.trace.tasks)),
  }
}

function criterionRow(tracked: TrackedSpec, shown: ShownCriterion, tasks: readonly number[]): TrackerRow {
  const { key, trace, requirement } = shown
  const { criterion, required, done } = trace
  return {
    key,
    face: {
      kind: 'criterion',
      id: criterion.id,
      text: criterion.text,
      standing: shownStanding(tracked, trace),
      required,
      done,
      tasks: trace.tasks.length,
      hasChildren: tasks.length > 0,
    },
    subject: { kind: 'criterion', requirement, trace },
    place: placeIn(requirement, criterion.range.start),
    children: tasks.length === 0 ? noRows : () => tasks.map(at => taskRow(tracked, at, key)),
  }
}

/** Before there is a plan nothing is left out of it. */
function shownStanding({ plan }: TrackedSpec, { standing }: { readonly standing: Standing }): Standing {
  return plan || standing !== 'uncovered' ? standing : 'open'
}

const placeIn = ({ source }: RequirementTrace, start: number): Place => ({
  name: source.name,
  range: { start, end: start },
})

interface Group {
  readonly title: string
  readonly of: GroupFace['of']
  readonly mains: number[]
}

/** What no task cites comes first; then the phases, or the main tasks of a plan without phases. */
function groupRows(tracked: TrackedSpec, shown: readonly ShownRequirement[]): readonly TrackerRow[] {
  const criteria = shown.flatMap(own => own.criteria)
  const groups = groupsOf(tracked)
  const groupOfTask = new Map<number, string>()
  for (const [key, { mains }] of groups) for (const at of mains) groupOfTask.set(at, key)
  for (const [at, { parent }] of tracked.tasks.entries()) {
    const above = groupOfTask.get(parent)
    if (above !== undefined) groupOfTask.set(at, above)
  }
  const held = new Map<string, { readonly shown: ShownCriterion; readonly tasks: number[] }[]>()
  for (const own of criteria) {
    const byGroup = new Map<string, number[]>()
    for (const at of own.trace.tasks) append(byGroup, groupOfTask.get(at) ?? '', at)
    if (own.trace.tasks.length === 0) byGroup.set('', [])
    for (const [key, tasks] of byGroup) append(held, key, { shown: own, tasks })
  }
  const uncovered: readonly (readonly [string, Group])[] = [['', { title: '', of: 'uncovered', mains: [] }]]
  return [...uncovered, ...groups].flatMap(([key, { title, of, mains }]) => {
    const own = held.get(key) ?? []
    if (own.length === 0) return []
    const tally = mains.map(at => tallyOf(tracked, at)).reduce(sum, { required: 0, done: 0 })
    const [first = -1] = mains
    const range = tracked.tasks[first]?.titleRange
    return [
      {
        key: `group ${key}`,
        face: { kind: 'group', of, title, ...tally, criteria: own.length, hasChildren: true },
        subject: { kind: 'group' },
        place: range ? { name: tracked.plan?.name ?? '', range } : placeOfFirst(own),
        children: () =>
          own.map(({ shown: one, tasks }) =>
            criterionRow(tracked, { ...one, key: `group ${key} | ${one.key}` }, tasks),
          ),
      },
    ]
  })
}

function placeOfFirst([first]: readonly { readonly shown: ShownCriterion }[]): Place {
  if (!first) return { name: '', range: { start: 0, end: 0 } }
  return placeIn(first.shown.requirement, first.shown.trace.criterion.range.start)
}

/** The main tasks by their phase, or each for itself. */
function groupsOf(tracked: TrackedSpec): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  const isPhased = hasPhases(tracked)
  for (const [at, { parent, phase = '', id, title, key }] of tracked.tasks.entries()) {
    if (parent >= 0) continue
    const name = isPhased ? `phase ${phase}` : `task ${key}`
    const known = groups.get(name)
    if (known) known.mains.push(at)
    else if (!isPhased) groups.set(name, { title: `${id} ${title}`.trim(), of: 'mainTask', mains: [at] })
    else groups.set(name, { title: phase, of: phase === '' ? 'rest' : 'phase', mains: [at] })
  }
  return groups
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
