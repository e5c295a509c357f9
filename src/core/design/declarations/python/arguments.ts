import type { Declaration, DeclaredField } from '../../declaration.ts'
import { closeOf, rangeOf, stringValue, textAt, tokenAt, type CodeView } from '../codeView.ts'
import { declaration } from '../draft.ts'
import { optionField } from './decorators.ts'

const most = 60

/** The command whose arguments a parser is told with `add_argument(…)`, wherever in the code. */
export function readArguments(code: CodeView): readonly Declaration[] {
  const fields: DeclaredField[] = []
  let name = ''
  let first = -1
  let last = -1
  for (let index = 0; index < code.tokens.length && fields.length < most; index++) {
    const open = index + 1
    const word = textAt(code, index)
    if (textAt(code, open) !== '(') continue
    if (word === 'ArgumentParser' && textAt(code, open + 1) === 'prog' && tokenAt(code, open + 3).kind === 'string') {
      name = stringValue(tokenAt(code, open + 3))
    }
    const close = word === 'add_argument' ? closeOf(code, open) : -1
    if (close < 0) continue
    const read = optionField(code, open, close)
    if (read.name !== '') fields.push({ ...read, optional: read.optional && read.name.startsWith('-') })
    if (first < 0) first = index
    last = close
  }
  if (fields.length === 0) return []
  return [declaration({ kind: 'command', name, range: rangeOf(code, first, last + 1), fields })]
}
