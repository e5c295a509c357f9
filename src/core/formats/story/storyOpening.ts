import type { Plan } from '../../plan/plan.ts'
import { designOverview, sectionPoints } from '../computing/designOverview.ts'
import { elementNames, shownName } from '../computing/elementNames.ts'
import type { WriteContext } from '../planFormat.ts'
import { featureOf, subjectOf } from '../text/planTitle.ts'
import { proseText } from '../text/proseText.ts'

/** What leads to the tasks: the story, whom it serves, and how it is to be built. */
export function openingLines(plan: Plan, context: WriteContext): readonly string[] {
  const { design, requirements, folder, date } = context
  const all = requirements?.requirements ?? []
  const ids =
    all.length === 0
      ? '[STORY_ID]'
      : all.length === 1
        ? (all[0]?.id ?? '')
        : `${all[0]?.id ?? ''}–${all.at(-1)?.id ?? ''}`
  const subject = subjectOf(plan.title) ?? featureOf(design?.title, folder) ?? '[STORY_TITLE]'
  return [
    '## Overview',
    `- **Story**: ${proseText(`${ids} - ${subject}`)}`,
    '- **Tech Lead**: [TECH_LEAD_NAME]',
    '- **Developer(s)**: [DEVELOPER_NAMES]',
    `- **Plan Date**: ${date ?? '[PLAN_CREATION_DATE]'}`,
    '- **Target Completion**: [TARGET_COMPLETION_DATE]',
    '',
    '## Business Context Summary',
    ...valueLines(context),
    '',
    '## Technical Approach Summary',
    `- **Architecture Alignment**: ${proseText(architecture(context))}`,
    `- **Implementation Strategy**: ${proseText(strategy(plan))}`,
    `- **Key Technical Decisions**: ${proseText(decisions(context))}`,
    '',
  ]
}

function valueLines(context: WriteContext): readonly string[] {
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
    `- **User Value**: ${proseText(user)}`,
    ...more,
    `- **Business Value**: ${proseText(designOverview(context) ?? '[BRIEF_BUSINESS_VALUE_SUMMARY]')}`,
    `- **Success Criteria**: ${proseText([...goals, ...limits].join('; ') || '[KEY_SUCCESS_METRICS]')}`,
  ]
}

function architecture(context: WriteContext): string {
  const parts = elementNames(context, ['component', 'storage', 'integration'], 8)
  const kept = (context.design?.elements ?? [])
    .filter(({ status }) => status === 'changed')
    .map(({ name }) => shownName(name))
  if (parts.length === 0) return '[HOW_THIS_ALIGNS_WITH_HIGH_LEVEL_ARCHITECTURE]'
  return `Adds ${parts.join(', ')}${kept.length > 0 ? `; changes ${kept.slice(0, 5).join(', ')}` : ''}`
}

function strategy({ tasks }: Plan): string {
  const phases = [...new Set(tasks.flatMap(({ phase }) => phase ?? []))]
  if (tasks.length === 0) return '[CHOSEN_TECHNICAL_APPROACH]'
  return phases.length > 1
    ? `${String(tasks.length)} tasks in the order ${phases.join(', ')}; each ends with its tests`
    : `${String(tasks.length)} tasks in the order below; each ends with its tests`
}

function decisions(context: WriteContext): string {
  const decided = (context.design?.elements ?? [])
    .filter(({ kind }) => kind === 'decision')
    .slice(0, 5)
    .map(({ name }) => name)
  return decided.length > 0 ? decided.join('; ') : '[REFERENCE_TO_TECH_DECISION_RECORDS]'
}
