import type { Declaration } from '../../declaration.ts'
import {
  closeOf,
  commentAbove,
  isWordAt,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { scriptSyntax } from '../codeSyntax.ts'
import { readDocumentation } from '../documentation.ts'
import { declaration, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { readAlias } from './aliases.ts'
import { readMembers } from './members.ts'
import { readSignature } from './signature.ts'
import { readRoute } from './routes.ts'
import { readCommandChain } from './commandChains.ts'
import { functionDeclaration } from './functions.ts'
import { pastStatement } from './statements.ts'
import { pastGenerics } from './typeText.ts'
import { readVariable } from './variables.ts'

/** TypeScript and JavaScript, with what their frameworks declare by convention. */
export const typeScript: DeclarationReader = {
  id: 'typescript',
  infos: ['typescript', 'ts', 'tsx', 'javascript', 'js', 'jsx', 'mjs', 'cjs', 'node', 'vue', 'svelte'],
  syntax: scriptSyntax,
  score: lines => {
    let signs = 0
    for (const line of lines) {
      if (line.startsWith('export ') || line.startsWith('import {') || line.startsWith('interface ')) signs += 2
      else if (line.startsWith('const ') || line.startsWith('type ') || line.startsWith('async function ')) signs += 2
      else if (line.startsWith('function ') || line.startsWith('class ') || line.startsWith('let ')) signs += 1
      if (line.endsWith(';') && (line.includes(': string') || line.includes(': number') || line.includes(': boolean')))
        signs += 2
      if (line.includes('=> ') || line.includes('): Promise<')) signs += 1
    }
    return signs
  },
  read: code => readStatements(code, 0, code.tokens.length),
}

const leadWords = new Set(['export', 'default', 'declare', 'abstract', 'async', 'public', 'private', 'final'])
const testCalls = new Set([
  'describe',
  'it',
  'test',
  'beforeEach',
  'afterEach',
  'beforeAll',
  'afterAll',
  'suite',
  'expect',
])

function readStatements(code: CodeView, from: number, to: number): readonly Declaration[] {
  const found: Declaration[] = []
  const commands = new Map<string, string>()
  let index = from
  while (index < to) {
    const start = index
    let decorator = ''
    while (textAt(code, index) === '@' && isWordAt(code, index + 1)) {
      if (decorator === '') decorator = textAt(code, index + 1)
      const argument = tokenAt(code, index + 3)
      if (textAt(code, index + 1) === 'Controller' && argument.kind === 'string')
        decorator = `Controller ${stringValue(argument)}`
      index = textAt(code, index + 2) === '(' ? pastOne(code, index + 2) : index + 2
    }
    let isExported = false
    while (leadWords.has(textAt(code, index)) && isWordAt(code, index + 1)) {
      isExported ||= textAt(code, index) === 'export'
      index++
    }
    const end = readStatement(start, index, isExported, decorator)
    index = Math.max(end, start + 1)
  }
  return found

  function readStatement(start: number, at: number, isExported: boolean, decorator: string): number {
    const word = textAt(code, at)
    const isNamed = isWordAt(code, at + 1)
    if (word === 'interface' && isNamed) return readBraced('interface', start, at, decorator)
    if (word === 'class' && isNamed) return readBraced('class', start, at, decorator)
    if (word === 'enum' && isNamed) return readEnum(start, at)
    if (word === 'const' && textAt(code, at + 1) === 'enum' && isWordAt(code, at + 2)) return readEnum(start, at + 1)
    if (word === 'type' && isNamed) {
      const alias = readAlias(code, start, at, to)
      if (alias.declaration) found.push(alias.declaration)
      return alias.end
    }
    if (word === 'function' && (isNamed || textAt(code, at + 1) === '*')) {
      return readFunction(start, textAt(code, at + 1) === '*' ? at + 2 : at + 1)
    }
    if ((word === 'namespace' || word === 'module' || word === 'global') && code.tokens[at]?.kind === 'word') {
      let open = at + 1
      while (open < at + 8 && textAt(code, open) !== '{') open++
      const close = closeOf(code, open, to)
      if (textAt(code, open) === '{' && close > 0) {
        found.push(...readStatements(code, open + 1, close))
        return close + 1
      }
    }
    if ((word === 'const' || word === 'let' || word === 'var') && isNamed) {
      const variable = readVariable(code, start, at + 1, to, isExported)
      const isChain = variable.declarations.length === 0 && textAt(code, at + 2) === '='
      const command = isChain && readCommandChain(code, start, at + 3, variable.end, commands, textAt(code, at + 1))
      found.push(...variable.declarations, ...(command ? [command] : []))
      return variable.end
    }
    if (testCalls.has(word)) return pastStatement(code, at, to)
    const route = readRoute(code, start, at, to)
    if (route) {
      found.push(route.declaration)
      return route.end
    }
    if (isWordAt(code, at) && !statementWords.has(word)) {
      const open = pastGenerics(code, at + 1, to)
      const close = textAt(code, open) === '(' ? closeOf(code, open, to) : -1
      const after = close > 0 ? textAt(code, close + 1) : ''
      if (after === ':' || after === '->' || (after === '{' && tokenAt(code, close + 1).breaks === 0))
        return readFunction(start, at)
    }
    const end = pastStatement(code, Math.max(at, start), to)
    const command = readCommandChain(code, start, at, end, commands)
    if (command) found.push(command)
    return end
  }

  function readBraced(kind: 'interface' | 'class', start: number, at: number, decorator: string): number {
    const name = textAt(code, at + 1)
    const heads: string[] = []
    let open = pastGenerics(code, at + 2, to)
    while (open < to && textAt(code, open) !== '{' && !(tokenAt(code, open).breaks > 1)) {
      const word = textAt(code, open)
      if (word === 'extends' || word === 'implements' || word === ',' || word === ':') {
        if (isWordAt(code, open + 1)) {
          let end = open + 2
          while (textAt(code, end) === '.' && isWordAt(code, end + 1)) end += 2
          heads.push(sourceOf(code, open + 1, end))
          open = pastGenerics(code, end, to)
          continue
        }
      }
      if (statementStarts.has(word)) break
      open = pastOne(code, open)
    }
    if (textAt(code, open) !== '{') {
      push(start, open, [])
      return open
    }
    const close = closeOf(code, open, to)
    const end = close < 0 ? to : close
    push(start, Math.min(to, end + 1), heads, open + 1, end)
    return Math.min(to, end + 1)

    function push(from: number, past: number, parents: readonly string[], membersFrom = 0, membersTo = 0): void {
      if (isTestName(name)) return
      const members = membersTo > membersFrom ? readMembers(code, membersFrom, membersTo) : undefined
      found.push(
        declaration({
          kind:
            kind === 'interface' && members && members.operations.length === 0 && members.fields.length > 0
              ? 'type'
              : kind,
          name,
          range: rangeOf(code, from, past),
          extends: parents,
          fields: members?.fields ?? [],
          operations: members?.operations ?? [],
          facts: members?.facts ?? [],
          ...given('purpose', readDocumentation(commentAbove(code, from)).purpose),
        }),
      )
      const base = decorator.startsWith('Controller') ? decorator.slice('Controller'.length).trim() : undefined
      for (const route of members?.routes ?? []) {
        const path = `/${[base ?? '', route.path]
          .map(part => withoutSlashes(part))
          .filter(Boolean)
          .join('/')}`
        found.push(
          declaration({
            kind: 'endpoint',
            name: `${route.method} ${path}`,
            range: route.operation.range,
            operations: [route.operation],
            ...given('purpose', route.operation.purpose),
          }),
        )
      }
    }
  }

  function readEnum(start: number, at: number): number {
    const open = at + 2
    const close = textAt(code, open) === '{' ? closeOf(code, open, to) : -1
    if (close < 0) return pastStatement(code, at, to)
    const values: string[] = []
    const facts: string[] = []
    for (let index = open + 1; index < close; index++) {
      const token = tokenAt(code, index)
      if (token.kind === 'word' || token.kind === 'string') {
        const name = token.kind === 'string' ? stringValue(token) : token.text
        const value = textAt(code, index + 1) === '=' ? tokenAt(code, index + 2) : undefined
        values.push(name)
        if (value && stringOrText(value) !== name) facts.push(`${name} = ${value.text}`)
      }
      while (index < close && textAt(code, index) !== ',') index = pastOne(code, index)
    }
    found.push(
      declaration({
        kind: 'enum',
        name: textAt(code, at + 1),
        range: rangeOf(code, start, close + 1),
        values,
        facts,
        ...given('purpose', readDocumentation(commentAbove(code, start)).purpose),
      }),
    )
    return close + 1
  }

  function readFunction(start: number, at: number): number {
    const name = textAt(code, at)
    const open = pastGenerics(code, at + 1, to)
    if (textAt(code, open) !== '(' || closeOf(code, open, to) < 0) return pastStatement(code, at, to)
    const signature = readSignature(code, start, name, open, to, name.startsWith('_'))
    found.push(functionDeclaration(code, signature.operation, start, signature.end))
    return signature.end
  }
}

const statementWords = new Set([
  'if',
  'for',
  'while',
  'switch',
  'return',
  'import',
  'await',
  'throw',
  'try',
  'catch',
  'new',
  'else',
  'do',
  'case',
  'typeof',
  'delete',
  'void',
  'yield',
  'with',
  'super',
  'this',
])
const statementStarts = new Set(['interface', 'class', 'enum', 'function', 'export', 'const', 'let', 'import'])

const withoutSlashes = (path: string): string => {
  let start = 0
  let end = path.length
  while (path.charAt(start) === '/') start++
  while (end > start && path.charAt(end - 1) === '/') end--
  return path.slice(start, end)
}

const stringOrText = (token: { readonly kind: string; readonly text: string }): string =>
  token.kind === 'string' ? token.text.slice(1, -1) : token.text

const isTestName = (name: string): boolean => name.endsWith('Test') || name.endsWith('Tests') || name.endsWith('Spec')
