import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import type { Block } from './block.ts'
import { blocksBetween } from './blocks.ts'
import type { DesignEdge, DesignJourney, DesignSection, DesignTrace, ElementKind, StackChoice } from './designModel.ts'
import type { NamedPart } from './namedParts.ts'
import type { ElementDraft } from './elementDraft.ts'

/** A design while its sections are read: what it is made of, and everything that they have given so far. */
export interface DesignReading {
  readonly scan: LineScan
  readonly sections: readonly DesignSection[]
  readonly drafts: ElementDraft[]
  readonly traces: DesignTrace[]
  readonly edges: DesignEdge[]
  readonly journeys: DesignJourney[]
  readonly stack: StackChoice[]
  /** Parts that are named beside others or drawn. */
  readonly named: NamedPart[]
  /** Name keys of things the design says are there already. */
  readonly existing: Set<string>
  /** What the heading of a section names, by the section's index. */
  readonly things: Map<number, ElementDraft>
}

/** Where a block is read: its section and what the section is about. */
export interface SectionPlace {
  readonly reading: DesignReading
  readonly index: number
  readonly section: DesignSection
  /** What an element that stands here is, where nothing else tells. */
  readonly kind: ElementKind
  /** The thing that everything here is told of. */
  readonly thing: ElementDraft | undefined
}

export function newReading(scan: LineScan, sections: readonly DesignSection[]): DesignReading {
  return {
    scan,
    sections,
    drafts: [],
    traces: [],
    edges: [],
    journeys: [],
    stack: [],
    named: [],
    existing: new Set(),
    things: new Map(),
  }
}

/** The section's own text up to the next heading, whatever that heading's level. */
export function ownBlocks({ scan }: DesignReading, index: number): readonly Block[] {
  const from = (scan.headings[index]?.line ?? -1) + 1
  return blocksBetween(scan, from, scan.headings[index + 1]?.line ?? scan.lines.length)
}

/** The heading and its own text, up to the next heading. */
export function ownRange({ scan, sections }: DesignReading, index: number): TextRange {
  const heading = sections[index]?.heading ?? { start: 0, end: 0 }
  const last = (scan.headings[index + 1]?.line ?? scan.lines.length) - 1
  return { start: heading.start, end: scan.lines[last]?.end ?? heading.end }
}
