import { frameIn } from '../frames/frameText.ts'
import type { Plan } from '../../plan/plan.ts'
import { lineEndIn, withLineEnds } from '../../text/lineEnds.ts'
import type { Problem } from '../../text/problem.ts'
import { arrowLines } from '../computing/arrows.ts'
import { criticalPath, parallelSets } from '../computing/criticalPath.ts'
import { designOverview } from '../computing/designOverview.ts'
import { designPaths } from '../computing/designPaths.ts'
import { estimateBasis, totalMinutes } from '../computing/estimates.ts'
import { progressOf, statusText } from '../computing/progress.ts'
import { everyTask } from '../holding/renumbered.ts'
import { openSlot } from '../openSlots.ts'
import { kiro, taskList } from '../kiro/kiro.ts'
import { waveLines } from '../kiro/waves.ts'
import type { WriteContext } from '../planFormat.ts'
import { technicalContext } from '../speckit/technicalContext.ts'
import { durationText } from '../text/duration.ts'
import { featureOf, subjectOf } from '../text/planTitle.ts'
import { told } from '../../text/told.ts'

export interface FilledTemplate {
  readonly text: string
  /** Slots that there are not; their ranges are those of the template. */
  readonly problems: readonly Problem[]
  /** Slots that nobody can fill; their ranges are those of the text. */
  readonly open: readonly Problem[]
}

/**
 * A template of the user's own with its slots filled in. It is data: a slot is a name in double braces, and nothing in
 * it is evaluated. A slot that nobody can fill stays as it is; one that does not exist is a problem.
 */
export function fillTemplate(template: string, plan: Plan, context: WriteContext = {}): FilledTemplate {
  const { plan: held } = kiro.hold(plan)
  const lineEnd = lineEndIn(template)
  const values = new Map<string, string>()
  const [problems, open]: [Problem[], Problem[]] = [[], []]
  let text = ''
  let at = 0
  for (const { 0: written, 1: name = '', index: start } of template.matchAll(slot)) {
    text += template.slice(at, start)
    at = start + written.length
    const known = Object.hasOwn(templateSlots, name) ? templateSlots[name] : undefined
    const value = values.get(name) ?? withLineEnds(known?.write(held, context) ?? '', lineEnd)
    values.set(name, value)
    if (!known) problems.push(unknownSlot(written, start))
    if (text.length + value.length > mostUnits) {
      problems.push(tooLong(written, start))
      break
    }
    if (known && value === '') open.push(openSlot(written, text.length))
    text += value === '' ? written : value
  }
  return { text: text + template.slice(at), problems, open }
}

const slot = /\{\{\s{0,3}([a-zA-Z]{1,40})\s{0,3}\}\}/g

/** As much as is read from a file: a template that says "all tasks" a thousand times over is a mistake or an attack. */
const mostUnits = 10_000_000

function unknownSlot(written: string, start: number): Problem {
  return {
    code: 'unknown-slot',
    severity: 'warning',
    range: { start, end: start + written.length },
    ...told('No slot is called {0}. There are {1}.', written, Object.keys(templateSlots).join(', ')),
  }
}

function tooLong(written: string, start: number): Problem {
  return {
    code: 'template-too-long',
    severity: 'error',
    range: { start, end: start + written.length },
    ...told(
      'With this slot the plan would have more than 10 million characters; the template is filled in up to here.',
    ),
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
    write: ({ language }, context) =>
      lines(technicalContext(context).map(([label, value]) => `- **${frameIn(language)(label)}**: ${value}`)),
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
  status: {
    holds: 'Not Started, or the share that is done',
    write: ({ tasks, language }) => statusText(progressOf(tasks), language),
  },
  estimate: {
    holds: 'What all tasks take together',
    write({ tasks, language }) {
      const total = totalMinutes(tasks)
      return total === undefined ? undefined : durationText(total, language)
    },
  },
  estimateBasis: { holds: 'How estimates are made', write: ({ language }) => estimateBasis(language) },
  date: { holds: 'The date that was passed in', write: (_, { date }) => date },
  folder: { holds: "The name of the spec's folder", write: (_, { folder }) => folder },
}
