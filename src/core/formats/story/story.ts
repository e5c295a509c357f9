import type { Plan } from '../../plan/plan.ts'
import { withEstimates, withoutEstimates } from '../computing/estimates.ts'
import { withPhaseOrder } from '../computing/phaseOrder.ts'
import { designPaths } from '../computing/designPaths.ts'
import { frameIn, framePattern } from '../frames/frameText.ts'
import type { PlanFormat } from '../planFormat.ts'
import { fitOf } from '../reading/fitOf.ts'
import { planTitles } from '../text/planTitle.ts'
import { heldStory, withWrittenPhase } from './holdStory.ts'
import { readStory } from './readStory.ts'
import { closingLines } from './storyClosing.ts'
import { openingLines } from './storyOpening.ts'
import { storyTaskLines } from './storyTask.ts'

/** One section a task, with criteria, tests and effort, between what leads to it and what follows from it. */
export const story: PlanFormat = {
  id: 'story',
  label: 'Story',
  file: 'tasks.md',
  slots: [
    '[STORY_ID]',
    '[STORY_TITLE]',
    '[TECH_LEAD_NAME]',
    '[DEVELOPER_NAMES]',
    '[PLAN_CREATION_DATE]',
    '[TARGET_COMPLETION_DATE]',
    '[BRIEF_USER_VALUE_SUMMARY]',
    '[BRIEF_BUSINESS_VALUE_SUMMARY]',
    '[KEY_SUCCESS_METRICS]',
    '[HOW_THIS_ALIGNS_WITH_HIGH_LEVEL_ARCHITECTURE]',
    '[CHOSEN_TECHNICAL_APPROACH]',
    '[REFERENCE_TO_TECH_DECISION_RECORDS]',
    '[DETAILED_DESCRIPTION_OF_WHAT_NEEDS_TO_BE_IMPLEMENTED]',
    '[FILES_TO_CREATE_OR_MODIFY]',
    '[SPECIFIC_TECH_STACK_ELEMENTS]',
    '[TIME_ESTIMATE]',
    '[E2E_TEST_SCENARIOS_TO_VALIDATE]',
    '[TEST_DATA_REQUIREMENTS]',
    '[TESTING_ENVIRONMENT_SETUP]',
    '[REQUIRED_TOOLS_AND_VERSIONS]',
    '[LIBRARIES_PACKAGES_TO_INSTALL]',
    '[STEP_BY_STEP_LOCAL_ENVIRONMENT_SETUP]',
    '[KNOWN_SETUP_PROBLEMS_AND_SOLUTIONS]',
    '[REFERENCE_TO_TEAM_CODING_STANDARDS]',
    '[TECHNICAL_RISK_1]',
    '[HOW_TO_MITIGATE]',
    '[BACKUP_PLAN_IF_MITIGATION_FAILS]',
    '[WHO_TO_CONTACT_FOR_HELP]',
    '[WHEN_TECH_LEAD_IS_AVAILABLE]',
    '[HOW_TO_REACH_TECH_LEAD]',
    '[WHEN_TECH_LEAD_WILL_REVIEW_PROGRESS]',
    '[WHO_TO_CONTACT_FOR_ARCHITECTURE_QUESTIONS]',
    '[WHO_TO_CONTACT_FOR_BUSINESS_CLARIFICATION]',
    '[POSITIVE_ASPECTS_OF_THE_IMPLEMENTATION_PROCESS]',
    '[PROBLEMS_THAT_AROSE_AND_HOW_THEY_WERE_SOLVED]',
    '[KEY_LEARNINGS_FOR_FUTURE_IMPLEMENTATIONS]',
    '[SUGGESTIONS_FOR_IMPROVING_FUTURE_IMPLEMENTATION_PLANNING]',
  ],
  recognise: document =>
    fitOf(document, {
      fits: ({ checkbox, id }, before) => checkbox < 0 && /^\d+$/.test(id) && /\p{L}\s?$/u.test(before),
      headings: ownHeadings,
    }),
  read: readStory,
  hold(plan) {
    const { plan: held, dropped } = heldStory(plan)
    return { plan: { ...held, tasks: held.tasks.map(withWrittenPhase) }, dropped }
  },
  arrange(plan, { estimates = true }) {
    const ordered = withPhaseOrder(plan.tasks)
    return {
      ...plan,
      title: planTitles[plan.language],
      tasks: estimates ? withEstimates(ordered) : withoutEstimates(ordered),
    }
  },
  write(plan, context = {}) {
    const { plan: held } = heldStory(plan)
    const paths = designPaths(context)
    return [
      `# ${held.title}`,
      '',
      ...openingLines(held, context),
      `## ${frameIn(held.language)('Development Task Breakdown')}`,
      '',
      ...graphLines(held),
      ...held.tasks.flatMap((task, at) => [
        ...storyTaskLines({ task, given: plan.tasks[at] ?? task }, held, context, paths),
        ...(at < held.tasks.length - 1 ? ['---', ''] : []),
      ]),
      ...closingLines(held, context),
    ].join('\n')
  },
}

const ownHeadings = framePattern([
  'Business Context Summary',
  'Technical Approach Summary',
  'Development Task Breakdown',
  'Integration & Testing Plan',
  'Risk Mitigation',
  'Support & Escalation',
  'Progress Tracking',
  'Completion Checklist',
])

function graphLines({ tasks, language }: Plan): readonly string[] {
  if (tasks.length === 0) return []
  const say = frameIn(language)
  const parallel = tasks.some(task => task.parallel)
  return [
    `### ${say('Task Sequence & Dependencies')}`,
    '',
    '```mermaid',
    'graph TD',
    ...tasks.map(
      ({ id, parallel: isParallel }) => `    T${id}[${say('Task {0}', id)}]${isParallel ? ':::parallel' : ''}`,
    ),
    ...tasks.flatMap(({ id, dependsOn }) => dependsOn.map(other => `    T${other} --> T${id}`)),
    ...(parallel ? ['    classDef parallel stroke-dasharray: 4 4'] : []),
    '```',
    '',
    ...(parallel ? [say('Tasks with a dashed border can be done side by side with another one.'), ''] : []),
  ]
}
