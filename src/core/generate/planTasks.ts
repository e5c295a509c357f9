import type { DesignModel } from '../design/designModel.ts'
import type { PlanTask } from '../plan/plan.ts'
import { checkpointAfter } from './checkpoints.ts'
import { groupUses } from './orderedGroups.ts'
import { withCode } from './withCode.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** The most places a main task names as its source; its subtasks name all. */
const mostSources = 12

/** Main tasks with their subtasks, numbered, each with the earlier main tasks it needs, checkpoints between them. */
export function planTasks(design: DesignModel, groups: readonly WorkGroup[], wording: Wording): readonly PlanTask[] {
  const uses = groupUses(design, groups)
  const tasks: PlanTask[] = []
  const ids = new Map<number, string>()
  for (const [at, group] of groups.entries()) {
    const id = String(tasks.length + 1)
    ids.set(at, id)
    const needed = [...(uses[at] ?? [])].filter(other => other < at).flatMap(other => ids.get(other) ?? [])
    tasks.push(groupTask(id, group, needed, design.codeNames))
    const checkpoint = checkpointAfter(groups, at, wording)
    if (checkpoint) tasks.push(checkpointTask(String(tasks.length + 1), checkpoint, group.phase, id))
  }
  return tasks
}

/** A group of one leaf is that leaf: a main task with a single subtask says everything twice. */
function groupTask(id: string, group: WorkGroup, dependsOn: readonly string[], code: ReadonlySet<string>): PlanTask {
  const [only] = group.works
  if (group.works.length === 1 && only) return leafTask(id, only, group, dependsOn, code)
  const children = group.works.map((work, at) => leafTask(`${id}.${at + 1}`, work, group, [], code))
  return {
    ...plainTask(id, shownTitle(group.title, code)),
    phase: group.phase,
    dependsOn,
    children,
    optional: group.works.every(work => work.optional),
    source: children.flatMap(child => child.source).slice(0, mostSources),
  }
}

function leafTask(
  id: string,
  work: Work,
  group: WorkGroup,
  dependsOn: readonly string[],
  code: ReadonlySet<string>,
): PlanTask {
  return {
    ...plainTask(id, shownTitle(work.title, code)),
    details: work.details.map(detail => withCode(detail, code)),
    requirements: work.cites,
    optional: work.optional,
    phase: group.phase,
    dependsOn,
    source: work.source,
  }
}

function checkpointTask(id: string, title: string, phase: string, after: string): PlanTask {
  return { ...plainTask(id, title), checkpoint: true, phase, dependsOn: [after] }
}

function plainTask(id: string, title: string): PlanTask {
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
  }
}

/** Code in backticks; between two East Asian characters a title has no space. */
function shownTitle(title: string, code: ReadonlySet<string>): string {
  return withCode(title, code).replace(/([\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])/g, '$1')
}
