import type { TextRange } from '../text/range.ts'

/** What a line of code (or of a diagram or a table) declares. */
export type DeclarationKind =
  | 'type'
  | 'enum'
  | 'interface'
  | 'class'
  | 'component'
  | 'function'
  | 'endpoint'
  | 'table'
  | 'message'
  | 'event'
  | 'constant'
  | 'setting'
  | 'command'
  | 'object'

/** A field, column, property or parameter. */
export interface DeclaredField {
  readonly name: string
  /** As written, `string | null`; absent where the language gives none. */
  readonly type?: string
  readonly optional: boolean
  /** A default, as written. */
  readonly initial?: string
  /** What restricts it: a comment beside it, `NOT NULL`, `>= 0`, an enum of values. One line. */
  readonly rule?: string
  readonly range: TextRange
}

/** A function, method or operation. */
export interface DeclaredOperation {
  readonly name: string
  readonly parameters: readonly DeclaredField[]
  readonly returns?: string
  /** Its documentation's first sentence, one line. */
  readonly purpose?: string
  /** Numbered or commented steps in its body or documentation, one line each. */
  readonly steps: readonly string[]
  /** What it raises or throws, with the condition when told: `ValueError` or `ValueError: module outside 1–11`. */
  readonly raises: readonly string[]
  readonly isPrivate: boolean
  readonly range: TextRange
}

/** Something a fence declares. A test block, a usage example or an import declares nothing. */
export interface Declaration {
  readonly kind: DeclarationKind
  /** As the design spells it: `LogEntry`, `POST /api/cube`, `albums`. */
  readonly name: string
  readonly range: TextRange
  /** Names it extends, implements or embeds. */
  readonly extends: readonly string[]
  readonly fields: readonly DeclaredField[]
  readonly operations: readonly DeclaredOperation[]
  /** Members of an enum or a union of literals, as written. */
  readonly values: readonly string[]
  /** The comment or documentation that stands with it, its first sentence, one line. */
  readonly purpose?: string
  /** Further facts, one line each: a constraint, an index, a status code with its meaning, a constant's value. */
  readonly facts: readonly string[]
  /** What comments say that stand by themselves in it or behind it: what the thing does, one line each. */
  readonly remarks?: readonly string[]
  /** A file path that a comment at the fence's head names. */
  readonly path?: string
}

/** A diagram's named things and the arrows between them, from mermaid. */
export interface Diagram {
  readonly kind: 'flowchart' | 'sequence' | 'class' | 'er' | 'state' | 'other'
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** Classes of a class diagram, entities of an er diagram. */
  readonly declarations: readonly Declaration[]
}

export interface DiagramNode {
  readonly id: string
  /** The label without markup; the id where none is given. */
  readonly label: string
  /** The first line of a label that has several: often the name, with its technology below. */
  readonly lead?: string
  /** What its outline tells: a diamond asks, a cylinder stores, a pill or a circle begins or ends. */
  readonly shape?: 'decision' | 'store' | 'terminal'
  /** The title of the subgraph that holds it. */
  readonly group?: string
  readonly range: TextRange
}

export interface DiagramEdge {
  readonly from: string
  readonly to: string
  readonly label?: string
  /** True in an `alt`, `else`, `opt` or `break` block of a sequence, and for transitions marked as failures. */
  readonly alternative: boolean
  /** True for the dashed answer of a sequence: it goes back along a call and shows no dependency. */
  readonly reply?: boolean
  readonly range: TextRange
}
