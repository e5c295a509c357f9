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
import { hashSyntax } from '../codeSyntax.ts'
import { readDocumentation } from '../documentation.ts'
import { declaration, field, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { readArguments } from './arguments.ts'
import { attributeField, readAssignment } from './classBody.ts'
import { readDecorators, type Decorator } from './decorators.ts'
import { logicalLines, pastBlock, type LogicalLine } from './logicalLines.ts'
import { docstring, readFunction } from './signature.ts'

export const python: DeclarationReader = {
  id: 'python',
  infos: ['python', 'py', 'python3', 'pyi'],
  syntax: hashSyntax,
  score: lines => {
    let signs = 0
    for (const line of lines) {
      if (line.startsWith('def ') || line.startsWith('async def ') || line.startsWith('@dataclass')) signs += 3
      else if (line.startsWith('class ') && (line.endsWith(':') || line.includes('):'))) signs += 3
      else if (line.startsWith('from ') && line.includes(' import ')) signs += 2
      else if (line.startsWith('"""') || line.startsWith('self.') || line.startsWith('elif ')) signs += 2
    }
    return signs
  },
  read: code => {
    const lines = logicalLines(code)
    return [...readBlock(code, lines, 0, lines.length), ...readArguments(code)]
  },
}

/** Declarations among the lines from `from` to the one before `to`, nested classes included. */
function readBlock(code: CodeView, lines: readonly LogicalLine[], from: number, to: number): readonly Declaration[] {
  const found: Declaration[] = []
  let decorators: Decorator[] = []
  let start = -1
  for (let at = from; at < to;) {
    const line = lines[at]
    if (!line) break
    const word = textAt(code, line.from)
    if (word === '@') {
      if (start < 0) start = line.from
      decorators.push(...readDecorators(code, line))
      at++
      continue
    }
    const end = pastBlock(lines, at, to)
    const first = start < 0 ? line.from : start
    const last = lines[end - 1]?.to ?? line.to
    const block = { start: first, line, end: last, body: lines.slice(at + 1, end) }
    const isDefinition = word === 'def' || (word === 'async' && textAt(code, line.from + 1) === 'def')
    if (word === 'class' && isWordAt(code, line.from + 1)) {
      found.push(...readClass(code, lines, { ...block, from: at + 1, to: end }, decorators))
      at = end
    } else if (isDefinition) {
      found.push(...readFunctionDeclaration(code, block, decorators))
      at = end
    } else {
      const read = readModuleValue(code, line)
      if (read) found.push(read)
      at = isBlockHead(code, line) ? end : at + 1
    }
    decorators = []
    start = -1
  }
  return found
}

/** `if`, `try`, `with` and their like: what stands inside is a usage. */
const isBlockHead = (code: CodeView, line: LogicalLine): boolean => textAt(code, line.to - 1) === ':'

interface Block {
  readonly start: number
  readonly line: LogicalLine
  readonly end: number
  readonly body: readonly LogicalLine[]
}

function readFunctionDeclaration(
  code: CodeView,
  block: Block,
  decorators: readonly Decorator[],
): readonly Declaration[] {
  const operation = readFunction(code, block)
  if (
    operation.name.startsWith('test_') ||
    decorators.some(one => one.name === 'given' || one.name.startsWith('pytest'))
  )
    return []
  if (!isWordName(operation.name)) return []
  const purpose = given('purpose', operation.purpose)
  const route = decorators.find(one => one.route)
  if (route?.route) {
    return [
      declaration({
        kind: 'endpoint',
        name: route.route,
        range: operation.range,
        operations: [operation],
        facts: route.facts,
        ...purpose,
      }),
    ]
  }
  const command = decorators.find(one => one.command !== undefined)
  if (command) {
    const options = decorators.flatMap(one => (one.option ? [one.option] : []))
    const name = command.command || operation.name.replaceAll('_', '-')
    return [
      declaration({
        kind: 'command',
        name,
        range: operation.range,
        fields: options,
        operations: [operation],
        ...purpose,
      }),
    ]
  }
  return [
    declaration({
      kind: 'function',
      name: operation.name,
      range: operation.range,
      operations: [operation],
      ...purpose,
    }),
  ]
}

const isWordName = (name: string): boolean => name !== '' && name !== '(' && name !== '['

function readClass(
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

export const isConstantName = (name: string): boolean =>
  name.length > 1 && startsUpper(name) && name === name.toUpperCase() && name !== name.toLowerCase()

/** A constant of the module; any other assignment is a usage. */
function readModuleValue(code: CodeView, line: LogicalLine): Declaration | undefined {
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
export function dictionaryFields(code: CodeView, from: number, to: number): readonly DeclaredField[] {
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
