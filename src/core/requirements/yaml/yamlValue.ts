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
  readonly value: YamlValue
  /** The key with its value. */
  readonly range: TextRange
}
