import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { readField } from '../../plan/fieldReading.ts'
import { isCheckpointTitle } from '../../plan/documentTasks.ts'
import { mentionedRequirements } from '../../plan/mentions.ts'
import { defaultMarkers, markerOfState } from '../../plan/markers.ts'
import type { PlanTask } from '../../plan/plan.ts'
import { checkpointLabels } from '../fieldLabels.ts'
import { idsIn } from '../reading/idsIn.ts'
import { detailText } from '../text/detailText.ts'
import { titleText } from '../text/titleText.ts'

export interface TaskForm {
  readonly language: NaturalLanguage
  /** What stands before the title on its line: id and labels. */
  readonly lead: (task: PlanTask) => string
  /** The lists that cite requirements, as fields. */
  readonly lists: (task: PlanTask) => readonly string[]
  /** Ids as they are read back, where the format writes them in its own way. */
  readonly requirement?: (id: string) => string
}

/** A task as it is after writing and reading: its texts in their held form, what they cite added to what it cites. */
export function heldTask(given: PlanTask, form: TaskForm): PlanTask {
  const task = { ...given, title: checkpointTitle(given, form.language) }
  const title = titleText(task.title, form.lead(task))
  const details = task.details.flatMap(text => detailText(text) ?? [])
  const mentioned = mentionedRequirements(title.written, { start: 0, end: title.written.length })
  const listed = form.lists(task).flatMap(line => {
    const field = readField(line, 0, line.length)
    return field?.kind === 'references' ? [field.list] : []
  })
  const named = form.requirement ?? (id => id)
  const cited = [...idsIn(mentioned), ...details.flatMap(({ cites }) => cites), ...idsIn(listed)]
  return {
    ...task,
    title: title.held,
    checkpoint: isCheckpointTitle(title.held),
    details: details.map(({ held }) => held),
    requirements: [...new Set(cited.map(named))],
    ...(task.estimate === undefined ? {} : { estimate: Math.max(0, Math.round(task.estimate)) }),
  }
}

/** A checkpoint is known by its title, in every format. */
function checkpointTitle({ title, checkpoint }: PlanTask, language: NaturalLanguage): string {
  if (!checkpoint || isCheckpointTitle(title)) return title
  return `${checkpointLabels[language]}: ${title}`
}

/** The marker for a state; a skipped task has none of its own and is written as deferred. */
export function markerOf({ state }: PlanTask): string {
  return markerOfState(state, defaultMarkers) ?? '>'
}
