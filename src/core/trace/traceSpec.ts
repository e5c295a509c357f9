import { criticalPath } from './criticalPath.ts'
import { dependencyCycles } from './dependencyCycles.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import { nextTasks } from './nextTasks.ts'
import { everyRequirement, type Spec } from './spec.ts'
import { taskCitations, type TaskCitations } from './taskCitations.ts'
import { taskGraph } from './taskGraph.ts'
import { taskTree, type TaskTree } from './taskTree.ts'
import type { CriterionTrace, Progress, RequirementTrace, Standing, Tally, Trace } from './trace.ts'

/** From requirements to criteria to tasks, and from task to task. Linear in the documents and in what they cite. */
export function traceSpec(spec: Spec): Trace {
  return lastOf(traceSteps(spec))
}

/** The same in steps, each of which takes some milliseconds in a long plan. */
export function* traceSteps(spec: Spec): Steps<Trace> {
  const { plan } = spec
  const tasks = plan?.tasks ?? []
  const tree = taskTree(tasks)
  yield
  const graph = taskGraph({ tasks, dependencies: plan?.dependencies ?? [] })
  yield
  const citations = taskCitations(everyRequirement(spec), tasks)
  yield
  const requirements = requirementTraces(spec, citations, tree)
  yield
  const next = nextTasks(tree, graph)
  yield
  // A plan is traced again whenever typing rests, and few look at these then.
  let unlinked: Trace['unlinkedTasks'] | undefined
  let cycles: Trace['cycles'] | undefined
  let path: Trace['criticalPath'] | undefined
  return {
    requirements,
    progress: progressOf(tree),
    citations,
    tree,
    graph,
    next,
    get unlinkedTasks() {
      return (unlinked ??= unlinkedTasks(citations, tree))
    },
    get cycles() {
      return (cycles ??= dependencyCycles(tree, graph))
    },
    get criticalPath() {
      return (path ??= criticalPath(tree, graph))
    },
  }
}

function requirementTraces(
  { requirements }: Spec,
  citations: TaskCitations,
  tree: TaskTree,
): readonly RequirementTrace[] {
  let position = 0
  return requirements.flatMap(source =>
    source.set.requirements.map(requirement => {
      const criteria = requirement.criteria.map(criterion => {
        const cited = citations.tasksOf[position++] ?? []
        return { criterion, tasks: cited, ...tallyOf(cited, tree), standing: standingOfTasks(cited, tree) }
      })
      const serving = new Set(criteria.flatMap(({ tasks }) => tasks))
      return {
        requirement,
        source,
        criteria,
        covered: criteria.filter(({ standing }) => standing !== 'uncovered').length,
        ...tallyOf([...serving], tree),
        standing: standingOfCriteria(criteria),
      }
    }),
  )
}

function tallyOf(cited: readonly number[], { required, finished }: TaskTree): Tally {
  const counting = cited.filter(task => required[task])
  return { required: counting.length, done: counting.filter(task => finished[task]).length }
}

/** Done only when all required work is; where all work is optional, some of it must be. */
function standingOfTasks(cited: readonly number[], { tasks, required, finished }: TaskTree): Standing {
  if (cited.length === 0) return 'uncovered'
  const wanted = cited.filter(task => tasks[task]?.state !== 'skipped')
  if (wanted.length === 0) return 'skipped'
  const isDone = wanted.every(task => finished[task] || !required[task]) && wanted.some(task => finished[task])
  if (isDone) return 'done'
  return wanted.some(task => finished[task] || isStarted(tasks[task]?.state)) ? 'active' : 'open'
}

const isStarted = (state: string | undefined): boolean => state === 'active' || state === 'done'

function standingOfCriteria(criteria: readonly CriterionTrace[]): Standing {
  const standings = new Set(criteria.map(({ standing }) => standing))
  if (criteria.length === 0 || standings.has('uncovered')) return 'uncovered'
  if (standings.size === 1 && standings.has('skipped')) return 'skipped'
  if (!standings.has('open') && !standings.has('active')) return 'done'
  return standings.has('active') || standings.has('done') ? 'active' : 'open'
}

/** A task stands for its subtasks, so that what cites around or beneath it speaks for it. */
export function unlinkedTasks(
  { criteriaOf }: Pick<TaskCitations, 'criteriaOf'>,
  { tasks, children }: TaskTree,
): readonly number[] {
  const isLinked: boolean[] = []
  return tasks.flatMap(({ parent, requirements, checkpoint, state }, at) => {
    const cites = requirements.length > 0 || (criteriaOf[at] ?? []).length > 0
    isLinked.push(cites || isLinked[parent] === true)
    const isLeaf = (children[at] ?? []).length === 0
    return isLeaf && !isLinked[at] && !checkpoint && state !== 'skipped' ? [at] : []
  })
}

function progressOf({ tasks, children, required, finished }: TaskTree): Progress {
  const progress = { required: 0, done: 0, optional: 0, optionalDone: 0, skipped: 0 }
  const isSkipped: boolean[] = []
  for (const [at, { parent, state }] of tasks.entries()) {
    isSkipped.push(state === 'skipped' || isSkipped[parent] === true)
    if ((children[at] ?? []).length > 0) continue
    if (isSkipped[at]) progress.skipped++
    else if (required[at]) {
      progress.required++
      if (finished[at]) progress.done++
    } else {
      progress.optional++
      if (finished[at]) progress.optionalDone++
    }
  }
  return progress
}
