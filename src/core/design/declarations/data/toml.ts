import type { DeclaredField } from '../../declaration.ts'
import { hashSyntax } from '../codeSyntax.ts'
import { field, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { oneLine } from '../sentences.ts'
import { plainLines, splitComment } from '../text/plainLines.ts'
import { settingsDeclaration } from './settings.ts'

/** TOML and INI files are configurations: every table one declaration, its keys with their values as defaults. */
export const toml: DeclarationReader = {
  id: 'toml',
  infos: ['toml', 'ini', 'conf', 'cfg'],
  syntax: hashSyntax,
  score: lines => {
    const tables = lines.filter(
      line => line.startsWith('[') && line.endsWith(']') && !line.includes(',') && !line.includes(' '),
    ).length
    const keys = lines.filter(line => keyOf(line) !== undefined).length
    return tables > 0 && keys > 0 ? tables * 2 + keys : 0
  },
  read: code => {
    const found = []
    let name = ''
    let start = -1
    let end = -1
    let fields: DeclaredField[] = []
    for (const line of plainLines(code)) {
      if (line.text.startsWith('[') && line.text.endsWith(']') && line.indent === 0) {
        if (fields.length > 0) found.push(settingsDeclaration(name, { start, end }, fields))
        let from = 0
        while (line.text.charAt(from) === '[') from++
        name = line.text.slice(from, line.text.indexOf(']', from))
        fields = []
        start = line.range.start
        continue
      }
      const key = line.indent === 0 ? keyOf(line.text) : undefined
      if (!key) continue
      if (start < 0) start = line.range.start
      end = line.range.end
      fields.push(
        field({ name: key.name, range: line.range, ...given('initial', key.value), ...given('rule', key.comment) }),
      )
    }
    if (fields.length > 0) found.push(settingsDeclaration(name, { start, end }, fields))
    return found
  },
}

function keyOf(line: string): { readonly name: string; readonly value: string; readonly comment: string } | undefined {
  const equals = line.indexOf('=')
  if (equals < 1 || line.startsWith('#')) return undefined
  const name = line.slice(0, equals).trim()
  if (name === '' || name.includes(' ') || name.includes('(') || name.length > 60) return undefined
  const { code, comment } = splitComment(line.slice(equals + 1).trim())
  return { name, value: code === '[' || code === '{' ? '' : oneLine(code), comment }
}
