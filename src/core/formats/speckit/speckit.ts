import type { Plan, PlanTask } from '../../plan/plan.ts'
import { sectionRole } from '../../plan/sectionRole.ts'
import { designOverview } from '../computing/designOverview.ts'
import { elementNames } from '../computing/elementNames.ts'
import { checkpointLabels, phaseLabels } from '../fieldLabels.ts'
import type { PlanFormat, WriteContext } from '../planFormat.ts'
import { documentPlan } from '../reading/documentPlan.ts'
import { fitOf } from '../reading/fitOf.ts'
import { headingsOfTasks, phaseHeading } from '../reading/phaseHeading.ts'
import { openedTitle } from '../text/titleText.ts'
import { arrangeSpeckit, storiesOf, type Story } from './arrangeSpeckit.ts'
import { orderLines } from './executionOrder.ts'
import { featureSlot, heldSpeckit } from './holdSpeckit.ts'
import { speckitTaskLines } from './speckitLines.ts'
import { foundationPhase, polishPhase, setupPhase, storyNumber, storyPhase } from './speckitPhases.ts'
import { sourceTree } from './structure.ts'
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
      headings:
        /^(?:technical context|project structure|dependencies & execution order|tests for user story \d+|implementation tasks for user story \d+|phase \d+: (?:setup|foundational|user story).*)$/i,
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
  const stories = storiesOf(context)
  return [
    `# ${plan.title}`,
    '',
    `**Date**: ${context.date ?? '[DATE]'}  `,
    `**Spec**: ${context.requirements === undefined ? '[LINK]' : '[requirements](./requirements.md)'}`,
    '',
    '## Summary',
    '',
    summary(context),
    '',
    '## Technical Context',
    '',
    ...technicalContext(context).map(([label, value]) => `**${label}**: ${value}  `),
    '',
    ...structureLines(context),
    ...phaseRuns(plan.tasks).flatMap((run, at) => phaseLines(run, at + 1, plan, stories, context)),
    ...orderLines(plan, stories),
  ]
}

function summary(context: WriteContext): string {
  const overview = designOverview(context)
  const parts = elementNames(context, ['component', 'ui', 'endpoint', 'storage'], 6)
  const titles = storiesOf(context)
    .map(({ requirement }) => requirement.title)
    .filter(title => title !== '')
  const sentences = [
    ...(overview === undefined ? [] : [overview]),
    ...(titles.length > 0 ? [`Requirements: ${titles.slice(0, 10).join('; ')}.`] : []),
    ...(parts.length > 0 ? [`Built from ${parts.join(', ')}.`] : []),
  ]
  return sentences.length === 0 ? unclear : sentences.join('\n\n')
}

function structureLines(context: WriteContext): readonly string[] {
  const tree = sourceTree(context)
  return [
    '## Project Structure',
    '',
    '### Documentation (this feature)',
    '',
    '```text',
    `${context.folder ?? 'specs'}/`,
    '├── requirements.md   # What is asked for',
    '├── design.md         # How it is built',
    '└── tasks.md          # This plan',
    '```',
    '',
    '### Source Code (repository root)',
    '',
    ...(tree ? ['```text', ...tree, '```'] : [unclear]),
    '',
    `**Structure Decisions**: ${tree ? 'The folders and files above are those that the design names.' : `The design names no files: ${unclear}`}`,
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
  const tasks = (list: readonly PlanTask[]) => list.flatMap(task => speckitTaskLines(task, plan))
  const own = storyNumber(run.phase)
  if (own !== undefined) return storyLines(run, label, own, plan, stories, context)
  if (run.phase === setupPhase)
    return [
      `## ${label}: Setup (Shared Infrastructure)`,
      '',
      '**Purpose**: What every later phase finds in place.',
      '',
      ...tasks(run.tasks),
      '',
      '---',
      '',
    ]
  if (run.phase === foundationPhase)
    return [
      `## ${label}: Foundational (Blocking Prerequisites)`,
      '',
      '**Purpose**: What more than one user story stands on.',
      '',
      '**CRITICAL**: No user story begins before this phase is done.',
      '',
      ...tasks(run.tasks),
      '',
      `${checkpoint}: The foundation holds; user stories can begin, side by side where people allow.`,
      '',
      '---',
      '',
    ]
  if (run.phase === polishPhase)
    return [
      `## ${label}: Polish & Cross-Cutting Concerns`,
      '',
      '**Purpose**: What serves several user stories at once.',
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
  const at = stories.findIndex(story => story.number === number)
  const requirement = stories[at]?.requirement
  const [tests, work] = split(run.tasks)
  const title = requirement ? ` - ${requirement.title || requirement.id}` : ''
  const priority = requirement ? ` (Priority: ${priorityOf(stories, at)})` : ''
  const lines = (list: readonly PlanTask[]) => list.flatMap(task => speckitTaskLines(task, plan))
  const isFirst = at <= 0
  return [
    `## ${label}: User Story ${String(number)}${title}${priority}`,
    '',
    ...(requirement
      ? [
          `**Goal**: ${requirement.story ?? requirement.title}`,
          '',
          `**Independent Test**: ${independentTest(requirement, context)}`,
          '',
        ]
      : []),
    ...(tests.length > 0 ? [`### Tests for User Story ${String(number)}`, '', ...lines(tests), ''] : []),
    ...(work.length > 0 ? [`### Implementation Tasks for User Story ${String(number)}`, '', ...lines(work), ''] : []),
    `**${checkpointLabels[plan.language]}**: User Story ${String(number)} works and can be shown by itself${isFirst ? '' : '; the stories before it still do'}.`,
    '',
    '---',
    '',
  ]
}

/** Tests that stand before the first other task. */
function split(tasks: readonly PlanTask[]): readonly [readonly PlanTask[], readonly PlanTask[]] {
  const first = tasks.findIndex(({ title }) => !isTestTitle.test(title))
  return first < 0 ? [tasks, []] : [tasks.slice(0, first), tasks.slice(first)]
}

const isTestTitle = /\btest|测试|テスト|테스트|teste|prueba|essai|prüf|тест/i

/** As the source says, else by the order of the stories. */
export function priorityOf(stories: readonly Story[], at: number): string {
  const own = stories[at]?.requirement.priority
  return own === undefined || own === '' ? `P${String(at + 1)}` : own
}

/** How a story is seen to work: as its author says, else by its first criteria. */
function independentTest({ independentTest: told, criteria }: Story['requirement'], context: WriteContext): string {
  if (told !== undefined && told !== '') return told
  const [first, second] = criteria
  if (!first) return '[How to verify this story works on its own]'
  const more = second && context.requirements ? `; then ${second.id}: ${second.text}` : ''
  return `Show ${first.id}: ${first.text}${more}`
}
