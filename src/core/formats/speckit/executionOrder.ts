import type { Plan, PlanTask } from '../../plan/plan.ts'
import { priorityOf } from './speckit.ts'
import type { Story } from './arrangeSpeckit.ts'
import { foundationPhase, polishPhase, setupPhase, storyNumber } from './speckitPhases.ts'

/** What has to wait for what: phases, stories, and the tasks inside a story. */
export function orderLines({ tasks }: Plan, stories: readonly Story[]): readonly string[] {
  const phases = [...new Set(tasks.map(({ phase }) => phase ?? setupPhase))]
  const number = (phase: string) => String(phases.indexOf(phase) + 1)
  const own = phases.flatMap(phase => storyNumber(phase) ?? [])
  const firstStory = phases.findIndex(phase => storyNumber(phase) !== undefined) + 1
  const before = phases.includes(foundationPhase)
    ? `Foundational (Phase ${number(foundationPhase)})`
    : phases.includes(setupPhase)
      ? `Setup (Phase ${number(setupPhase)})`
      : undefined
  const parallel = tasks.filter(task => task.parallel).length
  return [
    '## Dependencies & Execution Order',
    '',
    '### Phase Dependencies',
    '',
    ...(phases.includes(setupPhase)
      ? [`- **Setup (Phase ${number(setupPhase)})**: Needs nothing and can begin at once.`]
      : []),
    ...(phases.includes(foundationPhase)
      ? [`- **Foundational (Phase ${number(foundationPhase)})**: Follows Setup and BLOCKS all user stories.`]
      : []),
    ...(own.length > 0
      ? [
          `- **User Stories (Phases ${String(firstStory)}+)**: Follow ${before ?? 'no other phase'}.`,
          '  - With enough people they go on side by side.',
          `  - Otherwise in the order of their priority (${own.map(story => priorityText(story, stories)).join(' → ')}).`,
        ]
      : []),
    ...(phases.includes(polishPhase)
      ? [`- **Polish (Phase ${number(polishPhase)})**: Follows every user story that is wanted.`]
      : []),
    ...phases.filter(isOther).map(phase => `- **${phase} (Phase ${number(phase)})**: In its place among the phases.`),
    '',
    ...(own.length > 0
      ? ['### User Story Dependencies', '', ...own.map(story => storyLine(story, tasks, stories, before)), '']
      : []),
    ...(own.length > 0
      ? [
          '### Within Each User Story',
          '',
          '- Tests come first and fail until the story is there',
          '- Models before services, services before endpoints, the core before what connects it',
          '- A story is finished before the next priority begins',
          '',
        ]
      : []),
    '## Notes',
    '',
    '- [P] marks tasks that touch different files and need nothing of each other'.concat(
      parallel > 0 ? `: ${String(parallel)} here` : '',
    ),
    ...(own.length > 0 ? ['- [US1], [US2] and so on name the user story that a task belongs to'] : []),
    '- Commit after each task or group that belongs together',
    '- Stop at a checkpoint to see that what is there works by itself',
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
): string {
  const label = `US${String(number)}`
  const storyOfTask = new Map(tasks.map(({ id, story }) => [id, story]))
  const others = new Set(
    tasks
      .filter(({ story }) => story === label)
      .flatMap(({ dependsOn }) => dependsOn.flatMap(id => storyOfTask.get(id) ?? []))
      .filter(story => story !== label),
  )
  const starts = before === undefined ? 'Can begin at once' : `Begins after ${before}`
  const needs = others.size === 0 ? 'needs no other story' : `uses what ${[...others].sort().join(', ')} makes`
  return `- **User Story ${String(number)} (${priorityText(number, stories)})**: ${starts} - ${needs}.`
}
