import type { Declaration, DeclaredField, DeclaredOperation } from '../../declaration.ts'
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
import { attributeField, readAssignment } from './classBody.ts'
import { readDecorators, type Decorator } from './decorators.ts'
import { pastBlock, type LogicalLine } from './logicalLines.ts'
import { isConstantName } from './moduleValues.ts'
import { docstring, isWordName, readFunction } from './signature.ts'

export interface Block {
  readonly start: number
  readonly line: LogicalLine
  readonly end: number
  readonly body: readonly LogicalLine[]
}

export function readClass(
  code: CodeView,
  lines: readonly LogicalLine[],
  block: Block & { readonly from: number; readonly to: number },
  decorators: readonly Decorator[],
): readonly Declaration[] {
  const { line } = block
  const name = textAt(code, line.from + 1)
  const open = textAt(code, line.from + 2) === '[' ? pastOne(code, line.from + 2) : line.from + 2
  const close = textAt(code, open) === '(' ? closeOf(code, open, line.to) : -1
  const parents = close > 0 ? bases(code, open + 1, close) : []
  if (parents.some(parent => parent.endsWith('TestCase')) || (name.startsWith('Test') && hasTests(code, block.body)))
    return []
  const documentation = docstring(code, block.body)
  const told = documentation?.parameters ?? new Map<string, string>()
  const isEnum = parents.some(parent => enumBases.has(parent.slice(parent.lastIndexOf('.') + 1)))
  const fields: DeclaredField[] = []
  const operations: DeclaredOperation[] = []
  const values: string[] = []
  const facts: string[] = []
  const nested: Declaration[] = []
  let pending: Decorator[] = []
  let start = -1
  const column = block.body[0]?.column ?? 0
  for (let at = block.from; at < block.to;) {
    const member = lines[at]
    if (!member) break
    const end = pastBlock(lines, at, block.to)
    const word = textAt(code, member.from)
    if (word === '@') {
      if (start < 0) start = member.from
      pending.push(...readDecorators(code, member))
      at++
      continue
    }
    const first = start < 0 ? member.from : start
    const inner = { start: first, line: member, end: lines[end - 1]?.to ?? member.to, body: lines.slice(at + 1, end) }
    if (word === 'def' || (word === 'async' && textAt(code, member.from + 1) === 'def')) readMethod(inner, pending)
    else if (word === 'class' && isWordAt(code, member.from + 1)) {
      const isSettings = ['Meta', 'Config'].includes(textAt(code, member.from + 1))
      if (!isSettings) nested.push(...readClass(code, lines, { ...inner, from: at + 1, to: end }, pending))
      else facts.push(...inner.body.slice(0, 6).map(one => sourceOf(code, one.from, one.to)))
    } else if (member.column <= column) readAttribute(member)
    pending = []
    start = -1
    at = end
  }
  const isProtocol = parents.some(parent => ['Protocol', 'ABC', 'ABCMeta'].includes(parent))
  const isData = operations.length === 0 && fields.length > 0
  return [
    declaration({
      kind: isEnum
        ? 'enum'
        : isProtocol && !isData
          ? 'interface'
          : isData || decorators.some(one => one.name === 'dataclass')
            ? 'type'
            : 'class',
      name,
      range: rangeOf(code, block.start, block.end),
      extends: parents,
      fields,
      operations,
      values,
      facts,
      ...given('purpose', documentation?.purpose ?? readDocumentation(commentAbove(code, block.start)).purpose),
    }),
    ...nested,
  ]

  function readMethod(inner: Block, given_: readonly Decorator[]): void {
    const read = readFunction(code, inner)
    if (
      given_.some(one => one.name === 'property' || one.name === 'cached_property' || one.name === 'computed_field')
    ) {
      fields.push(
        field({ name: read.name, range: read.range, ...given('type', read.returns), ...given('rule', read.purpose) }),
      )
    } else if (read.name === '__init__') {
      if (read.parameters.length > 0) facts.push(`__init__(${parametersText(read.parameters)})`)
    } else if (!read.name.startsWith('__') && !read.name.startsWith('test_') && isWordName(read.name)) {
      operations.push(
        given_.some(one => one.name === 'validator' || one.name === 'field_validator')
          ? { ...read, isPrivate: true }
          : read,
      )
    }
  }

  function readAttribute(member: LogicalLine): void {
    const read = readAssignment(code, member)
    if (isEnum && read && !read.type && !read.name.startsWith('_')) {
      values.push(read.name)
      const written = sourceOf(code, read.from, read.to)
      const token = tokenAt(code, read.from)
      const value = token.kind === 'string' && read.to - read.from === 1 ? stringValue(token) : written
      const beside = commentBeside(code, member.to - 1)
      if (written !== 'auto()' && (value.toLowerCase() !== read.name.toLowerCase() || beside)) {
        facts.push(`${read.name} = ${written}${beside ? ` (${beside})` : ''}`)
      }
      return
    }
    if (read && isConstantName(read.name) && read.to > read.from) {
      const beside = commentBeside(code, member.to - 1)
      facts.push(`${read.name} = ${sourceOf(code, read.from, read.to)}${beside ? ` (${beside})` : ''}`)
      return
    }
    const attribute = attributeField(code, member, told)
    if (attribute && !attribute.name.startsWith('_')) fields.push(attribute)
    else if (read?.name === '__tablename__') facts.push(`__tablename__ = ${sourceOf(code, read.from, read.to)}`)
  }
}

const enumBases = new Set(['Enum', 'StrEnum', 'IntEnum', 'Flag', 'IntFlag', 'TextChoices', 'IntegerChoices'])

const hasTests = (code: CodeView, body: readonly LogicalLine[]): boolean =>
  body.some(line => textAt(code, line.from) === 'def' && textAt(code, line.from + 1).startsWith('test')) ||
  body.length <= 1

function bases(code: CodeView, from: number, to: number): readonly string[] {
  const found: string[] = []
  for (let index = from; index < to;) {
    let end = index
    while (end < to && textAt(code, end) !== ',') end = pastOne(code, end)
    if (isWordAt(code, index) && textAt(code, index + 1) !== '=') found.push(sourceOf(code, index, end))
    index = end + 1
  }
  return found
}

const parametersText = (parameters: readonly DeclaredField[]): string =>
  parameters
    .slice(0, 10)
    .map(({ name, type, initial }) => `${name}${type ? `: ${type}` : ''}${initial ? ` = ${initial}` : ''}`)
    .join(', ')
