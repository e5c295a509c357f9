import type { Plan, PlanTask } from '../../plan/plan.ts'
import { priorityOf } from './speckit.ts'
import { frameIn, type Say } from '../frames/frameText.ts'
import type { Story } from './arrangeSpeckit.ts'
import { foundationPhase, polishPhase, setupPhase, storyNumber } from './speckitPhases.ts'

/** What has to wait for what: phases, stories, and the tasks inside a story. */
export function orderLines({ tasks, language }: Plan, stories: readonly Story[]): readonly string[] {
  const say = frameIn(language)
  const phases = [...new Set(tasks.map(({ phase }) => phase ?? setupPhase))]
  const number = (phase: string) => String(phases.indexOf(phase) + 1)
  const own = phases.flatMap(phase => storyNumber(phase) ?? [])
  const firstStory = phases.findIndex(phase => storyNumber(phase) !== undefined) + 1
  const before = phases.includes(foundationPhase)
    ? say('Foundational (Phase {0})', number(foundationPhase))
    : phases.includes(setupPhase)
      ? say('Setup (Phase {0})', number(setupPhase))
      : undefined
  const parallel = tasks.filter(task => task.parallel).length
  const marks = say('[P] marks tasks that touch different files and need nothing of each other')
  return [
    `## ${say('Dependencies & Execution Order')}`,
    '',
    `### ${say('Phase Dependencies')}`,
    '',
    ...(phases.includes(setupPhase)
      ? [`- **${say('Setup (Phase {0})', number(setupPhase))}**: ${say('Needs nothing and can begin at once.')}`]
      : []),
    ...(phases.includes(foundationPhase)
      ? [
          `- **${say('Foundational (Phase {0})', number(foundationPhase))}**: ${say(phases.includes(setupPhase) ? 'Follows Setup and BLOCKS all user stories.' : 'Can begin at once and BLOCKS all user stories.')}`,
        ]
      : []),
    ...(own.length > 0
      ? [
          `- **${say('User Stories (Phases {0}+)', String(firstStory))}**: ${before === undefined ? say('Follow no other phase.') : say('Follow {0}.', before)}`,
          `  - ${say('With enough people they go on side by side.')}`,
          `  - ${say('Otherwise in the order of their priority ({0}).', own.map(story => priorityText(story, stories)).join(' → '))}`,
        ]
      : []),
    ...(phases.includes(polishPhase)
      ? [`- **${say('Polish (Phase {0})', number(polishPhase))}**: ${say('Follows every user story that is wanted.')}`]
      : []),
    ...phases
      .filter(isOther)
      .map(phase => `- **${say('{0} (Phase {1})', phase, number(phase))}**: ${say('In its place among the phases.')}`),
    '',
    ...(own.length > 0
      ? [
          `### ${say('User Story Dependencies')}`,
          '',
          ...own.map(story => storyLine(story, tasks, stories, before, say)),
          '',
        ]
      : []),
    ...(own.length > 0
      ? [
          `### ${say('Within Each User Story')}`,
          '',
          `- ${say('Tests come first and fail until the story is there')}`,
          `- ${say('Models before services, services before endpoints, the core before what connects it')}`,
          `- ${say('A story is finished before the next priority begins')}`,
          '',
        ]
      : []),
    `## ${say('Notes')}`,
    '',
    `- ${parallel > 0 ? say('{0}: {1} here', marks, String(parallel)) : marks}`,
    ...(own.length > 0 ? [`- ${say('[US1], [US2] and so on name the user story that a task belongs to')}`] : []),
    `- ${say('Commit after each task or group that belongs together')}`,
    `- ${say('Stop at a checkpoint to see that what is there works by itself')}`,
    '',
  ]
}

const isOther = (phase: string): boolean =>
  phase !== setupPhase && phase !== foundationPhase && phase !== polishPhase && storyNumber(phase) === undefined

function priorityText(number: number, stories: readonly Story[]): string {
  const at = stories.findIndex(story => story.number === number)
  return at < 0 ? `US${String(number)}` : priorityOf(stories, at)
}

/** The other stories whose tasks a story's tasks wait for. */
function storyLine(
  number: number,
  tasks: readonly PlanTask[],
  stories: readonly Story[],
  before: string | undefined,
  say: Say,
): string {
  const label = `US${String(number)}`
  const storyOfTask = new Map(tasks.map(({ id, story }) => [id, story]))
  const others = new Set(
    tasks
      .filter(({ story }) => story === label)
      .flatMap(({ dependsOn }) => dependsOn.flatMap(id => storyOfTask.get(id) ?? []))
      .filter(story => story !== label),
  )
  const starts = before === undefined ? say('Can begin at once') : say('Begins after {0}', before)
  const needs =
    others.size === 0 ? say('needs no other story') : say('uses what {0} makes', [...others].sort().join(', '))
  const name = say('User Story {0}', String(number))
  return `- **${name} (${priorityText(number, stories)})**: ${say('{0} - {1}.', starts, needs)}`
}
