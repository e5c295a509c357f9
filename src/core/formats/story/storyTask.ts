import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import type { Plan, PlanTask } from '../../plan/plan.ts'
import { pathsOfTask, type DesignPath } from '../computing/designPaths.ts'
import { isTestTitle } from '../computing/testTitle.ts'
import { sectionsOfTask } from '../computing/sectionsOfTask.ts'
import { frameIn, joined, type Say } from '../frames/frameText.ts'
import { everyTask } from '../holding/renumbered.ts'
import type { WriteContext } from '../planFormat.ts'
import { boxItem } from '../text/boxItem.ts'
import { detailText } from '../text/detailText.ts'
import { durationText } from '../text/duration.ts'
import { isFence } from '../text/isFence.ts'
import { flagField, textField } from '../text/taskLines.ts'
import { proseText } from '../text/proseText.ts'
import { titleText } from '../text/titleText.ts'
import { stepText } from './stepText.ts'
import { languageNamed, statedLanguages } from '../speckit/technicalContext.ts'
import { taskDescription } from './taskDescription.ts'
import { leadOf, requirementList, withoutBox, withWrittenPhase } from './holdStory.ts'

export interface StoryTask {
  /** As it is held. */
  readonly task: PlanTask
  /** As it was given, with its subtasks and sources. */
  readonly given: PlanTask
}

/** One task with all its parts. */
export function storyTaskLines(
  { task, given }: StoryTask,
  plan: Plan,
  context: WriteContext,
  paths: readonly DesignPath[],
): readonly string[] {
  const say = frameIn(plan.language)
  const lead = leadOf(task, plan.language)
  const files = pathsOfTask(given, paths, context.design).map(path => `\`${path}\``)
  const isTimed = task.estimate !== undefined || (context.estimates !== false && !task.checkpoint)
  const time = task.estimate === undefined ? '[TIME_ESTIMATE]' : durationText(task.estimate, plan.language)
  const steps = stepLines(task, given, new Set(plan.tasks.map(({ id }) => id)))
  const effort = [
    ...(isTimed ? [`- **${say('Time Estimate')}**: ${time}`] : []),
    `- **${say('Complexity')}**: ${say(complexityOf(task))}`,
    `- **${say('Risk Level')}**: ${say(riskOf(given))}`,
  ]
  return [
    `### ${lead}${titleText(task.title, lead).written}`,
    '',
    `#### ${say('Description')}`,
    '',
    taskDescription(given, task, context, say),
    '',
    `#### ${say('Technical Details')}`,
    '',
    ...(task.checkpoint ? [] : [`- **${say('Primary Files')}**: ${told(files, '[FILES_TO_CREATE_OR_MODIFY]')}`]),
    `- **${say('Dependencies')}**: ${task.dependsOn.length === 0 ? say('None') : task.dependsOn.map(id => say('Task {0}', id)).join(', ')}`,
    ...(task.checkpoint
      ? []
      : [
          `- **${say('Technology/Libraries')}**: ${told(technologies(given, context), '[SPECIFIC_TECH_STACK_ELEMENTS]')}`,
        ]),
    ...requirementList(task.requirements, plan.language).map(list => `- ${list}`),
    '',
    ...(steps.length > 0 ? [`#### ${say('Implementation Steps')}`, '', ...steps, ''] : []),
    `#### ${say('Acceptance Criteria')}`,
    '',
    ...criteriaLines(task, context, say),
    '',
    `#### ${say('Testing Requirements')}`,
    '',
    ...testLines(given, task, plan),
    '',
    `#### ${say('Estimated Effort')}`,
    '',
    ...effort,
    '',
    ...noteLines(task, given, context, plan.language),
  ]
}

const told = (values: readonly string[], slot: string): string =>
  values.length === 0 ? slot : values.slice(0, 6).join(', ')

/**
 * What the code of the task's own sections is written in, and what of the stack its words name; else what the whole
 * design is written in.
 */
function technologies(given: PlanTask, context: WriteContext): readonly string[] {
  const { design, designText = '' } = context
  const text = [given, ...everyTask(given.children)]
    .flatMap(({ title, details }) => [title, ...details])
    .join('\n')
    .toLowerCase()
  const stack = (design?.stack ?? [])
    .map(fact => fact.text)
    .filter(fact => fact.split(/[^\p{L}\p{N}+#.]+/u).some(word => word.length > 3 && text.includes(word.toLowerCase())))
  const languages = sectionsOfTask(given, design).flatMap(({ range }) =>
    [
      ...designText
        .slice(range.start, Math.min(range.end, range.start + 8000))
        .matchAll(/^ {0,3}```([a-z+#]{2,12})\s*$/gim),
    ].map(([, name = '']) => name.toLowerCase()),
  )
  const named = [...new Set(languages)].flatMap(name =>
    /^(?:mermaid|text|txt|json|yaml|yml|bash|sh|console|markdown|md)$/.test(name) ? [] : [languageNamed(name)],
  )
  return stack.length + named.length > 0 ? [...stack, ...named] : statedLanguages(context)
}

/** A step a line: each subtask with its details below, or each detail. */
function stepLines(task: PlanTask, given: PlanTask, ids: ReadonlySet<string>): readonly string[] {
  const below = everyTask(given.children)
  const own = given.details.map(text => ({ text, details: [] as readonly string[] }))
  const steps = [...own, ...below.map(({ title, details }) => ({ text: title, details }))]
  const lines = steps.flatMap(({ text, details }) => {
    const written = detailText(withoutBox(text))?.written
    const below = details.flatMap(detail => detailText(withoutBox(detail))?.written ?? [])
    return written === undefined ? below.map(own => ({ text: own, details: [] })) : [{ text: written, details: below }]
  })
  if (lines.length === 0) return []
  return lines.flatMap(({ text, details }, at) => {
    const indent = ' '.repeat(String(at + 1).length + 2)
    return [
      `${String(at + 1)}. ${fenced(stepText(text, ids), indent)}`,
      ...details.map(detail => `${indent}- ${fenced(stepText(detail, ids), `${indent}  `)}`),
    ]
  })
}

const fenced = (text: string, indent: string): string => (isFence(text) ? text.split('\n').join(`\n${indent}`) : text)

/** The criteria that the task serves, as boxes; without any, that it does what its steps say. */
function criteriaLines(task: PlanTask, context: WriteContext, say: Say): readonly string[] {
  const known = (context.requirements?.requirements ?? []).flatMap(({ criteria }) => criteria)
  const served = known.filter(({ id }) => task.requirements.includes(id)).map(({ id, text }) => `${text} (${id})`)
  const technical = task.checkpoint ? [] : [say('Every step is done and its tests pass')]
  const items = [...technical, ...served].flatMap(text => boxItem(text) ?? [])
  const boxes = items.length > 0 ? items.map(({ written }) => written) : [say('All that it names has been looked over')]
  return boxes.map((text, at) => `- [${markerAt(task, at)}] ${text}`)
}

function markerAt({ state }: PlanTask, at: number): string {
  if (state === 'done') return 'x'
  return state === 'active' && at === 0 ? '-' : ' '
}

/** Subtasks that test, and what a person can try. */
function testLines(given: PlanTask, task: PlanTask, plan: Plan): readonly string[] {
  const say = frameIn(plan.language)
  const tests = (task.checkpoint ? [] : [given, ...everyTask(given.children)]).filter(
    ({ title, optional }) => optional || isTestTitle(title, plan.language),
  )
  const later = plan.tasks
    .filter(other => other.phase === 'testing' && other.id !== task.id)
    .map(({ id }) => say('Task {0}', id))
  const names = [...task.title.matchAll(/`[^`]{2,60}`/g)].map(([name]) => name)
  const unit = tests.map(({ title }) => title)
  // What is cited in words, such as "all requirements", would be read as cited here again.
  const tried = task.requirements.filter(id => !/\s/.test(id)).slice(0, 6)
  return [
    `- **${say('Unit Tests')}**: ${proseText(unit.length > 0 ? joined(say, '{0}; {1}', unit) : names.length > 0 ? names.join(', ') : say('What the steps add'))}`,
    `- **${say('Integration Tests')}**: ${later.length > 0 ? say('Covered by {0}', joined(say, '{0}, {1}', later)) : say('With the tasks that this one waits for')}`,
    `- **${say('Manual Testing')}**: ${tried.length > 0 ? say('Try {0} as a user would', tried.join(', ')) : say('Not needed')}`,
  ]
}

export const complexityOf = ({ details }: PlanTask): string =>
  details.length <= 4 ? 'LOW' : details.length <= 12 ? 'MEDIUM' : 'HIGH'

/** By what a task touches: what moves data or guards it can do harm, what connects things can surprise. */
function riskOf(task: PlanTask): string {
  const kinds = new Set(everyTask([task]).flatMap(({ source }) => source.map(({ why }) => why)))
  if (['deployment', 'security', 'storage', 'offline'].some(kind => kinds.has(kind))) return 'HIGH'
  return ['integration', 'endpoint', 'event', 'performance', 'errorCase'].some(kind => kinds.has(kind))
    ? 'MEDIUM'
    : 'LOW'
}

function noteLines(
  task: PlanTask,
  given: PlanTask,
  { design }: WriteContext,
  language: NaturalLanguage,
): readonly string[] {
  const say = frameIn(language)
  const sections = sectionsOfTask(given, design).map(({ title }) => say('“{0}”', title))
  const fields = [
    ...textField('story', task.story, language),
    ...textField('phase', withWrittenPhase(task).phase, language),
    ...flagField('optional', task.optional, language),
  ]
  const lines = [
    ...(sections.length > 0
      ? [
          `- ${proseText(say('The design has the reasons and the rest: {0}', joined(say, '{0}, {1}', [...new Set(sections)].slice(0, 5))))}`,
        ]
      : []),
    ...fields.map(field => `- ${field}`),
  ]
  return lines.length === 0 ? [] : [`#### ${say('Implementation Notes')}`, '', ...lines, '']
}
