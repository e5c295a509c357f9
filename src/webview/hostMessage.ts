import type { HostMessage } from '../core/preview/messages.ts'

/** A message as it came, if it has the shape of one: anything may post to a page. */
export function readHostMessage(value: unknown): HostMessage | undefined {
  if (!isRecord(value)) return undefined
  const type = String(value['type'])
  return Object.hasOwn(shapes, type) && shapes[type]?.(value) ? (value as unknown as HostMessage) : undefined
}

type Fields = Readonly<Record<string, unknown>>

const shapes: Readonly<Record<string, (message: Fields) => boolean>> = {
  model: ({ model }) =>
    isRecord(model) && isModel(model) && isNumber(model['version']) && isRows(model['rows']) && 'figures' in model,
  patch: message =>
    isNumber(message['from']) &&
    isNumber(message['version']) &&
    isRows(message['rows']) &&
    isStrings(message['removed']) &&
    isStrings(message['staleBodies']) &&
    (message['order'] === undefined || isStrings(message['order'])) &&
    isRecord(message['model']) &&
    isModel(message['model']),
  bodies: ({ version, bodies }) => isNumber(version) && isRecord(bodies) && Object.values(bodies).every(isBody),
  answer: ({ seq, outcome, reason }) =>
    isNumber(seq) &&
    (outcome === 'done' || outcome === 'stale' || (outcome === 'refused' && typeof reason === 'string')),
  found: ({ query, keys }) => typeof query === 'string' && isStrings(keys),
  reveal: ({ key }) => typeof key === 'string',
  scroll: ({ key }) => typeof key === 'string',
  state: ({ state, reason }) =>
    (state === 'loading' || state === 'deleted' || state === 'unreadable') && typeof reason === 'string',
}

/** The parts that are there have their shapes; a patch leaves out what stays. */
function isModel({ title, figures, requirements }: Fields): boolean {
  return (
    (title === undefined || typeof title === 'string') &&
    (figures === undefined || isRecord(figures)) &&
    (requirements === undefined || (Array.isArray(requirements) && requirements.every(isRecord)))
  )
}

function isRows(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      row =>
        isRecord(row) &&
        typeof row['key'] === 'string' &&
        (row['kind'] === 'prose' ||
          (row['kind'] === 'heading' && typeof row['title'] === 'string') ||
          (row['kind'] === 'task' && typeof row['title'] === 'string' && isStrings(row['requirements']))),
    )
  )
}

const isBody = (value: unknown): boolean =>
  isRecord(value) && [value['title'], value['blocks'], value['sources']].every(part => Array.isArray(part))

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isNumber = (value: unknown): boolean => typeof value === 'number'

const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(entry => typeof entry === 'string')
