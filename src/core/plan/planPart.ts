import type { LineScan } from '../text/lineScan.ts'
import type { Problem } from '../text/problem.ts'
import { scanPart } from '../text/scanLines.ts'
import { isSubtaskId } from './boxStack.ts'
import { DraftReader, type Drafts, type PartEnds, type SectionsAround } from './draftReader.ts'
import type { Markers } from './markers.ts'
import { nearMisses } from './nearMisses.ts'
import { outerDraft, type Section } from './taskDraft.ts'

/** What a part of a plan is read in. */
export interface PartPlace {
  /** Whether it begins the plan. */
  readonly isFirst: boolean
  /** The sections that it lies in; their drafts are counted from 0, whatever their places in the plan. */
  readonly around: SectionsAround
  readonly markers: Markers
  /** About so many lines make a part. */
  readonly size: number
}

/** Some lines of a plan, read by themselves: all offsets and indexes count from the part's own beginning. */
export interface PlanPart extends PartPlace {
  readonly text: string
  readonly scan: LineScan
  /** Whether what follows may stand inside something that begins here. */
  readonly isOpen: boolean
  /** Its first drafts stand for those of the sections around it and hold what the part adds to them. */
  readonly outerCount: number
  readonly read: Drafts
  readonly ends: PartEnds
  /** What nearly is a task, a reference or a heading. */
  readonly problems: readonly Problem[]
}

export function readPart(text: string, place: PartPlace): PlanPart {
  const { isFirst, around, markers } = place
  const { scan, isOpen } = scanPart(text, { isFirst })
  const outerCount = 1 + Math.max(...around.map(({ draft }) => draft))
  const outer = around.flatMap((section, at) =>
    section.draft > (around[at - 1]?.draft ?? -1) ? [outerDraft(section)] : [],
  )
  const reader = new DraftReader(scan, markers, around, outer)
  const read = reader.read()
  let problems: readonly Problem[] | undefined
  return {
    ...place,
    text,
    scan,
    isOpen,
    outerCount,
    read,
    ends: reader.ends,
    get problems() {
      return (problems ??= nearMisses(scan, markers))
    },
  }
}

/**
 * The sections that a part leaves open, and for each draft among them its index in the part. A section that says the
 * same as the one around it is left out: it changes nothing for what follows.
 */
export function sectionsAfter({ ends }: PlanPart): {
  readonly around: SectionsAround
  readonly drafts: readonly number[]
} {
  const drafts: number[] = []
  const [top, ...others] = ends.sections
  const around: [Section, ...Section[]] = [top]
  let last = top
  for (const section of others) {
    if (saysSame(section, last)) continue
    last = section
    if (section.draft >= 0 && drafts.at(-1) !== section.draft) drafts.push(section.draft)
    around.push(section.draft < 0 ? section : { ...section, draft: drafts.length - 1 })
  }
  return { around, drafts }
}

function saysSame(some: Section, other: Section): boolean {
  return (
    some.items === other.items && some.phase === other.phase && some.story === other.story && some.draft === other.draft
  )
}

/** Whether a part may begin where it does: its first line stands in nothing that the part before leaves open. */
export function follows(before: PlanPart, part: PlanPart): boolean {
  const [cut] = part.ends.cuts
  if (cut !== 0 || before.isOpen || !areEqual(sectionsAfter(before).around, part.around)) return false
  const unit = part.text.charCodeAt(0)
  if (unit >= 48 && unit <= 57 && before.scan.lines.at(-1)?.kind !== 'blank') return false
  const first = part.read.drafts[part.outerCount]
  return unit === 35 || !first || !before.ends.openIds.some(id => isSubtaskId(id, first.task.id))
}

function areEqual(some: SectionsAround, others: SectionsAround): boolean {
  return (
    some.length === others.length &&
    some.every((section, at) => {
      const other = others[at]
      return other !== undefined && section.level === other.level && saysSame(section, other)
    })
  )
}
