import type { DesignModel } from '../design/designModel.ts'
import { emptyTask } from '../plan/emptyTask.ts'
import type { PlanTask } from '../plan/plan.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { checkpointAfter } from './checkpoints.ts'
import { localPunctuation } from './localPunctuation.ts'
import { groupUses } from './orderedGroups.ts'
import { withCode } from './withCode.ts'
import { withoutCitations } from './withoutCitations.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** The most places a main task names as its source; its subtasks name all. */
const mostSources = 12

/** A plan with fewer main tasks is worked from top to bottom: saying so would only be noise. */
const fewestOrdered = 6

/**
 * Main tasks with their subtasks, numbered, checkpoints between them. A task waits for what it uses inside its own
 * phase, and for the end of the phase before: its checkpoint, else all of its tasks.
 */
export function planTasks(design: DesignModel, groups: readonly WorkGroup[], wording: Wording): readonly PlanTask[] {
  const uses = groupUses(design, groups)
  const tasks: PlanTask[] = []
  const ids = new Map<number, string>()
  let before: readonly string[] = []
  let phase: { readonly name: string | undefined; readonly ids: string[] } = { name: undefined, ids: [] }
  for (const [at, group] of groups.entries()) {
    if (group.phase !== phase.name) {
      if (phase.ids.length > 0) before = phase.ids
      phase = { name: group.phase, ids: [] }
    }
    const id = String(tasks.length + 1)
    const used = [...(uses[at] ?? [])].flatMap(other => ids.get(other) ?? []).filter(other => phase.ids.includes(other))
    const needed = groups.length < fewestOrdered ? [] : [...before, ...used]
    tasks.push(groupTask(id, group, needed, { code: design.codeNames, language: wording.language }))
    ids.set(at, id)
    phase.ids.push(id)
    const checkpoint = checkpointAfter(groups, at, wording)
    if (!checkpoint) continue
    const own = String(tasks.length + 1)
    tasks.push(checkpointTask(own, checkpoint, group.phase, phase.ids))
    phase = { name: group.phase, ids: [own] }
  }
  return tasks
}

/** What decides how the words of a task are shown. */
interface Look {
  readonly code: ReadonlySet<string>
  readonly language: NaturalLanguage
}

/** A group of one leaf is that leaf: a main task with a single subtask says everything twice. */
function groupTask(id: string, group: WorkGroup, dependsOn: readonly string[], look: Look): PlanTask {
  const [only] = group.works
  if (group.works.length === 1 && only) return leafTask(id, only, group, dependsOn, look)
  const children = group.works.map((work, at) => leafTask(`${id}.${at + 1}`, work, group, [], look))
  return {
    ...emptyTask,
    id,
    title: shownTitle(group.title, look),
    phase: group.phase,
    dependsOn,
    children,
    optional: group.works.every(work => work.optional),
    source: children.flatMap(child => child.source).slice(0, mostSources),
  }
}

function leafTask(id: string, work: Work, group: WorkGroup, dependsOn: readonly string[], look: Look): PlanTask {
  return {
    ...emptyTask,
    id,
    title: shownTitle(work.title, look),
    details: work.details.map(detail => shownDetail(detail, look)).filter(detail => detail !== ''),
    requirements: work.cites,
    optional: work.optional,
    phase: group.phase,
    dependsOn,
    source: work.source,
  }
}

function checkpointTask(id: string, title: string, phase: string, after: readonly string[]): PlanTask {
  return { ...emptyTask, id, title, checkpoint: true, phase, dependsOn: [...after] }
}

const shownDetail = (detail: string, { code, language }: Look): string =>
  localPunctuation(withoutCitations(withCode(detail, code)), language)

/** Code in backticks; between two East Asian characters a title has no space. */
function shownTitle(title: string, { code, language }: Look): string {
  const bare = withoutCitations(title) || title
  const shown = withCode(bare, code)
  if (language === 'fr') return localPunctuation(shown, language)
  return shown.replace(/([\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])/g, '$1')
}
