import type { ElementKind } from '../../design/designModel.ts'
import type { Plan } from '../../plan/plan.ts'
import { estimateBasis, totalMinutes } from '../computing/estimates.ts'
import { joined, type Say } from '../frames/frameText.ts'
import { durationText } from '../text/duration.ts'

/** Whether the design has elements of some kinds. */
export type Has = (...kinds: readonly ElementKind[]) => boolean

/** How far the tasks are, day by day and week by week. */
export function progress(plan: Plan, has: Has, say: Say): readonly string[] {
  const total = totalMinutes(plan.tasks)
  return [
    `## ${say('Progress Tracking')}`,
    '',
    `### ${say('Daily Checkpoints')}`,
    ...plan.tasks.map(({ id }) => `- [ ] ${say('Progress of task {0}', id)}`),
    `- [ ] ${say('Integration')}`,
    `- [ ] ${say('Testing')}`,
    '',
    ...weeks(plan, total, say),
    `### ${say('Success Indicators')}`,
    `- [ ] ${say('All tasks are done and their criteria met')}`,
    `- [ ] ${say('Integration tests pass')}`,
    ...(has('performance') ? [`- [ ] ${say('The performance figures are met')}`] : []),
    `- [ ] ${say('Those who asked for it have accepted it')}`,
    `- [ ] ${say('The code is reviewed')}`,
    `- [ ] ${say('The documentation says what has changed')}`,
    '',
  ]
}

/** Tasks by the week in which they end, when one person does them in turn. */
function weeks({ tasks, language }: Plan, total: number | undefined, say: Say): readonly string[] {
  if (total === undefined) return []
  const ends: string[][] = []
  let minutes = 0
  for (const { id, estimate = 0 } of tasks) {
    minutes += estimate
    const week = Math.max(0, Math.ceil(minutes / (5 * 8 * 60)) - 1)
    for (let at = ends.length; at <= week; at++) ends.push([])
    ends[week]?.push(say('Task {0}', id))
  }
  return [
    `### ${say('Weekly Milestones')}`,
    ...ends.map(
      (list, at) =>
        `- **${say('Week {0}', String(at + 1))}**: ${list.length === 0 ? say('Work on the next task goes on') : say('{0} done', joined(say, '{0}, {1}', list))}`,
    ),
    '',
    say('{0} {1}', say('One person needs {0} in all.', durationText(total, language)), estimateBasis(language)),
    '',
  ]
}

/** What is looked at before all is done. */
export function completion(has: Has, say: Say): readonly string[] {
  return [
    `## ${say('Completion Checklist')}`,
    '',
    `### ${say('Technical Completion')}`,
    `- [ ] ${say('All tasks are done')}`,
    `- [ ] ${say('Unit tests pass')}`,
    `- [ ] ${say('Integration tests pass')}`,
    ...(has('performance') ? [`- [ ] ${say('Performance is measured')}`] : []),
    ...(has('security') ? [`- [ ] ${say('The security rules are tested')}`] : []),
    `- [ ] ${say('The code is reviewed')}`,
    '',
    `### ${say('Business Completion')}`,
    `- [ ] ${say('All criteria of the requirements are met')}`,
    `- [ ] ${say('It has been shown and accepted')}`,
    ...(has('ui') ? [`- [ ] ${say('Users have tried it')}`] : []),
    `- [ ] ${say('The documentation for its users is up to date')}`,
    '',
    `### ${say('Operational Completion')}`,
    `- [ ] ${say('It can be deployed by script')}`,
    ...(has('monitoring') ? [`- [ ] ${say('Metrics and alerts are set up')}`] : []),
    `- [ ] ${say('The way back is written down')}`,
    `- [ ] ${say('The team knows how it works')}`,
    '',
  ]
}

/** What is written down afterwards. */
export const retrospective = (say: Say): readonly string[] => [
  `## ${say('Retrospective Notes')}`,
  '',
  `### ${say('What Worked Well')}`,
  '[POSITIVE_ASPECTS_OF_THE_IMPLEMENTATION_PROCESS]',
  '',
  `### ${say('Challenges Encountered')}`,
  '[PROBLEMS_THAT_AROSE_AND_HOW_THEY_WERE_SOLVED]',
  '',
  `### ${say('Lessons Learned')}`,
  '[KEY_LEARNINGS_FOR_FUTURE_IMPLEMENTATIONS]',
  '',
  `### ${say('Process Improvements')}`,
  '[SUGGESTIONS_FOR_IMPROVING_FUTURE_IMPLEMENTATION_PLANNING]',
  '',
]
