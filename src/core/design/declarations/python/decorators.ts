import type { DeclaredField } from '../../declaration.ts'
import {
  closeOf,
  isWordAt,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { field, given } from '../draft.ts'
import type { LogicalLine } from './logicalLines.ts'

export interface Decorator {
  /** Its whole name, `app.get`. */
  readonly name: string
  /** `GET /orders` where it makes an endpoint. */
  readonly route?: string
  readonly facts: readonly string[]
  /** The command it makes, empty where the function names it. */
  readonly command?: string
  readonly option?: DeclaredField
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'websocket'])

export function readDecorators(code: CodeView, line: LogicalLine): readonly Decorator[] {
  let open = line.from + 1
  while (open < line.to && (isWordAt(code, open) || textAt(code, open) === '.')) open++
  const name = sourceOf(code, line.from + 1, open)
  const close = textAt(code, open) === '(' ? closeOf(code, open, line.to) : -1
  const last = name.slice(name.lastIndexOf('.') + 1)
  const first = tokenAt(code, open + 1)
  const path = close > open + 1 && first.kind === 'string' ? stringValue(first) : ''
  if (methods.has(last) && name.includes('.') && path.startsWith('/')) {
    return [{ name, route: `${last.toUpperCase()} ${path}`, facts: argumentsFrom(code, open + 2, close) }]
  }
  if ((last === 'route' || last === 'api_view') && path.startsWith('/')) {
    const all = argumentsFrom(code, open + 2, close)
    const listed = all.find(argument => argument.startsWith('methods'))
    const verbs = listed ? quoted(listed) : ['GET']
    return [{ name, route: `${verbs.join('|')} ${path}`, facts: all.filter(argument => argument !== listed) }]
  }
  if (last === 'command' && name.includes('.')) return [{ name, command: path, facts: [] }]
  if ((last === 'option' || last === 'argument') && close > 0)
    return [{ name, facts: [], option: optionField(code, open, close) }]
  return [{ name, facts: [] }]
}

/** `response_model=Order`, `status_code=201`: what a route's decorator says besides its path. */
function argumentsFrom(code: CodeView, from: number, close: number): string[] {
  const found: string[] = []
  for (let index = from; index < close;) {
    let end = index
    while (end < close && textAt(code, end) !== ',') end = pastOne(code, end)
    if (textAt(code, index + 1) === '=' && !['tags', 'summary', 'name'].includes(textAt(code, index)))
      found.push(sourceOf(code, index, end))
    index = end + 1
  }
  return found
}

const quoted = (text: string): readonly string[] => text.split(/["']/).filter((_, at) => at % 2 === 1)

export function optionField(code: CodeView, open: number, close: number): DeclaredField {
  const names: string[] = []
  let initial = ''
  let help = ''
  let type = ''
  let required = false
  for (let index = open + 1; index < close;) {
    let end = index
    while (end < close && textAt(code, end) !== ',') end = pastOne(code, end)
    const key = textAt(code, index + 1) === '=' ? textAt(code, index) : ''
    const value = key ? sourceOf(code, index + 2, end) : ''
    if (!key && tokenAt(code, index).kind === 'string') names.push(stringValue(tokenAt(code, index)))
    else if (key === 'default') initial = value
    else if (key === 'help') help = stringValue(tokenAt(code, index + 2))
    else if (key === 'type' || key === 'choices') type = value
    else if (key === 'is_flag' || key === 'action') type = type || 'flag'
    else if (key === 'required') required = value === 'True'
    index = end + 1
  }
  return field({
    name: names.find(name => name.startsWith('--')) ?? names[0] ?? '',
    range: rangeOf(code, open, close + 1),
    optional: !required,
    ...given('type', type),
    ...given('initial', initial),
    ...given('rule', help),
  })
}
