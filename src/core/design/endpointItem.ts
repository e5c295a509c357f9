import type { TextRange } from '../text/range.ts'
import type { Block } from './block.ts'
import type { ElementKind } from './designModel.ts'
import type { SectionPlace } from './designReading.ts'
import { addFact, newDraft, type ElementDraft } from './elementDraft.ts'
import { topicKinds } from './thingKinds.ts'

const endpoint = /^`?((?:GET|POST|PUT|PATCH|DELETE|WS|HEAD) \/[\w/{}:.*?=&%@~[\]-]{0,120})`?(?:$|:? *[-–—→] *|[:：] *)/

/** Whether a section is a list of endpoints: its heading names a resource, not a thing. */
export function listsEndpoints(blocks: readonly Block[]): boolean {
  const items = blocks.filter(block => block.type === 'item' && block.depth === 0)
  return items.length > 1 && items.every(block => block.type === 'item' && endpoint.test(plain(block.text)))
}

/** The endpoint that an item of a list begins with, with what stands behind it. */
export function endpointItem(
  { reading, index, section }: SectionPlace,
  text: string,
  range: TextRange,
): ElementDraft | undefined {
  const line = plain(text)
  const found = section.kind && toldKinds.has(section.kind) ? undefined : endpoint.exec(line)
  if (!found) return undefined
  const draft = newDraft('endpoint', found[1] ?? '', range, index)
  draft.group = section.title
  addFact(draft, line.slice(found[0].length) || line, range, 'step')
  reading.drafts.push(draft)
  return draft
}

/** Below these headings a line says something about an endpoint that is declared elsewhere. */
const toldKinds: ReadonlySet<ElementKind> = new Set([...topicKinds, 'testing', 'property'])

const plain = (text: string): string => text.slice(0, 600).replace(/^\*\*([^*]{1,160})\*\*/, '$1')
