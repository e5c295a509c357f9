/** What a line of a Gherkin text is. */
export type GherkinKind = 'tags' | 'feature' | 'rule' | 'background' | 'scenario' | 'examples' | 'step' | 'other'

/** One line that says something, as the official parser classifies it. */
export interface GherkinLine {
  readonly kind: GherkinKind
  /** From 0. */
  readonly line: number
  /** As written: `Scenario`, `Given `. Empty for tags and other lines. */
  readonly keyword: string
  /** What follows the keyword. */
  readonly text: string
  /** Of a line of tags, each with its `@`. */
  readonly tags: readonly string[]
}

export interface GherkinError {
  /** From 0. */
  readonly line: number
  readonly message: string
}

export interface GherkinReading {
  readonly lines: readonly GherkinLine[]
  readonly errors: readonly GherkinError[]
}

/** What is put before a text that is only a part of a feature. */
export type GherkinFrame = 'none' | 'feature' | 'scenario'

/** Parses Gherkin in a dialect, `en` or what the text itself names. What is wrong is an error; the rest is read. */
export type GherkinParse = (text: string, dialect: string, frame: GherkinFrame) => GherkinReading
