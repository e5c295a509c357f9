import type { DeclaredOperation } from '../../declaration.ts'
import { raisesWithin, startsUpper, stepsWithin } from '../bodies.ts'
import { closeOf, commentAbove, commentBeside, rangeOf, textAt, tokenAt, type CodeView } from '../codeView.ts'
import { readDocumentation, stepsOf } from '../documentation.ts'
import { given, operation } from '../draft.ts'
import { firstSentence } from '../sentences.ts'
import { pastType, typeText } from './typeText.ts'
import { readParameters } from './parameters.ts'
import { pastSeparator, pastValue } from './values.ts'

export interface Signature {
  readonly operation: DeclaredOperation
  readonly end: number
}

/** Parameters, return type, body and documentation of the function whose parenthesis opens at `open`. */
export function readSignature(
  code: CodeView,
  start: number,
  name: string,
  open: number,
  limit: number,
  isPrivate: boolean,
): Signature {
  const close = closeOf(code, open, limit)
  let at = close < 0 ? open + 1 : close + 1
  let returns = ''
  if (textAt(code, at) === ':') {
    const end = pastType(code, at + 1, limit)
    returns = typeText(code, at + 1, end)
    at = end
  } else if (
    textAt(code, at) === '->' ||
    (textAt(code, at) === '=>' && startsUpper(textAt(code, at + 1)) && textAt(code, at + 2) !== '.')
  ) {
    const end = pastType(code, at + 1, limit)
    returns = typeText(code, at + 1, end)
    at = end
  }
  if (textAt(code, at) === '=>') at++
  let bodyFrom = at
  let bodyEnd = -1
  if (textAt(code, at) === '{' && tokenAt(code, at).breaks < 2) {
    const bodyClose = closeOf(code, at, limit)
    bodyFrom = at + 1
    bodyEnd = bodyClose < 0 ? limit : bodyClose
    at = bodyClose < 0 ? limit : bodyClose + 1
  } else if (textAt(code, at - 1) === '=>') {
    bodyEnd = pastValue(code, at, limit)
    at = bodyEnd
  }
  at = pastSeparator(code, at, limit)
  const documentation = readDocumentation(commentAbove(code, start))
  const beside = firstSentence(commentBeside(code, at - 1))
  const raises = documentation.raises.length > 0 ? documentation.raises : raisesWithin(code, bodyFrom, bodyEnd)
  const hasBody = bodyEnd >= bodyFrom
  const steps = stepsOf(documentation, hasBody ? stepsWithin(code, bodyFrom, bodyEnd) : [])
  return {
    operation: operation({
      name,
      range: rangeOf(code, start, Math.max(at, start + 1)),
      parameters: close < 0 ? [] : readParameters(code, open + 1, close, documentation),
      ...given('returns', returns || documentation.returnType),
      ...given('purpose', documentation.purpose ?? beside),
      steps,
      raises,
      isPrivate,
    }),
    end: at,
  }
}
