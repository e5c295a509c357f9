import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import type { Declaration } from './declaration.ts'

export const elementKinds = [
  'dataModel',
  'component',
  'endpoint',
  'event',
  'ui',
  'integration',
  'storage',
  'configuration',
  'errorCase',
  'security',
  'performance',
  'monitoring',
  'offline',
  'testing',
  'property',
  'deployment',
  'decision',
  'constraint',
] as const
export type ElementKind = (typeof elementKinds)[number]

/** Whether the design makes a thing, changes it, takes it away, or only speaks of what is there. */
export type ElementStatus = 'new' | 'changed' | 'removed' | 'existing' | 'done'

/** A small truth about an element, one line of inline Markdown, with the place it was read from. */
export interface Fact {
  readonly text: string
  readonly range: TextRange
  /** What sort of truth it is, where that decides which task it belongs to. */
  readonly sort: FactSort
}

/** `step` is something to do, `rule` what always holds, `limit` a figure to keep, `error` what happens when it fails. */
export type FactSort = 'step' | 'rule' | 'limit' | 'error' | 'test' | 'dependency'

/** A technology that a design chooses. */
export interface StackChoice extends Fact {
  /** The part of the system it is chosen for: `Frontend`. */
  readonly area?: string
  /** What it does there: `State management`. */
  readonly role?: string
  readonly choice: string
}

/** One thing the design says is to be there. The same thing named in several places is one element. */
export interface DesignElement {
  readonly kind: ElementKind
  /** As the design spells it. */
  readonly name: string
  readonly status: ElementStatus
  /** Where it is declared: the first, fullest place. */
  readonly range: TextRange
  /** Every place that speaks of it as its subject. */
  readonly places: readonly TextRange[]
  /** Index into `sections` of the section it stands in. */
  readonly section: number
  /** The heading or lead that a list of such elements stands under, where it is not the section's own. */
  readonly group?: string
  /** What it is for: one line. */
  readonly purpose?: string
  readonly facts: readonly Fact[]
  readonly declarations: readonly Declaration[]
  /** It only lists files: all of a folder tree, or those that the tree marks as new or changed. */
  readonly tree?: 'plain' | 'marked'
  /** Names of what uses it, where the design only names it. */
  readonly callers?: readonly string[]
  /** A file path it lives in. */
  readonly path?: string
  /** Requirement ids the design writes beside it. */
  readonly references: readonly string[]
  /** Names of other elements that its own text mentions. */
  readonly mentions: readonly string[]
}

export type SectionRole = 'work' | 'context' | 'rejected' | 'existing'

export interface DesignSection {
  readonly title: string
  readonly level: number
  /** The heading line. */
  readonly heading: TextRange
  /** From the heading to the next heading of the same or a higher level. */
  readonly range: TextRange
  /** Index into `sections`, or -1. */
  readonly parent: number
  readonly role: SectionRole
  /** What its elements are, where its heading says so. */
  readonly kind?: ElementKind
}

/** A line of the design that says which requirements a named thing serves. */
export interface DesignTrace {
  readonly references: readonly string[]
  readonly names: readonly string[]
  readonly range: TextRange
}

/** An arrow of a diagram that says that one named thing uses another one. */
export interface DesignEdge {
  readonly from: string
  readonly to: string
  readonly range: TextRange
}

/** A way through several parts of the system, as a diagram draws or a list tells it. */
export interface DesignJourney {
  readonly title: string
  /** The parts it goes through, where a diagram names them. */
  readonly through: readonly string[]
  /** What is done one after the other, where a list tells it. */
  readonly steps: readonly string[]
  /** What a sequence diagram shows. */
  readonly sequence?: DesignSequence
  readonly range: TextRange
}

/** A way through several parts as one would test it. */
export interface DesignSequence {
  /** Who begins, and what they do. */
  readonly actor: string
  readonly actions: readonly string[]
  /** What the parts ask of each other, in order. */
  readonly calls: readonly DesignMessage[]
  /** The last message, where it comes back to who began. */
  readonly result?: string
  /** What comes first in each alternative. */
  readonly branches: readonly { readonly condition: string; readonly first: DesignMessage }[]
}

export interface DesignMessage {
  readonly to: string
  readonly text: string
}

/** A design as read. */
export interface DesignModel {
  readonly title: string
  readonly language: NaturalLanguage
  readonly sections: readonly DesignSection[]
  readonly elements: readonly DesignElement[]
  readonly traces: readonly DesignTrace[]
  readonly edges: readonly DesignEdge[]
  readonly journeys: readonly DesignJourney[]
  /** Technologies the design chooses, one line each. */
  readonly stack: readonly StackChoice[]
  /** Identifiers that the design shows as code somewhere. */
  readonly codeNames: ReadonlySet<string>
  /** Names that its sentences write with capitals, by their small letters. */
  readonly properNames: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}
