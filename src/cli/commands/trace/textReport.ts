import { counted } from '../../output/counted.ts'
import type { TaskNameJson } from '../../output/taskName.ts'
import { percentOf, standingWord, tallyText } from './standingWord.ts'
import type { CriterionTraceJson, RequirementTraceJson, TraceJson } from './traceJson.ts'

export function textReport(traces: readonly TraceJson[]): string {
  return traces.map(traceText).join('\n\n')
}

function traceText(trace: TraceJson): string {
  const { dir, requirements, unlinkedTasks, unplannedElements, criticalPath } = trace
  const chain = criticalPath.tasks.map(({ task }) => task).join(' → ')
  return [
    `${dir}: ${progressText(trace)}`,
    ...requirements.flatMap(requirementLines),
    ...block('Tasks that cite no requirement', unlinkedTasks.map(taskText)),
    ...block(
      'In the design, but in no task',
      unplannedElements.map(({ name, line }) => `${name} (line ${line})`),
    ),
    ...(criticalPath.tasks.length > 1
      ? ['', `  Longest chain of open work (${counted(criticalPath.length, criticalPath.unit.slice(0, -1))}): ${chain}`]
      : []),
  ].join('\n')
}

export function progressText({ requirements, progress }: TraceJson): string {
  const criteria = requirements.reduce((sum, own) => sum + own.criteria.length, 0)
  const covered = requirements.reduce((sum, own) => sum + own.covered, 0)
  const others = [
    ...(progress.optional > 0 ? [`${progress.optionalDone} of ${progress.optional} optional`] : []),
    ...(progress.skipped > 0 ? [`${progress.skipped} skipped`] : []),
  ]
  const tasks = `${progress.done} of ${counted(progress.required, 'task')} done (${percentOf(progress)} %)`
  const cited = `${covered} of ${counted(criteria, 'criterion', 'criteria')} cited`
  return [tasks, ...others, cited].join(', ')
}

function requirementLines(requirement: RequirementTraceJson): readonly string[] {
  const { id, title, standing, criteria } = requirement
  const isAlone = criteria.length === 1 && criteria[0]?.id === id
  const name = [id, title].filter(Boolean).join(' ')
  const head = `  ${name}: ${standingWord[standing]}, ${tallyText(requirement)} tasks`
  return ['', head, ...criteria.map(criterion => criterionLine(criterion, isAlone))]
}

function criterionLine({ id, text, standing, tasks }: CriterionTraceJson, isAlone: boolean): string {
  const by = tasks.map(({ task, state, optional }) => `${task}${optional ? '*' : ''}${state === 'done' ? ' ✓' : ''}`)
  const what = isAlone ? '' : `${id} ${shortened(text)}`
  return `    ${what}${what ? ' — ' : ''}${by.join(', ') || standingWord[standing]}`
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `  ${title}:`, ...lines.map(line => `    ${line}`)]
}

const taskText = ({ task, title }: TaskNameJson): string => `${task} ${title}`

const longestText = 70

/** Never cut inside a character that takes two units. */
function shortened(text: string): string {
  if (text.length <= longestText) return text
  return `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
