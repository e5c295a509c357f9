import { designLines } from '../language/designLines.ts'
import type { Place } from '../language/specDocument.ts'
import { parseInline, parseMarkdown } from '../markdown/parseMarkdown.ts'
import { bodyBlocks, inlines, type BodyContext } from './bodyBlocks.ts'
import type { BodyBlock, Inline, RowBody, SourceChip } from './bodyBlock.ts'
import { definitionsIn } from './definitionsIn.ts'
import type { LinkTarget } from './linkTarget.ts'
import { lineIndex } from '../text/lineIndex.ts'
import { bodyText } from './bodyText.ts'
import type { PreviewReading } from './readPreview.ts'
import type { RowPlace } from './rowPlaces.ts'

/** A row's body, and what the numbers in it stand for. */
export interface ReadBody {
  readonly body: RowBody
  /** By the `at` of its links. */
  readonly links: readonly LinkTarget[]
  /** By the place in its `sources`. */
  readonly sources: readonly Place[]
}

export interface BodyOptions {
  /** The address of a picture by its path in the workspace; undefined for one that is not shown. */
  imageAt(path: string): string | undefined
  /** What people call a document of the spec; left out where nobody asks for the lines a task came from. */
  nameOf?(document: string): string
}

/** What stands inside the rows of these keys, parsed now. Keys that no row has are left out. */
export function bodiesOf(
  reading: PreviewReading,
  keys: readonly string[],
  options: BodyOptions,
): ReadonlyMap<string, ReadBody> {
  const wanted = new Set(keys)
  const found = reading.places.filter(({ key }) => wanted.has(key))
  return new Map(found.map(place => [place.key, readBody(reading, place, options)]))
}

function readBody(reading: PreviewReading, place: RowPlace, { imageAt, nameOf }: BodyOptions): ReadBody {
  const { plan } = reading
  const links: LinkTarget[] = []
  const context: BodyContext = {
    linkAt: target => links.push(target) - 1,
    imageAt,
    definitions: definitionsIn(plan),
  }
  const title = titleOf(reading, place, context)
  const sources = place.kind === 'task' && nameOf ? sourcesOf(reading, place.task) : []
  return {
    body: {
      title,
      blocks: blocksOf(bodyText(plan.plan, place), context),
      sources: nameOf ? sources.map(source => sourceChip(reading, source, nameOf)) : [],
    },
    links,
    sources,
  }
}

function titleOf({ plan: { plan } }: PreviewReading, place: RowPlace, context: BodyContext): readonly Inline[] {
  if (place.kind === 'prose') return []
  const text = place.kind === 'heading' ? place.heading.title : (plan.tasks[place.task]?.title ?? '')
  if (text === '') return []
  const parsed = parseInline(withDefinitions(text, context))
  return parsed ? inlines(parsed, context) : [{ type: 'text', text }]
}

/** What the parser does not take is shown as it stands. */
function blocksOf(text: string, context: BodyContext): readonly BodyBlock[] {
  if (text === '') return []
  const parsed = parseMarkdown(withDefinitions(text, context))
  return parsed ? bodyBlocks(parsed, context) : [{ type: 'code', language: '', text }]
}

/** The parser takes `[name]` for a link only where it sees that the name has an address; which one is known here. */
function withDefinitions(text: string, { definitions }: BodyContext): string {
  if (definitions.size === 0 || !text.includes('[')) return text
  const names = new Set([...text.matchAll(/\[([^[\]]{1,200})\]/g)].map(([, name = '']) => name))
  const used = [...names].filter(name => definitions.has(name.trim().toLowerCase()))
  return used.length === 0 ? text : `${text}\n\n${used.map(name => `[${name}]: #\n`).join('')}`
}

function sourcesOf({ spec, plan }: PreviewReading, index: number): readonly Place[] {
  const task = plan.plan.tasks[index]
  return task ? designLines(spec, { document: plan, index, task }) : []
}

const longestExcerpt = 160

function sourceChip(
  { spec }: PreviewReading,
  { name, range }: Place,
  nameOf: (document: string) => string,
): SourceChip {
  const text = spec.documents.find(document => document.name === name)?.text ?? ''
  const line = lineIndex(text).lineOf(range.start) + 1
  const words = text
    .slice(range.start, Math.min(range.end, range.start + longestExcerpt))
    .replace(/\s+/g, ' ')
    .trim()
  return { label: `${nameOf(name)}:${String(line)}`, text: words }
}
