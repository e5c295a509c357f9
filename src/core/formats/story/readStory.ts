import type { Plan } from '../../plan/plan.ts'
import type { DocumentTask, PlanDocument } from '../../plan/planDocument.ts'
import { anyOf, taskWords } from '../../plan/planWords.ts'
import type { TextRange } from '../../text/range.ts'
import { framePattern } from '../frames/frameText.ts'
import { detailLines } from '../reading/detailLines.ts'
import { openedStep } from './stepText.ts'
import { documentPlan } from '../reading/documentPlan.ts'

/** Tasks as headings; their details are the steps. Boxes of checklists are none. */
export function readStory(document: PlanDocument): Plan {
  const steps = stepSections(document)
  const others = document.scan.headings.flatMap(({ title, range }) => (testHeading.test(title) ? [range.start] : []))
  const parallel = parallelIds(document)
  // Where tasks name what they wait for, sentences around them are only sentences.
  const isNamedInFields = document.tasks.some(({ fields }) => fields.some(({ name }) => dependencyField.test(name)))
  const plan = documentPlan(document, {
    ...(isNamedInFields ? { notations: new Set(['field', 'mermaid']) } : {}),
    details: task => detailLines(document.scan, onlySteps(task, steps, others)).map(openedStep),
    isParallel: ({ id }) => parallel.has(id),
    phase: () => undefined,
    story: () => undefined,
  })
  const isNamed = plan.tasks.some(({ id }) => id !== '')
  return isNamed ? { ...plan, tasks: plan.tasks.filter(({ id }) => id !== '') } : plan
}

const dependencyField = framePattern(['Dependencies'])

const testHeading = framePattern(['Testing Requirements'])

/** The sections that hold the steps of tasks, in order. */
function stepSections({ scan }: PlanDocument): readonly TextRange[] {
  return scan.headings.flatMap(({ title, range }, at) =>
    stepHeading.test(title) ? [{ start: range.end, end: scan.headings[at + 1]?.range.start ?? scan.text.length }] : [],
  )
}

const stepHeading = framePattern(['Implementation Steps'], ['steps', '实现步骤', '手順', 'étapes'])

/** A task without a section of steps keeps all its lines, unless it has the other sections of this format. */
function onlySteps(
  task: DocumentTask,
  steps: readonly TextRange[],
  others: readonly number[],
): Pick<DocumentTask, 'details' | 'fields'> {
  const own = steps.filter(({ start, end }) => start >= task.range.start && end <= task.range.end + 2)
  if (own.length === 0)
    return others.some(at => at > task.range.start && at < task.range.end) ? { details: [], fields: [] } : task
  const isStep = ({ start }: TextRange) => own.some(section => start >= section.start && start < section.end)
  return { details: task.details.filter(isStep), fields: task.fields.filter(({ range }) => isStep(range)) }
}

/** The nodes of the graph that are drawn as parallel. */
function parallelIds({ scan }: PlanDocument): ReadonlySet<string> {
  return new Set(
    scan.fences
      .filter(({ info }) => info.startsWith('mermaid'))
      .flatMap(({ body }) =>
        [...scan.text.slice(body.start, body.end).matchAll(parallelNode)].map(([, id = '']) => id),
      ),
  )
}

const parallelNode = new RegExp(`\\[(?:${anyOf(taskWords)}) (\\d{1,4})[^\\]\\n]{0,80}\\]:::parallel`, 'giu')
