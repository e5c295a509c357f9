import type { Declaration, DeclaredField } from '../../declaration.ts'
import { hashSyntax } from '../codeSyntax.ts'
import type { CodeView } from '../codeView.ts'
import { declaration, field, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { openApiDeclarations } from './openApi.ts'
import { outlineOf, type OutlineNode } from './outline.ts'
import { settingsDeclaration, showsSettings } from './settings.ts'

const most = 60
const longestKey = 60

/** YAML: an OpenAPI document, a configuration with its defaults, or an example of which only the keys count. */
export const yaml: DeclarationReader = {
  id: 'yaml',
  infos: ['yaml', 'yml', 'openapi', 'swagger'],
  syntax: { ...hashSyntax, longQuotes: [] },
  score: lines => {
    const said = lines.filter(line => line !== '' && !line.startsWith('#') && line !== '---')
    const keys = said.filter(isKeyLine).length
    const items = said.filter(line => line.startsWith('- ')).length
    return keys >= 2 && (keys + items) * 4 >= said.length * 3 ? keys : 0
  },
  read: (code, info) => {
    const nodes = outlineOf(code)
    const api = openApiDeclarations(nodes)
    if (api.length > 0) return api
    return objectOf(code, nodes, info)
  },
}

/** `key:` or `key: value`, the key one small word: a line of prose that has a colon is none. */
function isKeyLine(line: string): boolean {
  const text = line.startsWith('- ') ? line.slice(2) : line
  const colon = text.indexOf(':')
  if (colon < 1 || colon > 60 || !(colon === text.length - 1 || text.charAt(colon + 1) === ' ')) return false
  return isKey(text.slice(0, colon)) && !';,{'.includes(text.charAt(text.length - 1))
}

function isKey(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const char = key.charAt(at)
    const isWord = (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9') || '/$"\'_'.includes(char)
    if (!isWord && !(at > 0 && ((char >= 'A' && char <= 'Z') || '-.*{}@'.includes(char)))) return false
  }
  return key !== ''
}

function objectOf(code: CodeView, nodes: readonly OutlineNode[], info: string): readonly Declaration[] {
  const named = nodes.filter(node => node.key !== '' && node.key.length <= longestKey && !node.key.includes(' '))
  const first = named[0]
  const last = named.at(-1)
  if (!first || !last) return []
  const range = { start: first.range.start, end: Math.max(first.range.end, last.range.end) }
  if (showsSettings(code, info)) return [settingsDeclaration('', range, leavesOf(named, '', 0))]
  return [declaration({ kind: 'object', name: '', range, fields: named.slice(0, most).map(keyField) })]
}

const keyField = (node: OutlineNode): DeclaredField =>
  field({ name: node.key, range: node.range, ...given('type', typeOf(node)), ...given('rule', node.comment) })

function typeOf(node: OutlineNode): string {
  if (node.children.length > 0) return node.children[0]?.isItem ? 'array' : 'object'
  if (node.value === 'true' || node.value === 'false') return 'boolean'
  if (node.value.startsWith('[')) return 'array'
  const first = node.value.charAt(0)
  if (first >= '0' && first <= '9' && !Number.isNaN(Number(node.value))) return 'number'
  const isType = node.value.includes('|') || typeNames.has(node.value.toLowerCase())
  return isType ? node.value : node.value === '' ? '' : 'string'
}

/** A value that is the name of a type: the example shows a shape, not a sample. */
const typeNames = new Set([
  'string',
  'number',
  'integer',
  'int',
  'boolean',
  'bool',
  'float',
  'date',
  'datetime',
  'timestamp',
  'uuid',
  'object',
  'array',
])

const deepest = 4

/** Keys that have a value, with dots for those they stand below. */
function leavesOf(nodes: readonly OutlineNode[], prefix: string, depth: number): readonly DeclaredField[] {
  const found: DeclaredField[] = []
  for (const node of nodes) {
    if (found.length >= most) break
    if (node.key === '') continue
    const name = prefix ? `${prefix}.${node.key}` : node.key
    const isList = node.children[0]?.isItem === true
    if (node.children.length === 0 || isList || depth >= deepest) {
      const initial = isList
        ? node.children
            .map(child => child.value)
            .filter(Boolean)
            .slice(0, 8)
            .join(', ')
        : node.value
      found.push(field({ name, range: node.range, ...given('initial', initial), ...given('rule', node.comment) }))
    } else found.push(...leavesOf(node.children, name, depth + 1).slice(0, most))
  }
  return found
}
