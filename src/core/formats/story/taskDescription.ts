import type { PlanTask } from '../../plan/plan.ts'
import { shownName } from '../computing/elementNames.ts'
import { enumerated, joined, type Say } from '../frames/frameText.ts'
import { everyTask } from '../holding/renumbered.ts'
import type { WriteContext } from '../planFormat.ts'
import { isFence } from '../text/isFence.ts'
import { proseText } from '../text/proseText.ts'
import { withoutStop } from '../text/withoutStop.ts'

/**
 * What a task is about: what the design says its things are for, else its parts; then what it serves. A checkpoint says
 * what it looks over. `given` is the task with its subtasks, `task` as it is written.
 */
export function taskDescription(given: PlanTask, task: PlanTask, context: WriteContext, say: Say): string {
  const served = servedTitles(task, context).map(title => say('“{0}”', title))
  const before = task.dependsOn.map(id => say('Task {0}', id))
  const things = thingSentences(given, context, say)
  const sentences = [
    ...things,
    ...(task.checkpoint && before.length > 0
      ? [say('What is there after {0} is looked over before the next part begins.', enumerated(say, before))]
      : []),
    ...(things.length + served.length === 0 && !task.checkpoint ? partSentence(task.details.slice(0, 3), say) : []),
    ...(served.length > 0 ? [say('Serves {0}.', joined(say, '{0}, {1}', served))] : []),
  ]
  return sentences.length === 0
    ? '[DETAILED_DESCRIPTION_OF_WHAT_NEEDS_TO_BE_IMPLEMENTED]'
    : proseText(joined(say, '{0} {1}', sentences))
}

/** What most of its things are for; where the design is silent about them, its subtasks. */
function thingSentences(given: PlanTask, { design }: WriteContext, say: Say): readonly string[] {
  const sources = everyTask([given]).flatMap(({ source }) => source.filter(({ document }) => document === 'design'))
  const starts = new Set(sources.map(({ range }) => range.start))
  const purposes = (design?.elements ?? [])
    .filter(({ range, purpose }) => purpose !== undefined && starts.has(range.start))
    .map(({ name, purpose = '' }) => say('{0}.', withoutStop(`${shownName(name)}: ${purpose}`)))
  const titles = given.children.map(({ title }) => title)
  return purposes.length * 2 >= Math.max(1, titles.length) ? purposes.slice(0, 4) : partSentence(titles, say)
}

function partSentence(parts: readonly string[], say: Say): readonly string[] {
  const told = parts.filter(part => !isFence(part)).map(withoutStop)
  return told.length === 0 ? [] : [say('Its parts: {0}.', joined(say, '{0}; {1}', told))]
}

/** The titles of the requirements that a task cites. */
const servedTitles = ({ requirements }: PlanTask, context: WriteContext): readonly string[] =>
  (context.requirements?.requirements ?? [])
    .filter(
      ({ id, title, criteria }) =>
        title !== '' && [id, ...criteria.map(criterion => criterion.id)].some(own => requirements.includes(own)),
    )
    .map(({ title }) => title)
