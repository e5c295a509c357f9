import assert from 'node:assert/strict'
import type { DeclaredField, DeclaredOperation, Declaration } from '../../../../../src/core/design/declaration.ts'
import { readDeclarations } from '../../../../../src/core/design/declarations/readDeclarations.ts'

/** Asserts what a fence declares, one line a declaration and one, indented, a part of it. */
export function check(info: string, code: string, expected: string): void {
  const read = readDeclarations(code, info, 0).map(outline).join('\n')
  assert.equal(read, bare(expected))
}

/** The text without the indentation of its first line, so that tests can stand where they are used. */
function bare(text: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const indent = lines[0]?.search(/\S/) ?? 0
  return lines.map(line => line.slice(indent).trimEnd()).join('\n')
}

export function outline(read: Declaration): string {
  const parents = read.extends.length > 0 ? ` < ${read.extends.join(', ')}` : ''
  const purpose = read.purpose ? ` // ${read.purpose}` : ''
  const path = read.path ? ` @ ${read.path}` : ''
  const head = `${read.kind} ${read.name}`.trim() + parents + path + purpose
  const parts = [
    ...read.fields.map(fieldLine),
    ...read.operations.flatMap(operationLines),
    ...(read.values.length > 0 ? [`= ${read.values.join(' | ')}`] : []),
    ...read.facts.map(fact => `! ${fact}`),
  ]
  return [head, ...parts.map(part => `  ${part}`)].join('\n')
}

const fieldLine = ({ name, type, optional, initial, rule }: DeclaredField): string =>
  `${name}${optional ? '?' : ''}${type ? `: ${type}` : ''}${initial ? ` = ${initial}` : ''}${rule ? ` // ${rule}` : ''}`

function operationLines(read: DeclaredOperation): readonly string[] {
  const parameters = read.parameters.map(fieldLine).join(', ')
  const returns = read.returns ? ` -> ${read.returns}` : ''
  const purpose = read.purpose ? ` // ${read.purpose}` : ''
  return [
    `${read.isPrivate ? '-' : '+'} ${read.name}(${parameters})${returns}${purpose}`,
    ...read.steps.map((step, at) => `  ${at + 1}. ${step}`),
    ...read.raises.map(raise => `  raises ${raise}`),
  ]
}
