import type { Declaration } from '../../declaration.ts'
import {
  closeOf,
  commentAbove,
  commentBeside,
  isWordAt,
  rangeOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { stepsWithin } from '../bodies.ts'
import { readDocumentation } from '../documentation.ts'
import { declaration, given, operation } from '../draft.ts'

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'use'])

/** `router.post('/orders', requireUser, create)`: an endpoint with the handlers it names. */
export function readRoute(
  code: CodeView,
  start: number,
  at: number,
  to: number,
): { readonly declaration: Declaration; readonly end: number } | undefined {
  const method = textAt(code, at + 2)
  const open = at + 3
  const path = tokenAt(code, open + 1)
  if (!isWordAt(code, at) || textAt(code, at + 1) !== '.' || !methods.has(method) || textAt(code, open) !== '(')
    return undefined
  if (path.kind !== 'string' || !stringValue(path).startsWith('/') || method === 'use') return undefined
  const close = closeOf(code, open, to)
  if (close < 0) return undefined
  const end = textAt(code, close + 1) === ';' ? close + 2 : close + 1
  const handlers: string[] = []
  for (let index = open + 2; index < close; index++) {
    if (
      textAt(code, index) === ',' &&
      isWordAt(code, index + 1) &&
      [',', ')', '.', '('].includes(textAt(code, index + 2))
    ) {
      let past = index + 2
      while (textAt(code, past) === '.' && isWordAt(code, past + 1)) past += 2
      if (textAt(code, index + 1) !== 'async')
        handlers.push(code.text.slice(tokenAt(code, index + 1).start, tokenAt(code, past - 1).end))
    }
    if (['(', '{', '['].includes(textAt(code, index))) index = Math.max(index, closeOf(code, index, close))
  }
  const range = rangeOf(code, start, end)
  const name = `${method.toUpperCase()} ${stringValue(path)}`
  const steps = stepsWithin(code, open, close)
  const purpose = readDocumentation(commentAbove(code, start)).purpose ?? commentBeside(code, end - 1)
  return {
    declaration: declaration({
      kind: 'endpoint',
      name,
      range,
      operations: steps.length > 0 ? [operation({ name: handlers.at(-1) ?? name, range, steps })] : [],
      facts: handlers,
      ...given('purpose', purpose),
    }),
    end,
  }
}
