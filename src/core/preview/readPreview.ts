import type { Spec } from '../language/spec.ts'
import type { PlanFile } from '../language/specDocument.ts'
import { tracedSpec } from '../language/tracedSpec.ts'
import { languageOf } from '../text/languageOf.ts'
import { markerOfState, type Markers } from '../plan/markers.ts'
import { taskStates } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import { plainText } from '../requirements/plainText.ts'
import { noFigures, sharesOf, withShare } from './figuresOf.ts'
import type { Figures, PhaseWait, PreviewModel, PreviewRow } from './previewModel.ts'
import { chipIds, requirementChips } from './requirementChips.ts'
import { rowPlaces, type HeadingPlace, type RowPlace } from './rowPlaces.ts'
import { taskRows } from './taskRows.ts'

/** A plan as it is previewed: what the page is told, and where each row stands. */
export interface PreviewReading {
  readonly spec: Spec
  readonly plan: PlanFile
  readonly model: PreviewModel
  /** The place of each row, in the order of the model's rows. */
  readonly places: readonly RowPlace[]
}

export interface PreviewOptions {
  /** The version of the document. */
  readonly version: number
  readonly markers: Markers
}

/**
 * Reads a plan of a spec for its preview. Cheap enough for every keystroke: nothing inside a row is parsed, and where a
 * task came from is asked with its body.
 */
export function readPreview(spec: Spec, plan: PlanFile, { version, markers }: PreviewOptions): PreviewReading {
  const { trace } = tracedSpec(spec)
  const places = rowPlaces(plan.plan)
  const figures = sectionFigures(places, sharesOf(trace.tree))
  const taskRow = taskRows(plan.plan, trace, chipIds(spec))
  const rows = places.flatMap((place, at): PreviewRow | readonly PreviewRow[] => {
    const { key } = place
    const parent = places[place.parent]?.key
    const above = parent === undefined ? {} : { parent }
    if (place.kind === 'prose') return { kind: 'prose', key, depth: 0, ...above, lines: place.body.length }
    if (place.kind === 'task') return taskRow(place, above) ?? []
    return headingRow(place, above, figures.sections[at])
  })
  const keyOf = (task: number): string => plan.plan.tasks[task]?.key ?? ''
  return {
    spec,
    plan,
    places,
    model: {
      version,
      title: plainText(plan.plan.title),
      language: languageOf(plan.text),
      figures: figures.whole,
      rows,
      requirements: requirementChips(spec),
      criticalPath: trace.criticalPath.tasks.map(keyOf),
      cycles: trace.cycles.map(({ edges }) => [...new Set(edges.map(({ from }) => keyOf(from)))]),
      phaseWaits: phaseWaits(plan.plan),
      states: taskStates.filter(state => markerOfState(state, markers) !== undefined),
    },
  }
}

/** Plans say which phase waits for which by number; here they have the names that their tasks give them. */
function phaseWaits({ tasks, dependencies }: PlanDocument): readonly PhaseWait[] {
  const mentions = dependencies.filter(({ notation }) => notation === 'phase')
  if (mentions.length === 0) return []
  const names = new Map<string, string>()
  for (const { phase } of tasks) {
    const number = numberIn(phase ?? '')
    if (phase !== undefined && number !== '' && !names.has(number)) names.set(number, phase)
  }
  const waits = new Map<string, PhaseWait>()
  for (const { from, to } of mentions) {
    const [phase, after] = [names.get(numberIn(from)), names.get(numberIn(to))]
    if (phase !== undefined && after !== undefined && phase !== after) waits.set(`${phase}\n${after}`, { phase, after })
  }
  return [...waits.values()]
}

const numberIn = (phase: string): string => /\d{1,3}/.exec(phase)?.[0] ?? ''

function headingRow(
  { key, heading: { level, title } }: HeadingPlace,
  above: { readonly parent?: string },
  figures: Figures | undefined,
): PreviewRow {
  const rank = level >= 1 && level <= 6 ? (level as 1 | 2 | 3 | 4 | 5 | 6) : 6
  return {
    kind: 'heading',
    key,
    depth: 0,
    ...above,
    level: rank,
    title: plainText(title),
    ...(figures ? { figures } : {}),
  }
}

interface SectionFigures {
  readonly whole: Figures
  /** Of each place that is a heading with tasks in its section. */
  readonly sections: readonly (Figures | undefined)[]
}

/** Each task counts for the headings right above it; each heading then for those above it, from the last to the first. */
function sectionFigures(places: readonly RowPlace[], shares: readonly (Figures | undefined)[]): SectionFigures {
  let whole = noFigures
  const sections: (Figures | undefined)[] = places.map(() => undefined)
  const headingOf = new Int32Array(places.length).fill(-1)
  for (const [at, place] of places.entries()) {
    const { parent } = place
    headingOf[at] = places[parent]?.kind === 'task' ? (headingOf[parent] ?? -1) : parent
    const share = place.kind === 'task' ? shares[place.task] : undefined
    if (!share) continue
    whole = withShare(whole, share)
    const heading = headingOf[at] ?? -1
    if (heading >= 0) sections[heading] = withShare(sections[heading] ?? noFigures, share)
  }
  for (let at = places.length - 1; at >= 0; at--) {
    const [figures, above] = [sections[at], places[at]?.parent ?? -1]
    if (figures && above >= 0) sections[above] = withShare(sections[above] ?? noFigures, figures)
  }
  return { whole: rounded(whole), sections: sections.map(figures => figures && rounded(figures)) }
}

const rounded = ({ remaining, ...counts }: Figures): Figures =>
  remaining === undefined ? counts : { ...counts, remaining: Math.round(remaining) }
