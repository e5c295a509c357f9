import type { DeclaredField } from '../../declaration.ts'
import { rangeOf, type CodeView } from '../codeView.ts'
import { field, given, operation } from '../draft.ts'
import type { Gathering, OpenDeclaration } from '../gathering.ts'
import type { Told } from '../told.ts'
import type { BraceContext } from './braceReader.ts'
import type { Marks } from './marks.ts'

export interface ReadOperation {
  readonly name: string
  readonly parameters: readonly DeclaredField[]
  readonly returns: string
  readonly told: Told
  readonly isPrivate: boolean
}

/** Adds an operation to its owner, or a function that stands alone; a route makes an endpoint of it. */
export function addOperation(
  code: CodeView,
  marks: Marks,
  { found, owner, base }: BraceContext,
  end: number,
  read: ReadOperation,
): void {
  if (
    marks.names.includes('Test') ||
    marks.names.includes('test') ||
    read.name.startsWith('test_') ||
    read.name === 'main'
  )
    return
  const range = rangeOf(code, marks.start, Math.max(end, marks.start + 1))
  const made = operation({
    name: read.name,
    range,
    parameters: read.parameters,
    ...given('returns', read.returns),
    ...given('purpose', read.told.purpose),
    steps: read.told.steps,
    raises: read.told.raises,
    isPrivate: read.isPrivate,
  })
  if (owner) owner.operations.push(made)
  else
    found.add({
      kind: marks.names.includes('Composable') ? 'component' : 'function',
      name: read.name,
      range,
      operations: [made],
      ...given('purpose', made.purpose),
    })
  if (!marks.route) return
  const path = `/${[base, marks.route.path].map(withoutSlashes).filter(Boolean).join('/')}`
  const name = `${marks.route.method || 'GET'} ${path}`
  found.add({ kind: 'endpoint', name, range, operations: [made], ...given('purpose', made.purpose) })
}

function withoutSlashes(path: string): string {
  let start = 0
  let end = path.length
  while (path.charAt(start) === '/') start++
  while (end > start && path.charAt(end - 1) === '/') end--
  return path.slice(start, end)
}

export interface ReadField {
  readonly name: string
  readonly type: string
  readonly initial: string
  readonly rule: string
  readonly isConstant: boolean
  readonly isPrivate: boolean
  readonly end: number
}

export function addField(
  code: CodeView,
  marks: Marks,
  owner: OpenDeclaration | undefined,
  found: Gathering,
  read: ReadField,
): void {
  const beside = read.rule ? ` (${read.rule})` : ''
  const range = rangeOf(code, marks.start, Math.max(read.end, marks.at + 1))
  if (read.isConstant) {
    if (owner) owner.facts.push(`${read.name} = ${read.initial}${beside}`)
    else found.add({ kind: 'constant', name: read.name, range, facts: [`= ${read.initial}${beside}`] })
    return
  }
  if (!owner) return
  const rule = [...marks.rules, read.rule].filter(Boolean).join(', ')
  const optional =
    read.type.endsWith('?') ||
    read.type.startsWith('Option<') ||
    read.type.startsWith('Optional<') ||
    read.initial !== ''
  const made = field({
    name: read.name,
    range,
    optional,
    ...given('type', read.type),
    ...given('initial', read.initial.length <= 60 ? read.initial : ''),
    ...given('rule', rule),
  })
  if (read.isPrivate && !marks.isParameter && owner.kind !== 'type' && !hasRules(marks)) hide(owner, made)
  else owner.fields.push(made)
}

/** Private fields of types whose bodies are being read. */
const hidden = new WeakMap<OpenDeclaration, DeclaredField[]>()

function hide(owner: OpenDeclaration, made: DeclaredField): void {
  const held = hidden.get(owner)
  if (held) held.push(made)
  else hidden.set(owner, [made])
}

/** A class that does nothing holds data: its private fields are what it holds. */
export function showHidden(owner: OpenDeclaration): void {
  const fields = hidden.get(owner)
  hidden.delete(owner)
  if (!fields || owner.kind === 'enum' || owner.operations.length > 0) return
  owner.fields = [...owner.fields, ...fields].sort((a, b) => a.range.start - b.range.start)
}

/** A private field with a column's or a validator's annotation is data all the same. */
const hasRules = (marks: Marks): boolean => marks.rules.length > 0

export const parametersText = (parameters: readonly DeclaredField[]): string =>
  parameters
    .slice(0, 10)
    .map(({ name, type }) => (type ? `${name}: ${type}` : name))
    .join(', ')
