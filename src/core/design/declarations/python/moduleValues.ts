import type { Declaration, DeclaredField } from '../../declaration.ts'
import { startsUpper } from '../bodies.ts'
import {
  closeOf,
  commentAbove,
  commentBeside,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { readDocumentation } from '../documentation.ts'
import { declaration, field, given } from '../draft.ts'
import { readAssignment } from './classBody.ts'
import type { LogicalLine } from './logicalLines.ts'

export const isConstantName = (name: string): boolean =>
  name.length > 1 && startsUpper(name) && name === name.toUpperCase() && name !== name.toLowerCase()

/** A constant of the module; any other assignment is a usage. */
export function readModuleValue(code: CodeView, line: LogicalLine): Declaration | undefined {
  const read = readAssignment(code, line)
  if (!read || read.to <= read.from) return undefined
  const isConstant = isConstantName(read.name)
  const range = rangeOf(code, line.from, line.to)
  const purpose = given('purpose', readDocumentation(commentAbove(code, line.from)).purpose)
  const value = textAt(code, read.from)
  const callee = textAt(code, read.from)
  if (callee === 'NewType' || callee === 'TypedDict' || callee === 'namedtuple' || callee === 'NamedTuple') {
    return declaration({
      kind: 'type',
      name: read.name,
      range,
      facts: [`= ${sourceOf(code, read.from, read.to)}`],
      ...purpose,
    })
  }
  if (
    startsUpper(read.name) &&
    (callee === 'Literal' || callee === 'Union' || read.type === 'TypeAlias') &&
    !isConstant
  ) {
    const values = callee === 'Literal' ? strings(code, read.from, read.to) : []
    const facts = values.length > 0 ? [] : [`= ${sourceOf(code, read.from, read.to)}`]
    return declaration({ kind: values.length > 0 ? 'enum' : 'type', name: read.name, range, values, facts, ...purpose })
  }
  if (!isConstant) return undefined
  const close = closeOf(code, read.from, read.to)
  if (value === '{' && close > 0 && textAt(code, read.from + 2) === ':') {
    const fields = dictionaryFields(code, read.from + 1, close)
    return declaration({ kind: 'constant', name: read.name, range, fields, ...purpose })
  }
  if (close > 0 && (value === '[' || value === '{' || value === '(')) {
    const values = strings(code, read.from, close)
    if (values.length > 0) return declaration({ kind: 'constant', name: read.name, range, values, ...purpose })
  }
  const beside = commentBeside(code, line.to - 1)
  const fact = `= ${sourceOf(code, read.from, read.to)}${beside ? ` (${beside})` : ''}`
  return declaration({ kind: 'constant', name: read.name, range, facts: [fact], ...purpose })
}

function strings(code: CodeView, from: number, to: number): readonly string[] {
  const values: string[] = []
  for (let index = from; index < to && values.length < 60; index++) {
    const token = tokenAt(code, index)
    if (token.kind === 'string') values.push(stringValue(token))
  }
  return values
}

/** A dictionary's keys with their values as defaults. */
function dictionaryFields(code: CodeView, from: number, to: number): readonly DeclaredField[] {
  const fields: DeclaredField[] = []
  for (let index = from; index < to;) {
    let end = index
    while (end < to && textAt(code, end) !== ',') end = pastOne(code, end)
    const key = tokenAt(code, index)
    if (textAt(code, index + 1) === ':' && (key.kind === 'string' || key.kind === 'word' || key.kind === 'number')) {
      const initial = sourceOf(code, index + 2, end)
      const name = key.kind === 'string' ? stringValue(key) : key.text
      const range = rangeOf(code, index, end)
      fields.push(
        field({
          name,
          range,
          ...given('initial', initial.length <= 80 ? initial : ''),
          ...given('rule', commentBeside(code, end)),
        }),
      )
    }
    index = end + 1
  }
  return fields
}
