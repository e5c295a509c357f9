import type { DeclaredField } from '../../declaration.ts'
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
import { field, given } from '../draft.ts'
import { firstSentence, oneLine } from '../sentences.ts'
import type { LogicalLine } from './logicalLines.ts'
import { isOptionalType } from './signature.ts'

/** `name: type = value` or `name = value` on one line of a class or a module. */
export interface Assignment {
  readonly name: string
  readonly type: string
  /** Token indexes of the value; equal where there is none. */
  readonly from: number
  readonly to: number
}

export function readAssignment(code: CodeView, line: LogicalLine): Assignment | undefined {
  if (!isWordAt(code, line.from)) return undefined
  const name = textAt(code, line.from)
  const mark = textAt(code, line.from + 1)
  if (mark === '=' && line.from + 1 < line.to) return { name, type: '', from: line.from + 2, to: line.to }
  if (mark !== ':' || line.to - line.from < 3) return undefined
  let equals = line.from + 2
  while (equals < line.to && textAt(code, equals) !== '=') equals = pastOne(code, equals)
  const to = Math.min(equals, line.to)
  return { name, type: sourceOf(code, line.from + 2, to), from: Math.min(equals + 1, line.to), to: line.to }
}

/** A typed attribute, or one that a call such as `models.CharField(max_length=80)` makes. */
export function attributeField(
  code: CodeView,
  line: LogicalLine,
  told: ReadonlyMap<string, string>,
): DeclaredField | undefined {
  const read = readAssignment(code, line)
  if (!read || read.name.startsWith('__') || notNames.has(read.name)) return undefined
  const call = callAt(code, read.from, read.to)
  const beside = commentBeside(code, line.to - 1)
  const above = firstSentence(commentAbove(code, line.from))
  const comment = beside || told.get(read.name) || (above && above.length <= 100 ? above : '')
  const range = rangeOf(code, line.from, line.to)
  if (read.type) {
    const rules = call ? argumentRules(code, call) : { initial: sourceOf(code, read.from, read.to), rule: '' }
    const rule = [rules.rule, comment].filter(Boolean).join('; ')
    return field({
      name: read.name,
      range,
      type: oneLine(read.type),
      optional: isOptionalType(read.type) || (rules.initial !== '' && rules.initial !== '...'),
      ...given('initial', rules.initial === '...' ? '' : rules.initial),
      ...given('rule', rule),
    })
  }
  if (!call || !isColumnLike(call.name)) return undefined
  const written = sourceOf(code, read.from, read.to)
  return field({
    name: read.name,
    range,
    type: written,
    optional: written.includes('null=True') || written.includes('nullable=True') || written.includes('blank=True'),
    ...given('rule', comment),
  })
}

const notNames = new Set([
  'return',
  'pass',
  'raise',
  'if',
  'else',
  'for',
  'while',
  'try',
  'except',
  'with',
  'finally',
  'elif',
  'lambda',
  'self',
])

interface Call {
  readonly name: string
  readonly open: number
  readonly close: number
}

function callAt(code: CodeView, from: number, to: number): Call | undefined {
  let open = from
  while (open < to && (isWordAt(code, open) || textAt(code, open) === '.')) open++
  const close = textAt(code, open) === '(' ? closeOf(code, open, to) : -1
  return open > from && close === to - 1 ? { name: textAt(code, open - 1), open, close } : undefined
}

/** What makes a column, a field or a relation in the common mappers. */
const isColumnLike = (name: string): boolean =>
  name.endsWith('Field') ||
  name.endsWith('Column') ||
  name.endsWith('Key') ||
  name === 'relationship' ||
  name === 'mapped_column' ||
  name === 'Relationship'

/** `Field(default=None, ge=0, description="…")` told as a default and rules. */
function argumentRules(code: CodeView, call: Call): { readonly initial: string; readonly rule: string } {
  const known = ['Field', 'field', 'Column', 'mapped_column', 'Query', 'Path', 'Body', 'attrib', 'ib']
  if (!known.includes(call.name)) return { initial: sourceOf(code, call.open - 1, call.close + 1), rule: '' }
  let initial = ''
  const rules: string[] = []
  let position = 0
  for (let index = call.open + 1; index < call.close; position++) {
    let end = index
    while (end < call.close && textAt(code, end) !== ',') end = pastOne(code, end)
    const key = textAt(code, index + 1) === '=' ? textAt(code, index) : ''
    const value = sourceOf(code, key ? index + 2 : index, end)
    // A column begins with its type, where others have their default.
    if (key === '' && position === 0 && /olumn$/.test(call.name)) rules.push(value)
    else if (key === 'default' || (key === '' && position === 0)) initial = value
    else if (key === 'default_factory') initial = `${value}()`
    else if (key === 'description' || key === 'help') rules.push(stringValue(tokenAt(code, index + 2)))
    else if (key) rules.push(`${key}=${value}`)
    index = end + 1
  }
  return { initial, rule: oneLine(rules.join(', ')) }
}
