import type { TextRange } from '../../text/range.ts'

/** A value of a YAML text with its place. Scalars are kept as written: `1.10` stays `1.10`. */
export type YamlValue = YamlText | YamlList | YamlMap

export interface YamlText {
  readonly kind: 'text'
  readonly text: string
  readonly range: TextRange
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlValue[]
  readonly range: TextRange
}

/** Entries in their order; a list, so that no key can mean anything to the language. */
export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly range: TextRange
}

export interface YamlEntry {
  readonly key: string
  readonly meaning: KeyMeaning
  readonly value: YamlValue
  /** The key with its value. */
  readonly range: TextRange
}

/** What an entry of a requirement says. */
export type Field =
  'id' | 'title' | 'text' | 'story' | 'priority' | 'criteria' | 'independentTest' | 'children' | 'step'

/** What a key means. Keys repeat from requirement to requirement and are asked for often, so each is understood once. */
export interface KeyMeaning {
  /** In lower case: `acceptanceCriteria`, `acceptance_criteria` → `acceptance criteria`. */
  readonly words: string
  readonly field: Field | undefined
  /** `as_a`, `i_want`, `so_that`: the parts of a story as keys. */
  readonly isStoryPart: boolean
  /** Tells about the file, not about what is required. */
  readonly isAboutFile: boolean
}
