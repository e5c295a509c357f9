import type { Plan } from '../../plan/plan.ts'
import { designOverview, sectionPoints } from '../computing/designOverview.ts'
import { elementNames, shownName } from '../computing/elementNames.ts'
import { frameIn, joined, type Say } from '../frames/frameText.ts'
import { phaseName } from '../phases/phaseNames.ts'
import type { WriteContext } from '../planFormat.ts'
import { featureOf, subjectOf } from '../text/planTitle.ts'
import { proseText } from '../text/proseText.ts'

/** What leads to the tasks: the story, whom it serves, and how it is to be built. */
export function openingLines(plan: Plan, context: WriteContext): readonly string[] {
  const { design, requirements, folder, date } = context
  const say = frameIn(plan.language)
  const all = requirements?.requirements ?? []
  const ids =
    all.length === 0
      ? '[STORY_ID]'
      : all.length === 1
        ? (all[0]?.id ?? '')
        : `${all[0]?.id ?? ''}–${all.at(-1)?.id ?? ''}`
  const subject = subjectOf(plan.title) ?? featureOf(design?.title, folder) ?? '[STORY_TITLE]'
  return [
    `## ${say('Overview')}`,
    `- **${say('Story')}**: ${proseText(`${ids} - ${subject}`)}`,
    `- **${say('Tech Lead')}**: [TECH_LEAD_NAME]`,
    `- **${say('Developer(s)')}**: [DEVELOPER_NAMES]`,
    `- **${say('Plan Date')}**: ${date ?? '[PLAN_CREATION_DATE]'}`,
    `- **${say('Target Completion')}**: [TARGET_COMPLETION_DATE]`,
    '',
    `## ${say('Business Context Summary')}`,
    ...valueLines(context, say),
    '',
    `## ${say('Technical Approach Summary')}`,
    `- **${say('Architecture Alignment')}**: ${proseText(architecture(context, say))}`,
    `- **${say('Implementation Strategy')}**: ${proseText(strategy(plan))}`,
    `- **${say('Key Technical Decisions')}**: ${proseText(decisions(context))}`,
    '',
  ]
}

function valueLines(context: WriteContext, say: Say): readonly string[] {
  const stories = (context.requirements?.requirements ?? []).flatMap(({ story }) => story ?? [])
  const user = stories[0] ?? '[BRIEF_USER_VALUE_SUMMARY]'
  const more = stories.length > 1 ? stories.slice(1, 6).map(text => `  - ${proseText(text)}`) : []
  const goals = sectionPoints(
    context,
    /^(?:goals?|objectives?|success (?:criteria|metrics)|目标|成功标准|目標|ゴール|목표|objetivos?|objectifs?|ziele?|цели)$/i,
    4,
  )
  const limits = (context.design?.elements ?? [])
    .filter(({ kind }) => kind === 'performance')
    .slice(0, 3)
    .map(({ name }) => name)
  return [
    `- **${say('User Value')}**: ${proseText(user)}`,
    ...more,
    `- **${say('Business Value')}**: ${proseText(designOverview(context) ?? '[BRIEF_BUSINESS_VALUE_SUMMARY]')}`,
    `- **${say('Success Criteria')}**: ${proseText([...goals, ...limits].join('; ') || '[KEY_SUCCESS_METRICS]')}`,
  ]
}

function architecture(context: WriteContext, say: Say): string {
  const parts = elementNames(context, ['component', 'storage', 'integration'], 8)
  const kept = (context.design?.elements ?? [])
    .filter(({ status }) => status === 'changed')
    .map(({ name }) => shownName(name))
  if (parts.length === 0) return '[HOW_THIS_ALIGNS_WITH_HIGH_LEVEL_ARCHITECTURE]'
  const added = joined(say, '{0}, {1}', parts)
  return kept.length > 0
    ? say('Adds {0}; changes {1}', added, joined(say, '{0}, {1}', kept.slice(0, 5)))
    : say('Adds {0}', added)
}

function strategy({ tasks, language }: Plan): string {
  const say = frameIn(language)
  const phases = [...new Set(tasks.flatMap(({ phase }) => phase ?? []))].map(phase => phaseName(phase, language))
  if (tasks.length === 0) return '[CHOSEN_TECHNICAL_APPROACH]'
  return phases.length > 1
    ? say('{0} tasks in the order {1}; each ends with its tests', String(tasks.length), joined(say, '{0}, {1}', phases))
    : say('{0} tasks in the order below; each ends with its tests', String(tasks.length))
}

function decisions(context: WriteContext): string {
  const decided = (context.design?.elements ?? [])
    .filter(({ kind }) => kind === 'decision')
    .slice(0, 5)
    .map(({ name }) => name)
  return decided.length > 0 ? decided.join('; ') : '[REFERENCE_TO_TECH_DECISION_RECORDS]'
}
