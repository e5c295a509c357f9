import type { Declaration, DeclaredField } from '../../declaration.ts'
import { declaration, field, given } from '../draft.ts'
import { firstSentence, oneLine } from '../sentences.ts'
import type { OutlineNode } from './outline.ts'

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])

/** Endpoints below `paths` and types below `components.schemas` or `definitions`; nothing for any other YAML. */
export function openApiDeclarations(nodes: readonly OutlineNode[]): readonly Declaration[] {
  const paths = child(nodes, 'paths')?.children ?? nodes.filter(node => node.key.startsWith('/'))
  const schemas =
    child(child(nodes, 'components')?.children ?? [], 'schemas') ??
    child(nodes, 'definitions') ??
    child(nodes, 'schemas')
  const endpoints = paths.filter(node => node.key.startsWith('/')).flatMap(endpointsOf)
  const types = (schemas?.children ?? []).filter(isSchema).map(typeOf)
  return [...endpoints, ...types]
}

const child = (nodes: readonly OutlineNode[], key: string): OutlineNode | undefined =>
  nodes.find(node => node.key === key)
const valueOf = (node: OutlineNode | undefined, key: string): string =>
  node ? (child(node.children, key)?.value ?? '') : ''

function endpointsOf(path: OutlineNode): readonly Declaration[] {
  return path.children
    .filter(node => methods.has(node.key))
    .map(node => {
      const answers = (child(node.children, 'responses')?.children ?? []).map(answer => {
        const said = [valueOf(answer, 'description') || answer.value, reference(answer)].filter(Boolean).join(', ')
        return oneLine(said ? `${answer.key}: ${said}` : answer.key)
      })
      const body = reference(child(node.children, 'requestBody'))
      return declaration({
        kind: 'endpoint',
        name: `${node.key.toUpperCase()} ${path.key}`,
        range: node.range,
        fields: (child(node.children, 'parameters')?.children ?? []).flatMap(parameter),
        facts: [...(body ? [`body: ${body}`] : []), ...answers],
        ...given('purpose', firstSentence(valueOf(node, 'summary') || valueOf(node, 'description'))),
      })
    })
}

function parameter(item: OutlineNode): readonly DeclaredField[] {
  const name = valueOf(item, 'name')
  if (!name) return []
  const schema = child(item.children, 'schema')
  const rule = [valueOf(item, 'in'), valueOf(item, 'description')].filter(Boolean).join(', ')
  return [
    field({
      name,
      range: item.range,
      optional: valueOf(item, 'required') !== 'true',
      ...given('type', valueOf(schema, 'type') || valueOf(item, 'type')),
      ...given('initial', valueOf(schema, 'default')),
      ...given('rule', rule),
    }),
  ]
}

const deepest = 6

/** The name of the first schema that is referred to below a node. */
function reference(node: OutlineNode | undefined, depth = 0): string {
  if (!node || depth > deepest) return ''
  if (node.key === '$ref') return node.value.slice(node.value.lastIndexOf('/') + 1)
  for (const one of node.children) {
    const found = reference(one, depth + 1)
    if (found) return found
  }
  return ''
}

const isSchema = (node: OutlineNode): boolean =>
  node.key !== '' &&
  node.children.some(one => ['type', 'properties', 'allOf', 'oneOf', 'anyOf', 'enum'].includes(one.key))

function typeOf(node: OutlineNode): Declaration {
  const values = listOf(child(node.children, 'enum'))
  const needed = new Set(listOf(child(node.children, 'required')))
  const properties = child(node.children, 'properties')?.children ?? []
  return declaration({
    kind: values.length > 0 ? 'enum' : 'type',
    name: node.key,
    range: node.range,
    values,
    fields: properties.map(one => property(one, needed)),
    ...given('purpose', firstSentence(valueOf(node, 'description'))),
  })
}

function property(node: OutlineNode, needed: ReadonlySet<string>): DeclaredField {
  const type = valueOf(node, 'type')
  const items = type === 'array' ? reference(node) || valueOf(child(node.children, 'items'), 'type') : ''
  const rules = node.children
    .filter(
      one =>
        !['type', 'items', 'properties', 'default', 'example', 'description', '$ref', 'required'].includes(one.key) &&
        one.key !== '',
    )
    .map(one => `${one.key}: ${one.value || listOf(one).join(' | ')}`)
  return field({
    name: node.key,
    range: node.range,
    optional: !needed.has(node.key),
    ...given('type', items ? `${items}[]` : type || reference(node) || node.value),
    ...given('initial', valueOf(node, 'default')),
    ...given('rule', oneLine([...rules, valueOf(node, 'description')].filter(Boolean).join(', '))),
  })
}

/** `[a, b]` on one line or `- a` on several. */
function listOf(node: OutlineNode | undefined): readonly string[] {
  if (!node) return []
  if (node.value.startsWith('[')) {
    return node.value
      .slice(1, node.value.endsWith(']') ? -1 : undefined)
      .split(',')
      .map(one => one.trim())
      .filter(Boolean)
  }
  return node.children.map(one => one.value).filter(Boolean)
}
