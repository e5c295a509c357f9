import { taskStates } from '../plan/plan.ts'
import { previewViews, type PageMessage } from './messages.ts'
import { longestQuery } from './searchWords.ts'
import { count, list, oneOf, record, text, type Shape } from './shape.ts'

/** Longer than any key, since a title may fill a line of any length, and short enough to be refused early. */
const longestKey = 1_000_000
/** No window shows more rows at once. */
const mostKeys = 1_000

type MessageOf<Type extends PageMessage['type']> = Extract<PageMessage, { readonly type: Type }>

const key = text(longestKey)

const shapes: { readonly [Type in PageMessage['type']]: Shape<MessageOf<Type>> } = {
  ready: record<MessageOf<'ready'>>({ type: oneOf('ready') }),
  bodies: record<MessageOf<'bodies'>>({ type: oneOf('bodies'), keys: list(key, mostKeys) }),
  setState: record<MessageOf<'setState'>>({
    type: oneOf('setState'),
    seq: count,
    key,
    expectedMarker: text(2),
    to: oneOf(...taskStates),
    version: count,
  }),
  find: record<MessageOf<'find'>>({ type: oneOf('find'), query: text(longestQuery) }),
  openRow: record<MessageOf<'openRow'>>({ type: oneOf('openRow'), key }),
  openRequirement: record<MessageOf<'openRequirement'>>({ type: oneOf('openRequirement'), id: key }),
  openSource: record<MessageOf<'openSource'>>({ type: oneOf('openSource'), key, at: count }),
  openLink: record<MessageOf<'openLink'>>({ type: oneOf('openLink'), key, at: count }),
  scrolled: record<MessageOf<'scrolled'>>({ type: oneOf('scrolled'), key }),
  export: record<MessageOf<'export'>>({
    type: oneOf('export'),
    view: oneOf(...previewViews),
    format: oneOf('html', 'svg'),
  }),
}

const byType = new Map<unknown, Shape<PageMessage>>(Object.entries(shapes))

/** Whether a value from the page is a message of the page and nothing more. */
export function isPageMessage(value: unknown): value is PageMessage {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'type') || !('type' in value)) return false
  return byType.get(value.type)?.(value) === true
}
