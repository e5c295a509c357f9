import { AstBuilder, dialects, Errors, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import type { GherkinError, GherkinKind, GherkinLine, GherkinParse, GherkinReading } from './gherkinParse.ts'

/** The official parser. Only lines are taken from it, not its tree, so that a text with errors is read as well. */
export const parseGherkin: GherkinParse = (text, dialect, frame) => {
  const written = /^[ \t]*#[ \t]*language[ \t]*:[ \t]*([A-Za-z_-]+)/m.exec(text.slice(0, 2000))?.[1]
  const name = Object.hasOwn(dialects, written ?? dialect) ? (written ?? dialect) : 'en'
  const { feature = [], scenario = [] } = dialects[name] ?? {}
  const before = [`# language: ${name}`, `${feature[0]}:`, `${scenario[0]}:`]
  const lead = frame === 'none' ? [] : before.slice(0, frame === 'feature' ? 2 : 3)
  return parse([...lead, text].join('\n'), name, lead.length)
}

/** The parser's kinds of lines by their number; its enumeration is not exported. */
const kinds: ReadonlyMap<number, GherkinKind> = new Map([
  [4, 'tags'],
  [5, 'feature'],
  [6, 'rule'],
  [7, 'background'],
  [8, 'scenario'],
  [9, 'examples'],
  [10, 'step'],
  [12, 'other'],
  [14, 'other'],
])

type Token = Parameters<AstBuilder['build']>[0]

/** Keeps the lines and builds no tree. */
class LineBuilder extends AstBuilder {
  readonly lines: GherkinLine[] = []
  readonly #lead: number

  constructor(lead: number) {
    super(() => '')
    this.#lead = lead
  }

  override startRule(): void {}
  override endRule(): void {}
  override getResult(): undefined {}

  override build({ matchedType, matchedKeyword, matchedText, matchedItems, location }: Token): void {
    const kind = kinds.get(matchedType)
    const line = location.line - 1 - this.#lead
    if (!kind || line < 0) return
    const tags = kind === 'tags' ? matchedItems.map(item => item.text) : []
    // What a kind of line does not have is null here, whatever the types say.
    this.lines.push({ kind, line, keyword: matchedKeyword ?? '', text: matchedText ?? '', tags })
  }
}

function parse(text: string, dialect: string, lead: number): GherkinReading {
  const builder = new LineBuilder(lead)
  const { lines } = builder
  try {
    new Parser(builder, new GherkinClassicTokenMatcher(dialect)).parse(text)
    return { lines, errors: [] }
  } catch (error) {
    // The parser throws what is wrong with the text, after it has read what it could; anything else is a bug.
    if (!(error instanceof Errors.GherkinException)) throw error
    return { lines, errors: errorsOf(error, lead) }
  }
}

function errorsOf(error: Errors.GherkinException, lead: number): readonly GherkinError[] {
  const all = error instanceof Errors.CompositeParserException ? error.errors : [error]
  return all.map(own => ({
    line: Math.max((own instanceof Errors.GherkinException ? own.location.line : 1) - 1 - lead, 0),
    message: own.message.replace(/^\(-?\d+:-?\d+\): /, ''),
  }))
}
