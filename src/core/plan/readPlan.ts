import { scanLines } from '../text/scanLines.ts'
import type { LineScan } from '../text/lineScan.ts'
import { chooseTasks } from './chooseTasks.ts'
import { taskSteps } from './documentTasks.ts'
import { DraftReader, type Drafts } from './draftReader.ts'
import type { KnownIds } from './knownIds.ts'
import { defaultMarkers, type Markers } from './markers.ts'
import type { PlanDocument } from './planDocument.ts'
import { nearMisses } from './nearMisses.ts'
import type { Problem } from '../text/problem.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import { planStatistics } from './planStatistics.ts'
import type { TaskDraft } from './taskDraft.ts'
import { writtenDependencies } from './writtenDependencies.ts'

export interface ReadPlanOptions {
  /** What the markers mean; `defaultMarkers` where it is left out. */
  readonly markers?: Markers
}

/** Reads a plan as it stands, in any of its forms and any mixture of them. Any text gives a plan, perhaps an empty one. */
export function readPlan(text: string, options: ReadPlanOptions = {}): PlanDocument {
  return readScannedPlan(scanLines(text), options)
}

/** The same for a text that is scanned already. */
function readScannedPlan(scan: LineScan, { markers = defaultMarkers }: ReadPlanOptions = {}): PlanDocument {
  return lastOf(planSteps(scan, new DraftReader(scan, markers).read(), () => nearMisses(scan, markers)))
}

/**
 * The plan that drafts make together, in steps. They become its tasks, so that they can be used only once. Where they
 * are only some of a longer plan, `around` knows the ids of its tasks.
 */
export function* planSteps(
  scan: LineScan,
  read: Drafts,
  missesOf: () => readonly Problem[],
  around?: KnownIds,
): Steps<PlanDocument> {
  const isLong = read.drafts.length > fewDrafts
  if (isLong) yield
  const chosen = chooseTasks(read.drafts)
  if (isLong) yield
  const known = around ? () => around : idsOfTasks(read.drafts, chosen)
  const outside = writtenDependencies(scan, read.looseLines, read.looseFences, known)
  if (isLong) yield
  const { tasks, dependencies } = yield* taskSteps(scan, read, chosen, known, outside)
  let problems: readonly Problem[] | undefined
  return {
    scan,
    title: scan.headings.find(({ level }) => level === 1)?.title ?? '',
    checkboxes: read.checkboxes,
    tasks,
    dependencies,
    statistics: planStatistics(scan, read.looseLines),
    // Found when they are first asked for: most readers of a plan want its tasks only.
    get problems() {
      return (problems ??= missesOf())
    },
  }
}

/** What so few make takes no steps. */
const fewDrafts = 500

/** The ids of all tasks, gathered when they are first asked for: most plans mention no other task. */
function idsOfTasks(drafts: readonly TaskDraft[], chosen: readonly boolean[]): () => KnownIds {
  let ids: Set<string> | undefined
  return () => {
    if (ids) return ids
    ids = new Set()
    for (let at = 0; at < drafts.length; at++) {
      const id = drafts[at]?.task.id
      if (chosen[at] && id !== undefined && id !== '') ids.add(id)
    }
    return ids
  }
}
