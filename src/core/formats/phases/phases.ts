import type { Plan, PlanTask } from '../../plan/plan.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { arrowLines } from '../computing/arrows.ts'
import { criticalPath, parallelSets } from '../computing/criticalPath.ts'
import { estimateBasis, ownMinutes, totalMinutes, withEstimates, withoutEstimates } from '../computing/estimates.ts'
import { withPhaseOrder } from '../computing/phaseOrder.ts'
import { progressOf, statusText } from '../computing/progress.ts'
import { checkpointLabels, phaseLabels } from '../fieldLabels.ts'
import { enumerated, escaped, frameIn, framePattern, type Say } from '../frames/frameText.ts'
import { speaksOfOrder } from '../holding/heldHeading.ts'
import { everyTask } from '../holding/renumbered.ts'
import type { PlanFormat, WriteContext } from '../planFormat.ts'
import { fitOf } from '../reading/fitOf.ts'
import { boxItem } from '../text/boxItem.ts'
import { durationText } from '../text/duration.ts'
import { featureOf, planTitles, subjectOf } from '../text/planTitle.ts'
import { proseText } from '../text/proseText.ts'
import { featureSlot, heldPhases, isStop, runsOf, stopItems, type PhaseRun } from './holdPhases.ts'
import { phaseTaskLines } from './phaseLines.ts'
import { interfacePhase, stopTexts } from './phaseNames.ts'
import { readPhases } from './readPhases.ts'

/** Numbered phases with estimates, checkpoints after phases, arrows between tasks and a table of who does what. */
export const phases: PlanFormat = {
  id: 'phases',
  label: 'Phases with estimates',
  file: 'tasks.md',
  slots: [featureSlot, '[Hours/Days]', '[Date]'],
  recognise: document =>
    fitOf(document, {
      fits: ({ checkbox, id }, before) => checkbox >= 0 && /^\d+(?:\.\d+)+$/.test(id) && before.endsWith('**'),
      headings: ownHeadings,
    }),
  read: readPhases,
  hold: heldPhases,
  arrange(plan, { design, folder, estimates = true }) {
    const ordered = withPhaseOrder(interfacesApart(plan))
    const subject = subjectOf(plan.title) ?? featureOf(design?.title, folder)
    const arranged = {
      ...plan,
      title: subject === undefined ? plan.title : `${subject} - ${planTitles[plan.language]}`,
      tasks: estimates ? withEstimates(ordered) : withoutEstimates(ordered),
    }
    return { ...arranged, tasks: withIdsOf(arranged.tasks, heldPhases(arranged).plan.tasks) }
  },
  write: (plan, context = {}) => documentLines(heldPhases(plan).plan, context).join('\n'),
}

const ownHeadings = framePattern(
  ['Task Overview', 'Task Breakdown', 'Checkpoints', 'Dependencies Between Tasks', 'Task Assignment'],
  [phaseLabels, checkpointLabels].map(labels => `(?:${Object.values(labels).map(escaped).join('|')}) \\d+:.*`),
)

/** The ids that the tasks have when they are held; a plan that is made stands in the order it is held in. */
function withIdsOf(tasks: readonly PlanTask[], held: readonly PlanTask[]): readonly PlanTask[] {
  return tasks.map((task, at) => {
    const own = held[at]
    if (!own) return task
    return { ...task, id: own.id, dependsOn: own.dependsOn, children: withIdsOf(task.children, own.children) }
  })
}

/** Endpoints and commands that follow the core are a layer of their own. */
function interfacesApart({ tasks, language }: Plan): readonly PlanTask[] {
  const layer = interfacePhase[language]
  let isBehindCore = false
  return tasks.map(task => {
    if (task.phase !== 'core') return task
    if (task.checkpoint) return isBehindCore ? { ...task, phase: layer } : task
    const kinds = everyTask([task]).flatMap(({ source }) => source.map(({ why }) => why))
    const facing = kinds.filter(why => why === 'endpoint' || why === 'command').length
    isBehindCore = kinds.length > 0 && facing * 2 > kinds.length
    return isBehindCore ? { ...task, phase: layer } : task
  })
}

function documentLines(plan: Plan, { date, estimates = true }: WriteContext): readonly string[] {
  const say = frameIn(plan.language)
  const subject = subjectOf(plan.title)
  // A title that speaks of numbers and their order would be taken for what tasks wait for.
  const purpose = say(
    'The steps that build {0}, in the order in which they need each other.',
    subject === undefined || (speaksOfOrder(subject) && /\d/.test(subject)) ? say('this feature') : subject,
  )
  const runs = runsOf(plan)
  const work = runs.flatMap(run => run.tasks)
  const progress = progressOf(work)
  const total = totalMinutes(work)
  const time = total === undefined ? (estimates ? ['[Hours/Days]'] : []) : [durationText(total, plan.language)]
  return [
    `# ${plan.title}`,
    '',
    `> **${say('Purpose')}:** ${proseText(purpose)}`,
    '',
    '---',
    '',
    `## ${say('Task Overview')}`,
    '',
    `**${say('Total Tasks')}:** ${String(progress.total)}  `,
    ...time.map(text => `**${say('Estimated Time')}:** ${text}  `),
    `**${say('Status')}:** ${statusText(progress, plan.language)}`,
    '',
    '---',
    '',
    `## ${say('Task Breakdown')}`,
    '',
    ...runs.flatMap((run, at) => [
      `### **${phaseLabels[plan.language]} ${String(at + 1)}: ${run.name}**`,
      '',
      ...run.tasks.flatMap(task => [...phaseTaskLines(task, 0, plan), '']),
    ]),
    ...checkpointLines(runs, plan),
    ...dependencyLines(work, say),
    ...assignmentLines(runs, plan.language),
    ...noteLines(work, plan.language),
    '---',
    '',
    `**${say('Last Updated')}:** ${date ?? '[Date]'}  `,
    `**${say('Progress')}:** ${say('{0} tasks complete', `${String(progress.done)}/${String(progress.total)}`)}`,
    '',
  ]
}

function checkpointLines(runs: readonly PhaseRun[], plan: Plan): readonly string[] {
  const label = checkpointLabels[plan.language]
  let number = 0
  const lines = runs.flatMap((run, at) =>
    run.checkpoints.filter(isStop).flatMap(task => {
      const items = stopItems(task, label)
      const phase = run.tasks.length === 0 && at === 0 ? 0 : at === runs.length - 1 ? undefined : at + 1
      number++
      return [
        `### **${label} ${String(number)}: ${stopTexts[plan.language](phase)}**`,
        '',
        ...items.map((item, of) => `- [${stopMarker(task, of)}] ${boxItem(item)?.written ?? item}`),
        '',
      ]
    }),
  )
  return lines.length === 0 ? [] : ['---', '', `## ${frameIn(plan.language)('Checkpoints')}`, '', ...lines]
}

function stopMarker({ state }: PlanTask, at: number): string {
  if (state === 'done') return 'x'
  return state === 'active' && at === 0 ? '-' : ' '
}

function dependencyLines(work: readonly PlanTask[], say: Say): readonly string[] {
  const arrows = arrowLines(everyTask(work))
  return arrows.length === 0
    ? []
    : ['---', '', `## ${say('Dependencies Between Tasks')}`, '', '```', ...arrows, '```', '']
}

/** One row a phase. The tier follows from how long its tasks take on average. */
function assignmentLines(runs: readonly PhaseRun[], language: NaturalLanguage): readonly string[] {
  const say = frameIn(language)
  const rows = runs
    .filter(run => run.tasks.length > 0)
    .map(run => {
      const [first, last] = [run.tasks[0]?.id ?? '', run.tasks.at(-1)?.id ?? '']
      const ids = first === last ? first : `${first}-${last}`
      return `| ${ids} | ${tierOf(run.tasks, say)} | ${statusText(progressOf(run.tasks), language)} | ${speaksOfOrder(run.name) || arrow.test(run.name) ? '' : run.name.replace(/\|/g, '\\|')} |`
    })
  return [
    '---',
    '',
    `## ${say('Task Assignment')}`,
    '',
    `| ${['Task', 'Assigned To', 'Status', 'Notes'].map(column => say(column)).join(' | ')} |`,
    '|------|-------------|--------|-------|',
    ...rows,
    '',
  ]
}

/** In a row of the table an arrow would lead from task to task. */
const arrow = /[→⇒⟶➜➡➔]|[-=]>/

function tierOf(tasks: readonly PlanTask[], say: Say): string {
  const leaves = everyTask(tasks).filter(({ children }) => children.length === 0)
  const total = totalMinutes(leaves)
  if (total === undefined) return say('Unassigned')
  const average = total / leaves.length
  return say('Tier {0}', average <= 90 ? '3' : average <= 480 ? '2' : '1')
}

function noteLines(work: readonly PlanTask[], language: NaturalLanguage): readonly string[] {
  const say = frameIn(language)
  const path = criticalPath(work)
  const flagged = everyTask(work).filter(({ parallel }) => parallel)
  const sets = parallelSets(flagged)
  const alone = flagged.filter(task => !sets.some(set => set.includes(task)))
  const isEstimated = work.some(task => ownMinutes(task) !== undefined)
  return [
    '---',
    '',
    `## ${say('Notes')}`,
    '',
    ...(path.length > 1
      ? [`- **${say('Critical Path')}:** ${say('Tasks {0} (the longest chain)', path.map(({ id }) => id).join(' → '))}`]
      : []),
    ...sets.map(
      set =>
        `- **${say('Parallelizable')}:** ${say(
          'Tasks {0} can be done side by side',
          enumerated(
            say,
            set.map(({ id }) => id),
          ),
        )}`,
    ),
    ...alone.map(({ id }) => `- **${say('Parallelizable')}:** ${say('Task {0} can be done beside others', id)}`),
    `- **${say('Escalation')}:** ${say('A task that takes more than twice its estimate goes to the next higher tier')}`,
    ...(isEstimated
      ? [
          `- **${say('Basis')}:** ${say('{0} {1}', estimateBasis(language), say('Tier 3 is for tasks of up to an hour and a half, Tier 2 for up to a day, Tier 1 for longer ones.'))}`,
        ]
      : []),
    '',
  ]
}
