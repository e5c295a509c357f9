import type { Declaration, DeclaredField, DeclaredOperation } from '../../declaration.ts'
import { startsUpper } from '../bodies.ts'
import {
  closeOf,
  commentAbove,
  commentBeside,
  isWordAt,
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
import { oneLine } from '../sentences.ts'
import { readSignature } from './signature.ts'
import { isConstant, pastValue } from './values.ts'
import { functionDeclaration } from './functions.ts'
import { pastStatement } from './statements.ts'
import { pastType, typeText } from './typeText.ts'

export interface VariableReading {
  readonly declarations: readonly Declaration[]
  readonly end: number
}

/** `const x = …` where its value declares something: a function, a table of values, a schema, a limit. */
export function readVariable(
  code: CodeView,
  start: number,
  at: number,
  to: number,
  isExported: boolean,
): VariableReading {
  const name = textAt(code, at)
  let index = at + 1
  let type = ''
  if (textAt(code, index) === ':') {
    const end = pastType(code, index + 1, to)
    type = typeText(code, index + 1, end)
    index = end
  }
  if (textAt(code, index) !== '=') return { declarations: [], end: pastStatement(code, at, to) }
  const from = index + 1
  const purpose = given('purpose', readDocumentation(commentAbove(code, start)).purpose)
  const arrow = textAt(code, from) === 'async' ? from + 1 : from
  if (textAt(code, arrow) === 'function') return functionValue(textAt(code, arrow + 1) === '(' ? arrow + 1 : arrow + 2)
  const close = textAt(code, arrow) === '(' ? closeOf(code, arrow, to) : -1
  if (close > 0 && (textAt(code, close + 1) === '=>' || textAt(code, close + 1) === ':')) return functionValue(arrow)
  const end = pastStatement(code, from, to)
  const none = { declarations: [], end }
  if (textAt(code, from) === '{') return { declarations: objectValue(from), end }
  if (textAt(code, from) === '[') return { declarations: listValue(from), end }
  const schema = schemaValue()
  if (schema) return { declarations: [schema], end }
  const token = tokenAt(code, from)
  const past = pastValue(code, from, end)
  const isLiteral =
    (token.kind === 'string' || token.kind === 'number' || textAt(code, from) === '-') && past - from <= 6
  if (isLiteral && (isConstant(name) || isExported)) {
    const beside = commentBeside(code, end - 1)
    const value = sourceOf(code, from, past)
    return {
      declarations: [
        declaration({
          kind: 'constant',
          name,
          range: rangeOf(code, start, end),
          facts: [`= ${value}${beside ? ` (${beside})` : ''}`],
          ...purpose,
        }),
      ],
      end,
    }
  }
  return none

  function functionValue(open: number): VariableReading {
    if (textAt(code, open) !== '(' || closeOf(code, open, to) < 0)
      return { declarations: [], end: pastStatement(code, from, to) }
    const { operation, end: past } = readSignature(code, start, name, open, to, name.startsWith('_'))
    const props = type.indexOf('<')
    const written = operation.parameters[0]
    const typed =
      props > 0 && written && !written.type
        ? {
            ...operation,
            parameters: [{ ...written, type: type.slice(props + 1, -1) }, ...operation.parameters.slice(1)],
          }
        : operation
    const isComponent = startsUpper(name) && (type.includes('FC') || type.includes('Component'))
    const read = functionDeclaration(code, typed, start, past)
    return { declarations: [isComponent ? { ...read, kind: 'component' } : read], end: past }
  }

  /** An object of functions offers operations; any other of constants or by an exported name is a table of values. */
  function objectValue(open: number): readonly Declaration[] {
    const closing = closeOf(code, open, to)
    if (closing < 0) return []
    const { entries, operations } = readEntries(code, open + 1, closing)
    const isConst = textAt(code, closing + 1) === 'as' && textAt(code, closing + 2) === 'const'
    const isTable = isConst || isConstant(name) || isExported || isSettingsName(name)
    if (operations.length === 0 && !isTable) return []
    if (operations.length > 0 && operations.length >= entries.length) {
      return [declaration({ kind: 'class', name, range: rangeOf(code, start, end), operations, ...purpose })]
    }
    return [
      declaration({
        kind: isSettingsName(name) ? 'setting' : 'constant',
        name,
        range: rangeOf(code, start, end),
        fields: entries,
        ...purpose,
      }),
    ]
  }

  function listValue(open: number): readonly Declaration[] {
    const closing = closeOf(code, open, to)
    if (closing < 0) return []
    const isConst = textAt(code, closing + 1) === 'as' && textAt(code, closing + 2) === 'const'
    if (!isConst && !isConstant(name)) return []
    const values: string[] = []
    for (let item = open + 1; item < closing; item = pastOne(code, item)) {
      const entry = tokenAt(code, item)
      if (entry.kind === 'string') values.push(stringValue(entry))
      else if (entry.kind === 'number') values.push(entry.text)
    }
    return values.length === 0
      ? []
      : [declaration({ kind: 'enum', name, range: rangeOf(code, start, end), values, ...purpose })]
  }

  /** `z.object({…})`, `z.enum([…])`, `new Schema({…})`, `pgTable('users', {…})`. */
  function schemaValue(): Declaration | undefined {
    let open = from
    let callee = ''
    while (open < end && textAt(code, open) !== '(') {
      if (isWordAt(code, open)) callee = textAt(code, open)
      if (textAt(code, open) === ';' || open - from > 8) return undefined
      open++
    }
    const closing = closeOf(code, open, to)
    if (closing < 0) return undefined
    const isZod = textAt(code, from) === 'z' || ['yup', 'Joi', 'v', 't', 'Type', 's'].includes(textAt(code, from))
    const lower = callee.toLowerCase()
    const isTable = lower.endsWith('table') || lower.endsWith('entity') || lower === 'model' || lower === 'define'
    const isStore = ['create', 'createslice', 'definestore', 'reactive'].includes(lower)
    if (isZod && lower === 'enum') return enumValues(open, closing)
    const isSchema = (isZod && (lower === 'object' || lower === 'strictobject')) || isTable || lower.endsWith('schema')
    if (!isSchema && !isStore) return undefined
    for (let item = open + 1; item < closing; item = textAt(code, item) === '(' ? item + 1 : pastOne(code, item)) {
      if (textAt(code, item) !== '{') continue
      const { entries, operations } = readEntries(code, item + 1, closeOf(code, item, closing))
      const first = tokenAt(code, open + 1)
      const tableName = isTable && first.kind === 'string' ? stringValue(first) : name
      return declaration({
        kind: isStore ? 'class' : isTable ? 'table' : 'type',
        name: tableName,
        range: rangeOf(code, start, end),
        fields: isStore ? entries : entries.map(asSchemaField),
        operations,
        ...purpose,
      })
    }
    return undefined
  }

  function enumValues(open: number, closing: number): Declaration | undefined {
    const values: string[] = []
    for (let item = open + 1; item < closing; item++) {
      const entry = tokenAt(code, item)
      if (entry.kind === 'string') values.push(stringValue(entry))
    }
    return values.length === 0
      ? undefined
      : declaration({ kind: 'enum', name, range: rangeOf(code, start, end), values, ...purpose })
  }
}

/** A schema's entry holds a rule (`z.string().min(1)`), not a default. */
function asSchemaField(entry: DeclaredField): DeclaredField {
  const { initial, ...rest } = entry
  if (!initial) return entry
  const rule = rest.rule ? `${initial}; ${rest.rule}` : initial
  return {
    ...rest,
    rule,
    optional: initial.includes('optional()') || initial.includes('nullish()') || initial.includes('required: false'),
  }
}

/** The entries of an object literal: keys with their values as defaults, and the functions among them. */
function readEntries(
  code: CodeView,
  from: number,
  to: number,
): { readonly entries: readonly DeclaredField[]; readonly operations: readonly DeclaredOperation[] } {
  const entries: DeclaredField[] = []
  const operations: DeclaredOperation[] = []
  let index = from
  while (index < to) {
    const start = index
    if (textAt(code, index) === 'async' && textAt(code, index + 1) !== ':') index++
    const token = tokenAt(code, index)
    const name = token.kind === 'string' ? stringValue(token) : token.text
    const isKey = token.kind === 'word' || token.kind === 'string' || token.kind === 'number'
    let end = index + 1
    if (isKey && textAt(code, end) === '(' && closeOf(code, end, to) > 0) {
      const read = readSignature(code, start, name, end, to, name.startsWith('_'))
      operations.push(read.operation)
      end = read.end
    } else if (isKey && textAt(code, end) === ':') {
      const value = end + 1
      const open = textAt(code, value) === 'async' ? value + 1 : value
      const close = textAt(code, open) === '(' ? closeOf(code, open, to) : -1
      if (close > 0 && (textAt(code, close + 1) === '=>' || textAt(code, close + 1) === ':')) {
        const read = readSignature(code, start, name, open, to, false)
        operations.push(read.operation)
        end = read.end
      } else {
        end = pastValue(code, value, to)
        const separator = textAt(code, end) === ',' ? end : end - 1
        entries.push(
          field({
            name,
            range: rangeOf(code, start, end),
            ...given('initial', valueText(code, value, end)),
            ...given('rule', commentBeside(code, separator) || readDocumentation(commentAbove(code, start)).purpose),
          }),
        )
      }
    }
    const isPast = textAt(code, end - 1) === ','
    while (!isPast && end < to && textAt(code, end) !== ',' && tokenAt(code, end).breaks === 0) end = pastOne(code, end)
    index = Math.max(start + 1, !isPast && textAt(code, end) === ',' ? end + 1 : end)
  }
  return { entries, operations }
}

function valueText(code: CodeView, from: number, to: number): string {
  const close = closeOf(code, from)
  const isObject = textAt(code, from) === '{' && close > 0
  const written = sourceOf(code, from, to)
  if (!isObject || written.length <= 80) return written.length <= 120 ? written : oneLine(written.slice(0, 117)) + '…'
  return `{ ${readEntries(code, from + 1, close)
    .entries.map(entry => entry.name)
    .join(', ')} }`
}

function isSettingsName(name: string): boolean {
  const lower = name.toLowerCase()
  return (
    ['config', 'configuration', 'settings', 'options', 'defaults', 'thresholds', 'limits', 'messages'].some(word =>
      lower.endsWith(word),
    ) || lower.startsWith('default')
  )
}
