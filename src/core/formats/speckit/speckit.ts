import type { Plan, PlanTask } from '../../plan/plan.ts'
import { sectionRole } from '../../plan/sectionRole.ts'
import { designOverview } from '../computing/designOverview.ts'
import { elementNames } from '../computing/elementNames.ts'
import { isTestTitle } from '../computing/testTitle.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { checkpointLabels, phaseLabels } from '../fieldLabels.ts'
import { escaped, frameIn, framePattern, inEveryLanguage, joined, type Say } from '../frames/frameText.ts'
import type { PlanFormat, WriteContext } from '../planFormat.ts'
import { documentPlan } from '../reading/documentPlan.ts'
import { fitOf } from '../reading/fitOf.ts'
import { headingsOfTasks, phaseHeading } from '../reading/phaseHeading.ts'
import { withoutStop } from '../text/withoutStop.ts'
import { openedTitle } from '../text/titleText.ts'
import { arrangeSpeckit, storiesOf, type Story } from './arrangeSpeckit.ts'
import { orderLines } from './executionOrder.ts'
import { featureSlot, heldSpeckit } from './holdSpeckit.ts'
import { speckitTaskLines } from './speckitLines.ts'
import { foundationPhase, polishPhase, setupPhase, storyNumber, storyPhase } from './speckitPhases.ts'
import { sourceTree } from './structure.ts'
import { requirementFiles } from '../text/requirementFiles.ts'
import { technicalContext, unclear } from './technicalContext.ts'

/** Tasks numbered through the file, by user story: each story with its goal, its test and its checkpoint. */
export const speckit: PlanFormat = {
  id: 'speckit',
  label: 'Spec Kit',
  file: 'tasks.md',
  besides: /^spec\.md$/i,
  slots: [featureSlot, '[DATE]', '[LINK]', unclear, '[Title]', '[How to verify this story works on its own]'],
  recognise: document =>
    fitOf(document, {
      fits: ({ checkbox, id }) => checkbox >= 0 && /^T\d{3,4}[a-z]?$/.test(id),
      headings: ownHeadings,
    }),
  read(document) {
    const headingOf = headingsOfTasks(document)
    const names = phaseNames(
      document.scan.headings.map(({ title, level, range }) => ({ title, level, at: range.start })),
    )
    return documentPlan(document, {
      phase: task => names(headingOf(task)?.range.start ?? -1),
      story: task => sectionRole(`Phase 1: ${names(headingOf(task)?.range.start ?? -1) ?? ''}`).story,
      id: ({ id, title }) => (id === '' ? (/^TX{2,3}(?=[\s:])/.exec(title)?.[0] ?? '') : id),
      title: ({ id, title }) => openedTitle(id === '' ? title.replace(/^TX{2,3}[\s:]+/, '') : title),
    })
  },
  hold: heldSpeckit,
  arrange: arrangeSpeckit,
  write: (plan, context = {}) => documentLines(heldSpeckit(plan).plan, context).join('\n'),
}

const ownHeadings = framePattern(
  [
    'Technical Context',
    'Project Structure',
    'Dependencies & Execution Order',
    'Tests for User Story {0}',
    'Implementation Tasks for User Story {0}',
  ],
  [
    `(?:${Object.values(phaseLabels).join('|')}) \\d+: (?:${['Setup', 'Foundational', 'User Story {0}']
      .flatMap(inEveryLanguage)
      .map(text => escaped(text.replace(' {0}', '')))
      .join('|')}).*`,
  ],
)

/** The phase that a place in the file belongs to: that of the nearest heading above which is no part of a phase. */
function phaseNames(headings: readonly { readonly title: string; readonly level: number; readonly at: number }[]) {
  const phases = new Map<number, string>()
  let phase: string | undefined
  for (const { title, level, at } of headings) {
    const { name, isPhase } = phaseHeading(title)
    if (isPhase) phase = storyPhase(name)
    else if (level <= 2) phase = undefined
    if (phase !== undefined) phases.set(at, phase)
  }
  return (at: number) => phases.get(at)
}

function documentLines(plan: Plan, context: WriteContext): readonly string[] {
  const say = frameIn(plan.language)
  const stories = storiesOf(context)
  const [spec] = requirementFiles(context)
  return [
    `# ${plan.title}`,
    '',
    `**${say('Date')}**: ${context.date ?? '[DATE]'}  `,
    `**${say('Spec')}**: ${spec === undefined ? '[LINK]' : `[${say('requirements')}](./${spec})`}`,
    '',
    `## ${say('Summary')}`,
    '',
    summary(context, say),
    '',
    `## ${say('Technical Context')}`,
    '',
    ...technicalContext(context).map(([label, value]) => `**${say(label)}**: ${value}  `),
    '',
    ...structureLines(context, say),
    ...phaseRuns(plan.tasks).flatMap((run, at) => phaseLines(run, at + 1, plan, stories, context)),
    ...orderLines(plan, stories),
  ]
}

function summary(context: WriteContext, say: Say): string {
  const overview = designOverview(context)
  const parts = elementNames(context, ['component', 'ui', 'endpoint', 'storage'], 6)
  const titles = storiesOf(context)
    .map(({ requirement }) => requirement.title)
    .filter(title => title !== '')
  const sentences = [
    ...(overview === undefined ? [] : [overview]),
    ...(titles.length > 0 ? [say('Requirements: {0}.', joined(say, '{0}; {1}', titles.slice(0, 10)))] : []),
    ...(parts.length > 0 ? [say('Built from {0}.', joined(say, '{0}, {1}', parts))] : []),
  ]
  return sentences.length === 0 ? unclear : sentences.join('\n\n')
}

function structureLines(context: WriteContext, say: Say): readonly string[] {
  const tree = sourceTree(context)
  return [
    `## ${say('Project Structure')}`,
    '',
    `### ${say('Documentation (this feature)')}`,
    '',
    '```text',
    `${context.folder ?? 'specs'}/`,
    ...requirementFiles(context).map(name => `├── ${name.padEnd(18)}# ${say('What is asked for')}`),
    `├── design.md         # ${say('How it is built')}`,
    `└── tasks.md          # ${say('This plan')}`,
    '```',
    '',
    `### ${say('Source Code (repository root)')}`,
    '',
    ...(tree ? ['```text', ...tree, '```'] : [unclear]),
    '',
    `**${say('Structure Decisions')}**: ${tree ? say('The folders and files above are those that the design names.') : say('The design names no files: {0}', unclear)}`,
    '',
  ]
}

interface Run {
  readonly phase: string
  readonly tasks: readonly PlanTask[]
}

function phaseRuns(tasks: readonly PlanTask[]): readonly Run[] {
  const runs: { phase: string; tasks: PlanTask[] }[] = []
  for (const task of tasks) {
    const phase = task.phase ?? setupPhase
    const last = runs.at(-1)
    if (last?.phase === phase) last.tasks.push(task)
    else runs.push({ phase, tasks: [task] })
  }
  return runs
}

function phaseLines(
  run: Run,
  number: number,
  plan: Plan,
  stories: readonly Story[],
  context: WriteContext,
): readonly string[] {
  const label = `${phaseLabels[plan.language]} ${String(number)}`
  const checkpoint = `**${checkpointLabels[plan.language]}**`
  const say = frameIn(plan.language)
  const tasks = (list: readonly PlanTask[]) => list.flatMap(task => speckitTaskLines(task, plan))
  const own = storyNumber(run.phase)
  if (own !== undefined) return storyLines(run, label, own, plan, stories, context)
  if (run.phase === setupPhase)
    return [
      `## ${label}: ${say('Setup (Shared Infrastructure)')}`,
      '',
      `**${say('Purpose')}**: ${say('What every later phase finds in place.')}`,
      '',
      ...tasks(run.tasks),
      '',
      '---',
      '',
    ]
  if (run.phase === foundationPhase)
    return [
      `## ${label}: ${say('Foundational (Blocking Prerequisites)')}`,
      '',
      `**${say('Purpose')}**: ${say('What more than one user story stands on.')}`,
      '',
      `**${say('CRITICAL')}**: ${say('No user story begins before this phase is done.')}`,
      '',
      ...tasks(run.tasks),
      '',
      `${checkpoint}: ${say('The foundation holds; user stories can begin, side by side where people allow.')}`,
      '',
      '---',
      '',
    ]
  if (run.phase === polishPhase)
    return [
      `## ${label}: ${say('Polish & Cross-Cutting Concerns')}`,
      '',
      `**${say('Purpose')}**: ${say('What serves several user stories at once.')}`,
      '',
      ...tasks(run.tasks),
      '',
      '---',
      '',
    ]
  return [`## ${label}: ${run.phase}`, '', ...tasks(run.tasks), '', '---', '']
}

function storyLines(
  run: Run,
  label: string,
  number: number,
  plan: Plan,
  stories: readonly Story[],
  context: WriteContext,
): readonly string[] {
  const say = frameIn(plan.language)
  const at = stories.findIndex(story => story.number === number)
  const requirement = stories[at]?.requirement
  const [tests, work] = split(run, plan.language)
  const title = requirement ? ` - ${requirement.title || requirement.id}` : ''
  const name = `${say('User Story {0}', String(number))}${title}`
  const lines = (list: readonly PlanTask[]) => list.flatMap(task => speckitTaskLines(task, plan))
  const isFirst = at <= 0
  return [
    `## ${label}: ${requirement ? say('{0} (Priority: {1})', name, priorityOf(stories, at)) : name}`,
    '',
    ...(requirement
      ? [
          `**${say('Goal')}**: ${requirement.story ?? requirement.title}`,
          '',
          `**${say('Independent Test')}**: ${independentTest(requirement, context, say)}`,
          '',
        ]
      : []),
    ...(tests.length > 0 ? [`### ${say('Tests for User Story {0}', String(number))}`, '', ...lines(tests), ''] : []),
    ...(work.length > 0
      ? [`### ${say('Implementation Tasks for User Story {0}', String(number))}`, '', ...lines(work), '']
      : []),
    `**${checkpointLabels[plan.language]}**: ${say(isFirst ? 'User Story {0} works and can be shown by itself.' : 'User Story {0} works and can be shown by itself; the stories before it still do.', String(number))}`,
    '',
    '---',
    '',
  ]
}

/** Tests that stand before the first other task. */
function split({ tasks }: Run, language: NaturalLanguage): readonly [readonly PlanTask[], readonly PlanTask[]] {
  const first = tasks.findIndex(({ title }) => !isTestTitle(title, language))
  return first < 0 ? [tasks, []] : [tasks.slice(0, first), tasks.slice(first)]
}

/** As the source says, else by the order of the stories. */
export function priorityOf(stories: readonly Story[], at: number): string {
  const own = stories[at]?.requirement.priority
  return own === undefined || own === '' ? `P${String(at + 1)}` : own
}

/** How a story is seen to work: as its author says, else by its first criteria. */
function independentTest(
  { independentTest: told, criteria }: Story['requirement'],
  context: WriteContext,
  say: Say,
): string {
  if (told !== undefined && told !== '') return told
  const [first, second] = criteria
  if (!first) return '[How to verify this story works on its own]'
  return second && context.requirements
    ? say('Show {0}: {1}; then {2}: {3}', first.id, withoutStop(first.text), second.id, second.text)
    : say('Show {0}: {1}', first.id, first.text)
}
