import type { Plan } from '../../plan/plan.ts'
import type { Problem } from '../../text/problem.ts'
import { arrowLines } from '../computing/arrows.ts'
import { criticalPath, parallelSets } from '../computing/criticalPath.ts'
import { designOverview } from '../computing/designOverview.ts'
import { designPaths } from '../computing/designPaths.ts'
import { estimateBasis, totalMinutes } from '../computing/estimates.ts'
import { progressOf, statusText } from '../computing/progress.ts'
import { everyTask } from '../holding/renumbered.ts'
import { kiro, taskList } from '../kiro/kiro.ts'
import { waveLines } from '../kiro/waves.ts'
import type { WriteContext } from '../planFormat.ts'
import { technicalContext } from '../speckit/technicalContext.ts'
import { durationText } from '../text/duration.ts'
import { featureOf, subjectOf } from '../text/planTitle.ts'

export interface FilledTemplate {
  readonly text: string
  /** Slots that nobody knows; their ranges are those of the template. */
  readonly problems: readonly Problem[]
}

/**
 * A template of the user's own with its slots filled in. It is data: a slot is a name in double braces, and nothing in
 * it is evaluated. A slot that nobody can fill stays as it is; one that does not exist is a problem.
 */
export function fillTemplate(template: string, plan: Plan, context: WriteContext = {}): FilledTemplate {
  const { plan: held } = kiro.hold(plan)
  const problems: Problem[] = []
  const text = template.replace(slot, (written: string, name: string, start: number) => {
    const write = Object.hasOwn(templateSlots, name) ? templateSlots[name] : undefined
    if (!write) problems.push(unknownSlot(written, start))
    const value = write?.write(held, context)
    return value === undefined || value === '' ? written : value
  })
  return { text, problems }
}

const slot = /\{\{\s{0,3}([a-zA-Z]{1,40})\s{0,3}\}\}/g

function unknownSlot(written: string, start: number): Problem {
  return {
    code: 'unknown-slot',
    severity: 'warning',
    range: { start, end: start + written.length },
    message: `No slot is called ${written}. There are ${Object.keys(templateSlots).join(', ')}.`,
  }
}

export interface TemplateSlot {
  /** For the documentation. */
  readonly holds: string
  readonly write: (plan: Plan, context: WriteContext) => string | undefined
}

const lines = (list: readonly string[]): string => list.join('\n').trimEnd()

/** Every slot, by its name. */
export const templateSlots: Readonly<Record<string, TemplateSlot>> = {
  title: {
    holds: 'What the plan is for',
    write: (plan, { design, folder }) => subjectOf(plan.title) ?? featureOf(design?.title, folder),
  },
  tasks: { holds: 'All tasks, as the kiro format writes them', write: plan => lines(taskList(plan)) },
  graph: { holds: 'The waves in which tasks can be done', write: ({ tasks }) => lines(waveLines(tasks)) },
  summary: { holds: 'The first paragraph of the design', write: (_, context) => designOverview(context) },
  context: {
    holds: 'Languages, storage, tests and so on, a line each',
    write: (_, context) => lines(technicalContext(context).map(([label, value]) => `- **${label}**: ${value}`)),
  },
  requirements: {
    holds: 'The requirements with their ids',
    write: (_, { requirements }) =>
      lines((requirements?.requirements ?? []).map(({ id, title }) => `- ${id}: ${title}`)),
  },
  files: {
    holds: 'The files that the design names',
    write: (_, context) => lines(designPaths(context).map(({ path }) => `- \`${path}\``)),
  },
  dependencies: {
    holds: 'Which tasks wait for which, as arrows',
    write: ({ tasks }) => lines(arrowLines(everyTask(tasks))),
  },
  criticalPath: {
    holds: 'The longest chain of tasks',
    write: ({ tasks }) =>
      criticalPath(tasks)
        .map(({ id }) => id)
        .join(' → '),
  },
  parallel: {
    holds: 'Tasks that can be done side by side, a line each set',
    write: ({ tasks }) => lines(parallelSets(tasks).map(set => `- ${set.map(({ id }) => id).join(', ')}`)),
  },
  total: { holds: 'How many tasks there are', write: ({ tasks }) => String(progressOf(tasks).total) },
  progress: {
    holds: 'Done and all tasks, such as 3/12',
    write({ tasks }) {
      const { done, total } = progressOf(tasks)
      return `${String(done)}/${String(total)}`
    },
  },
  status: { holds: 'Not Started, or the share that is done', write: ({ tasks }) => statusText(progressOf(tasks)) },
  estimate: {
    holds: 'What all tasks take together',
    write({ tasks, language }) {
      const total = totalMinutes(tasks)
      return total === undefined ? undefined : durationText(total, language)
    },
  },
  estimateBasis: { holds: 'How estimates are made', write: () => estimateBasis },
  date: { holds: 'The date that was passed in', write: (_, { date }) => date },
  folder: { holds: "The name of the spec's folder", write: (_, { folder }) => folder },
}
