import type { DesignModel } from '../design/designModel.ts'
import type { Plan, PlanTask, TaskSource } from '../plan/plan.ts'
import type { RequirementSet } from '../requirements/requirement.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { Problem } from '../text/problem.ts'
import { citations, type Citations } from './citations.ts'
import { withCapabilityTitles } from './capabilityTitles.ts'
import { checkpointAfter } from './checkpoints.ts'
import { evenParts } from './elementWork.ts'
import { gapWorks } from './gapWork.ts'
import { groupUses, orderedGroups } from './orderedGroups.ts'
import { homeOfProperty, propertyWork } from './propertyWork.ts'
import { sizedGroups } from './sizedGroups.ts'
import type { Work, WorkGroup } from './work.ts'
import { withCode } from './withCode.ts'
import { workGroups } from './workGroups.ts'
import type { Wording } from './wording/wording.ts'
import { wordings } from './wording/wordings.ts'

export interface PlanInput {
  readonly design: DesignModel
  /** Lines of the design: the size of a plan follows the size of its design. */
  readonly designLines: number
  readonly requirements: RequirementSet
  /** The language of the tasks. */
  readonly language: NaturalLanguage
}

export interface GeneratedPlan {
  readonly plan: Plan
  readonly problems: readonly GeneratedProblem[]
}

/** A problem with the document its range refers to. */
export interface GeneratedProblem extends Problem {
  readonly document: 'design' | 'requirements'
}

/** Below so many lines a design is thin: its plan is a flat list. */
const thinDesign = 60

/** A design and its requirements as a plan. Same input, same plan. */
export function generatePlan({ design, designLines, requirements, language }: PlanInput): GeneratedPlan {
  const wording = wordings[language]
  const building = sizedGroups(orderedGroups(design, workGroups(design, wording)), designLines, wording)
  const cited = citations(building, requirements, design.traces)
  const gaps = gapWorks(cited.index, cited.gaps, wording)
  const complete = withProperties(
    design,
    withGaps(
      withCapabilityTitles(building, cited, wording),
      gaps.map(gap => gap.work),
      wording,
    ),
    cited,
    wording,
  )
  const distinct = withDistinctTitles(complete)
  const known = new Map<Work, readonly string[]>()
  for (const group of distinct.groups)
    for (const work of group.works) known.set(work, citesOf(distinct.original.get(work) ?? work, cited))
  return {
    plan: {
      title: wording.planTitle,
      language,
      tasks: tasksOf(design, distinct.groups, known, wording).map(task => shown(task, design.codeNames)),
    },
    problems: gaps.flatMap(gap => gap.work.source.map((source, at) => gapProblem(source, gap.criteria[at] ?? ''))),
  }
}

function gapProblem(source: TaskSource, id: string): GeneratedProblem {
  return {
    code: 'design-gap',
    severity: 'warning',
    range: source.range,
    message: `Nothing in the design serves criterion ${id}; it has a task of its own.`,
    document: 'requirements',
  }
}

/** A gap task cites its own criteria, a property test what its design line validates. */
function citesOf(work: Work, cited: Citations): readonly string[] {
  if (work.kind === 'gap') return work.references
  return work.kind === 'propertyTest' ? cited.written(work) : cited.of(work)
}

/** Tasks in requirement words stand after the core, each requirement a main task when nothing else is there. */
function withGaps(groups: readonly WorkGroup[], works: readonly Work[], wording: Wording): readonly WorkGroup[] {
  if (works.length === 0) return groups
  const before = groups.filter(group => group.phase === 'setup' || group.phase === 'core' || group.phase === 'ui')
  const after = groups.filter(group => !before.includes(group))
  const added: readonly WorkGroup[] =
    before.length === 0 || works.length > 8
      ? works.map(work => ({
          phase: 'integration' as const,
          kind: 'remaining' as const,
          title: work.title,
          works: [work],
        }))
      : [{ phase: 'integration', kind: 'remaining', title: wording.main.remaining, works }]
  return [...before, ...added, ...after]
}

function withProperties(
  design: DesignModel,
  groups: readonly WorkGroup[],
  cited: Citations,
  wording: Wording,
): readonly WorkGroup[] {
  const cites = groups.map(group => new Set(group.works.flatMap(work => citesOf(work, cited))))
  const extra = new Map<number, Work[]>()
  for (const element of design.elements.filter(one => one.kind === 'property')) {
    const home = homeOfProperty(element, groups, group => cites[groups.indexOf(group)] ?? new Set())
    extra.set(home, [...(extra.get(home) ?? []), propertyWork(element, wording)])
  }
  const placed = groups.map((group, at) => ({ ...group, works: [...group.works, ...(extra.get(at) ?? [])] }))
  const homeless = extra.get(-1) ?? []
  if (homeless.length === 0) return placed
  const testing = placed.findIndex(group => group.phase === 'testing')
  const group: WorkGroup = { phase: 'testing', kind: 'properties', title: wording.main.properties, works: homeless }
  if (testing < 0) {
    const late = placed.findIndex(other => other.phase === 'optimisation' || other.phase === 'deployment')
    return late < 0 ? [...placed, group] : [...placed.slice(0, late), group, ...placed.slice(late)]
  }
  return [...placed.slice(0, testing), group, ...placed.slice(testing)]
}

interface DistinctGroups {
  readonly groups: readonly WorkGroup[]
  /** The leaf each leaf was before its title was told apart. */
  readonly original: ReadonlyMap<Work, Work>
}

/** No two tasks share a title: a repeated one is told apart by its first name that the others lack. */
function withDistinctTitles(groups: readonly WorkGroup[]): DistinctGroups {
  const held = new Set<string>()
  const original = new Map<Work, Work>()
  const take = (title: string, hints: readonly string[]): string => {
    const hint = hints.find(one => one && !title.includes(one) && !held.has(`${title} (${one})`))
    let chosen = held.has(title) ? `${title} (${hint ?? ''})` : title
    for (let count = 2; held.has(chosen) || chosen.endsWith(' ()'); count += 1) chosen = `${title} (${count})`
    held.add(chosen)
    return chosen
  }
  const distinct = groups.map(group => {
    const title = group.works.length === 1 ? group.title : take(group.title, [])
    const works = group.works.map(work => {
      const own = { ...work, title: take(work.title, hintsOf(work)) }
      original.set(own, work)
      return own
    })
    return { ...group, title, works }
  })
  return { groups: distinct, original }
}

function hintsOf(work: Work): readonly string[] {
  return [
    ...work.elements.map(element => element.name),
    ...work.details.flatMap(detail => /`([^`]{2,40})`/.exec(detail)?.[1] ?? []),
  ].filter(hint => hint.length <= 40)
}

function tasksOf(
  design: DesignModel,
  groups: readonly WorkGroup[],
  known: ReadonlyMap<Work, readonly string[]>,
  wording: Wording,
): readonly PlanTask[] {
  const uses = groupUses(design, groups)
  const tasks: PlanTask[] = []
  const ids = new Map<number, string>()
  for (const [at, group] of groups.entries()) {
    const id = String(tasks.length + 1)
    ids.set(at, id)
    const earlier = [...(uses[at] ?? [])].filter(other => other < at).flatMap(other => ids.get(other) ?? [])
    tasks.push(groupTask(id, group, known, earlier))
    const checkpoint = checkpointAfter(groups, at, wording)
    if (checkpoint)
      tasks.push(task(String(tasks.length + 1), checkpoint, { checkpoint: true, phase: group.phase, dependsOn: [id] }))
  }
  return tasks
}

/** A group of one leaf is that leaf: a main task with a single subtask says everything twice. */
function groupTask(
  id: string,
  group: WorkGroup,
  known: ReadonlyMap<Work, readonly string[]>,
  dependsOn: readonly string[],
): PlanTask {
  const [only] = group.works
  if (group.works.length === 1 && only) return leafTask(id, only, group, known, dependsOn)
  const leaves = group.works.slice(0, mostLeaves)
  const rest = group.works.slice(mostLeaves)
  const children = [...leaves, ...rest].map((work, at) => leafTask(`${id}.${at + 1}`, work, group, known, []))
  const optional = group.works.every(work => work.optional)
  return task(id, group.title, {
    phase: group.phase,
    dependsOn,
    children,
    optional,
    source:
      evenParts(
        children.flatMap(child => child.source),
        12,
      )[0] ?? [],
  })
}

/** The task as people see it, code in backticks. */
function shown(task: PlanTask, code: ReadonlySet<string>): PlanTask {
  return {
    ...task,
    title: tightened(withCode(task.title, code)),
    details: task.details.map(detail => withCode(detail, code)),
    children: task.children.map(child => shown(child, code)),
  }
}

/** Between two East Asian characters a title has no space. */
function tightened(title: string): string {
  return title.replace(/([\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])/g, '$1')
}

const mostLeaves = 100

function leafTask(
  id: string,
  work: Work,
  group: WorkGroup,
  known: ReadonlyMap<Work, readonly string[]>,
  dependsOn: readonly string[],
): PlanTask {
  return task(id, work.title, {
    details: work.details,
    requirements: known.get(work) ?? [],
    optional: work.optional,
    phase: group.phase,
    dependsOn,
    source: work.source,
  })
}

function task(id: string, title: string, rest: Partial<PlanTask>): PlanTask {
  return {
    id,
    title,
    state: 'open',
    details: [],
    requirements: [],
    dependsOn: [],
    optional: false,
    parallel: false,
    checkpoint: false,
    source: [],
    children: [],
    ...rest,
  }
}

export { thinDesign }
