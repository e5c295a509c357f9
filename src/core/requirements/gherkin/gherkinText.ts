import { languageOf } from '../../text/languageOf.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import type { Problem } from '../../text/problem.ts'
import type { TextRange } from '../../text/range.ts'
import type { GherkinError, GherkinLine, GherkinParse, GherkinReading } from './gherkinParse.ts'
import { told, type Told } from '../../text/told.ts'

/** Lines of Gherkin as they stand in a document: one range a line, marks of the document around it left out. */
export interface GherkinText {
  readonly text: string
  readonly lines: readonly TextRange[]
}

/** A parsed line and where it stands in its document. */
export interface PlacedLine extends GherkinLine {
  readonly range: TextRange
}

export interface PlacedReading {
  readonly lines: readonly PlacedLine[]
  readonly problems: readonly Problem[]
}

const longestLine = 2_000
export const mostLines = 20_000
const longestTagRun = 300

const dialectsOf: Readonly<Record<NaturalLanguage, string>> = {
  en: 'en',
  zh: 'zh-CN',
  ja: 'ja',
  ko: 'ko',
  pt: 'pt',
  es: 'es',
  fr: 'fr',
  de: 'de',
  ru: 'ru',
}

/** Parses a text as it stands; where that fails, as a part of a feature and in the language it is written in. */
export function placedLines({ text, lines }: GherkinText, parse: GherkinParse): PlacedReading {
  const read = lines.slice(0, readableCount(text, lines))
  const source = read.map(range => bounded(text, range)).join('\n')
  const { lines: found, errors } = bestReading(source, parse)
  const whole = { start: read[0]?.start ?? 0, end: read.at(-1)?.end ?? 0 }
  const rangeOf = (line: number): TextRange => trimmed(text, read[line] ?? { start: whole.end, end: whole.end })
  return {
    lines: found.flatMap(line => {
      const range = rangeOf(line.line)
      return range.end > range.start ? [{ ...line, range }] : []
    }),
    problems: [
      ...errors.map(({ line, message }) => syntaxProblem(rangeOf(line), message)),
      ...lines.slice(read.length, read.length + 1).map(tooLong),
      ...read
        .filter(({ start, end }) => end - start > longestLine)
        .slice(0, 1)
        .map(cutLine),
    ],
  }
}

/** The reading that finds the most steps; the earliest of those, for a frame makes text into a description. */
function bestReading(source: string, parse: GherkinParse): GherkinReading {
  let best: GherkinReading | undefined
  for (const dialect of new Set(['en', dialectsOf[languageOf(source)]])) {
    for (const frame of ['none', 'feature', 'scenario'] as const) {
      const reading = wholeReading(source, text => parse(text, dialect, frame))
      if (reading.errors.length === 0 && stepCount(reading) > 0) return reading
      if (!best || stepCount(reading) > stepCount(best)) best = reading
    }
  }
  return best ?? { lines: [], errors: [] }
}

const stepCount = ({ lines }: GherkinReading): number => lines.filter(({ kind }) => kind === 'step').length

const mostTries = 4
const errorsThatEndParsing = 10

/** The parser gives up after ten errors; without the lines that were wrong it comes further. */
function wholeReading(source: string, parse: (text: string) => GherkinReading): GherkinReading {
  const lines = source.split('\n')
  const errors = new Map<number, GherkinError>()
  let reading = parse(source)
  for (let tries = 1; tries < mostTries && reading.errors.length > errorsThatEndParsing; tries += 1) {
    for (const error of reading.errors) {
      errors.set(error.line, error)
      lines[error.line] = ''
    }
    reading = parse(lines.join('\n'))
  }
  for (const error of reading.errors) if (!errors.has(error.line)) errors.set(error.line, error)
  return { lines: reading.lines, errors: [...errors.values()].sort((a, b) => a.line - b.line) }
}

/** Cells are not read, and long white space in them costs the parser time that grows with its square. */
function bounded(text: string, { start, end }: TextRange): string {
  const line = text.slice(start, Math.min(end, start + longestLine))
  return /^\s*\|/.test(line) ? '|' : line
}

/**
 * How many lines are read. From each line of tags the parser looks ahead past the tags, comments and blank lines
 * after it, which takes time that grows with their square.
 */
function readableCount(text: string, lines: readonly TextRange[]): number {
  let run = 0
  for (const [at, range] of lines.slice(0, mostLines).entries()) {
    const first = text
      .slice(range.start, Math.min(range.end, range.start + longestLine))
      .trimStart()
      .charAt(0)
    if (first === '@') run += 1
    else if (run > 0) run = first === '#' || first === '' ? run + 1 : 0
    if (run > longestTagRun) return at
  }
  return Math.min(lines.length, mostLines)
}

/** A line without the white space around it. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

function syntaxProblem(range: TextRange, message: string): Problem {
  return { code: 'source-syntax', severity: 'error', range, ...readable(message) }
}

/** The parser names kinds of lines by `#Kind`; nobody needs the whole list to see what is wrong. */
function readable(message: string): Told {
  const got = /^expected: .*, got '([\s\S]*)'$/.exec(message.slice(0, 3000))?.[1]
  if (got !== undefined) return told('This is not Gherkin: “{0}” cannot stand here.', got.slice(0, 60))
  return /^unexpected end of file/.test(message)
    ? told('This is not Gherkin: the text ends too early.')
    : told('This is not Gherkin: {0}.', message.slice(0, 200))
}

function cutLine(range: TextRange): Problem {
  const sentence = told('Only the first {0} characters of this line are read.', longestLine)
  return { code: 'unreadable-source', severity: 'error', range, ...sentence }
}

function tooLong(range: TextRange): Problem {
  const sentence = told('The file is too large to be read from here on; split it into smaller ones.')
  return { code: 'unreadable-source', severity: 'error', range, ...sentence }
}
