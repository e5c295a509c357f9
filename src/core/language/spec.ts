import type { DocumentTask } from '../plan/planDocument.ts'
import { criterionIndex } from '../requirements/criteria.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import type { PlanFile, RequirementsFile, SpecDocument } from './specDocument.ts'

/** A requirement, or one of its criteria, with the document it stands in. */
export interface Target {
  readonly document: RequirementsFile
  readonly requirement: Requirement
  /** Undefined where the requirement as a whole is meant. */
  readonly criterion?: Criterion
}

/** A task with the plan it stands in. */
export interface SpecTask {
  readonly document: PlanFile
  /** Index into the plan's tasks. */
  readonly index: number
  readonly task: DocumentTask
}

/** The documents of one feature, read together. */
export interface Spec {
  readonly documents: readonly SpecDocument[]
  readonly requirements: readonly Target[]
  /** What an id in a reference list means: nothing where no requirement has it. */
  targetsOf(id: string): readonly Target[]
  /** Every task that cites a criterion, itself or by its requirement. */
  tasksServing(criterion: Criterion): readonly SpecTask[]
  /** Tasks with an id, in the order of the plan. */
  tasksWithId(id: string): readonly SpecTask[]
}

/** Each part is read when it is first asked for, so that a spec made at every keystroke costs next to nothing. */
export function specOf(documents: readonly SpecDocument[]): Spec {
  const files = documents.filter(isRequirementsFile)
  // What a design states itself counts only where no document of requirements does.
  const stating = files.filter(({ role }) => role === 'requirements').some(hasRequirements)
    ? files.filter(({ role }) => role === 'requirements')
    : files
  const requirements = stating.flatMap(document =>
    document.set.requirements.map((requirement): Target => ({ document, requirement })),
  )
  const tasks = lazily(() => documents.filter(isPlanFile).flatMap(tasksOf))
  const index = lazily(() => criterionIndex({ requirements: requirements.map(held => held.requirement), problems: [] }))
  const homes = lazily(() => homesOf(requirements))
  const byId = lazily(() => grouped(requirements, ({ requirement }) => requirement.id.toLowerCase()))
  const tasksById = lazily(() => grouped(tasks(), ({ task }) => task.id))
  const serving = lazily(() => servingTasks(tasks(), id => index().resolve(id)))
  return {
    documents,
    requirements,
    targetsOf,
    tasksServing: criterion => serving().get(criterion) ?? [],
    tasksWithId: id => (id === '' ? [] : (tasksById().get(id) ?? [])),
  }

  function targetsOf(id: string): readonly Target[] {
    const criteria = index().resolve(id)
    const named = byId().get(id.trim().toLowerCase()) ?? byId().get(bareId(id).toLowerCase())
    const whole = named?.filter(({ requirement }) => !hasIdOfOneCriterion(requirement))
    if (whole?.length) return whole
    return criteria.flatMap(criterion => homes().get(criterion) ?? [])
  }
}

const hasRequirements = ({ set }: RequirementsFile) => set.requirements.length > 0
const isPlanFile = (document: SpecDocument): document is PlanFile => document.role === 'plan'
const isRequirementsFile = (document: SpecDocument): document is RequirementsFile => document.role !== 'plan'

/** `FR-001` is a requirement and its one criterion: then the criterion says more. */
const hasIdOfOneCriterion = ({ id, criteria }: Requirement) => criteria.some(criterion => criterion.id === id)

/** `4` for `Requirement 4`, `REQ-4`, `R4` and `4.*`; another prefix belongs to the id. */
const bareId = (written: string) =>
  written
    .trim()
    .replace(/\.[*xX]$/, '')
    .replace(/^\p{L}[\p{L}\s]{0,40}[\s#:：]+(?=[\p{L}\d])/u, '')
    .replace(/^(?:req|r)[-_ ]?(?=\d)/i, '')

export function tasksOf(document: PlanFile): readonly SpecTask[] {
  return document.plan.tasks.map((task, index) => ({ document, index, task }))
}

function homesOf(requirements: readonly Target[]): ReadonlyMap<Criterion, Target> {
  return new Map(
    requirements.flatMap(target =>
      target.requirement.criteria.map(criterion => [criterion, { ...target, criterion }] as const),
    ),
  )
}

function servingTasks(
  tasks: readonly SpecTask[],
  resolve: (id: string) => readonly Criterion[],
): ReadonlyMap<Criterion, readonly SpecTask[]> {
  const meant = new Map<string, readonly Criterion[]>()
  const serving = new Map<Criterion, SpecTask[]>()
  for (const held of tasks) {
    const criteria = new Set(held.task.requirements.flatMap(id => meant.get(id) ?? remembered(id)))
    for (const criterion of criteria) {
      const list = serving.get(criterion)
      if (list) list.push(held)
      else serving.set(criterion, [held])
    }
  }
  return serving

  function remembered(id: string): readonly Criterion[] {
    const criteria = resolve(id)
    meant.set(id, criteria)
    return criteria
  }
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
