import type { Declaration, DeclaredField } from '../../declaration.ts'
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
import { declaration, field, given } from '../draft.ts'
import { firstSentence, oneLine } from '../sentences.ts'

/**
 * `program.command('export <name>').description('…').option('-f, --format <format>', 'Format', 'md')`: the command
 * such a chain registers. `parents` remembers which variable holds which command.
 */
export function readCommandChain(
  code: CodeView,
  start: number,
  from: number,
  to: number,
  parents: Map<string, string>,
  variable?: string,
): Declaration | undefined {
  let name = ''
  let purpose = ''
  const fields: DeclaredField[] = []
  for (let index = from; index < to; index = pastOne(code, index)) {
    const open = index + 2
    if (textAt(code, index) !== '.' || textAt(code, open) !== '(') continue
    const close = closeOf(code, open, to)
    const first = tokenAt(code, open + 1)
    if (close < 0 || first.kind !== 'string') continue
    const word = textAt(code, index + 1)
    if (word === 'command') {
      const words = stringValue(first).split(' ').filter(Boolean)
      name = [parents.get(textAt(code, from)) ?? '', words[0] ?? ''].filter(Boolean).join(' ')
      fields.push(...words.slice(1).map(argument => argumentField(argument, rangeOf(code, open + 1, open + 2))))
    } else if (word === 'description') purpose = stringValue(first)
    else if (word === 'option' || word === 'requiredOption')
      fields.push(optionField(code, open, close, word === 'option'))
  }
  if (name === '') return undefined
  if (variable) parents.set(variable, name)
  return declaration({
    kind: 'command',
    name,
    range: rangeOf(code, start, to),
    fields,
    ...given('purpose', firstSentence(purpose)),
  })
}

function argumentField(argument: string, range: DeclaredField['range']): DeclaredField {
  const bare = argument.startsWith('<') || argument.startsWith('[') ? argument.slice(1, -1) : argument
  return field({ name: bare, range, optional: argument.startsWith('[') })
}

function optionField(code: CodeView, open: number, close: number, isOptional: boolean): DeclaredField {
  const words = stringValue(tokenAt(code, open + 1))
    .split(/[\s,|]/)
    .filter(Boolean)
  const name = words.find(word => word.startsWith('--')) ?? words[0] ?? ''
  const value = words.find(word => word.startsWith('<') || word.startsWith('['))
  const parts: string[] = []
  for (let index = open + 1; index < close;) {
    let end = index
    while (end < close && textAt(code, end) !== ',') end = Math.min(close, pastOne(code, end))
    const isString = tokenAt(code, index).kind === 'string' && end === index + 1
    parts.push(isString ? stringValue(tokenAt(code, index)) : sourceOf(code, index, end))
    index = end + 1
  }
  const initial =
    parts.length > 2 && !isWordAt(code, close - 1) ? parts.at(-1) : parts.length > 2 ? parts[2] : undefined
  return field({
    name,
    range: rangeOf(code, open, close + 1),
    optional: isOptional,
    ...given('type', value ? value.slice(1, -1) : ''),
    ...given('initial', initial),
    ...given('rule', oneLine(parts[1] ?? '')),
  })
}
