import type { Declaration } from '../../declaration.ts'
import { isWordAt, textAt, type CodeView } from '../codeView.ts'
import { hashSyntax } from '../codeSyntax.ts'
import { declaration, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { readArguments } from './arguments.ts'
import { readClass, type Block } from './classDeclaration.ts'
import { readDecorators, type Decorator } from './decorators.ts'
import { logicalLines, pastBlock, type LogicalLine } from './logicalLines.ts'
import { readModuleValue } from './moduleValues.ts'
import { isWordName, readFunction } from './signature.ts'

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
  const isStart = operation.name === 'main' && operation.parameters.length === 0 && !operation.purpose
  if (isStart || !isWordName(operation.name)) return []
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
