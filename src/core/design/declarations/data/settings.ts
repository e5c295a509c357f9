import type { Declaration, DeclaredField } from '../../declaration.ts'
import type { TextRange } from '../../../text/range.ts'
import { looseSyntax } from '../codeSyntax.ts'
import type { CodeView } from '../codeView.ts'
import { declaration, field, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { firstSentence, oneLine } from '../sentences.ts'
import { plainLines, splitComment } from '../text/plainLines.ts'

/** `KEY=value` lines of an environment or properties file: one setting each, with its default. */
export const environment: DeclarationReader = {
  id: 'environment',
  infos: ['env', 'dotenv', 'properties'],
  syntax: looseSyntax,
  score: lines => {
    const said = lines.filter(line => line !== '' && !line.startsWith('#') && !line.startsWith(';'))
    const settings = said.filter(line => settingOf(line) !== undefined).length
    return settings * 3 > said.length * 2 ? settings * 2 : 0
  },
  read: code =>
    plainLines(code).flatMap(line => {
      const setting = settingOf(line.text)
      return setting ? [settingDeclaration(setting, line.range)] : []
    }),
}

interface Setting {
  readonly name: string
  readonly value: string
  readonly comment: string
}

/** `export NAME="value" # what it does`, the name in capitals. */
function settingOf(line: string): Setting | undefined {
  const text = line.startsWith('export ') ? line.slice(7) : line
  const equals = text.indexOf('=')
  if (equals < 2 || text.charAt(equals + 1) === '=') return undefined
  const name = text.slice(0, equals).trim()
  if (!isSettingName(name)) return undefined
  const { code, comment } = splitComment(text.slice(equals + 1).trim())
  const isQuoted = code.length >= 2 && '"\''.includes(code.charAt(0)) && code.endsWith(code.charAt(0))
  return { name, value: isQuoted ? code.slice(1, -1) : code, comment }
}

function isSettingName(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const char = name.charAt(at)
    const isCapital = char >= 'A' && char <= 'Z'
    if (!isCapital && !(char >= '0' && char <= '9' && at > 0) && char !== '_') return false
  }
  return name.length > 1
}

/** Secrets and samples such as `sk-…` or `<token>` are no defaults. */
function isSample(value: string): boolean {
  const lower = value.toLowerCase()
  const marks = ['...', '…', '<', '${{', 'xxx', 'your', 'changeme', 'secret', 'placeholder']
  return value === '' || marks.some(mark => lower.includes(mark))
}

function settingDeclaration(setting: Setting, range: TextRange): Declaration {
  const value = oneLine(setting.value)
  const told = given('rule', oneLine(setting.comment))
  return declaration({
    kind: 'setting',
    name: setting.name,
    range,
    fields: [
      field({
        name: setting.name,
        range,
        optional: !isSample(value),
        ...given('initial', isSample(value) ? '' : value),
        ...told,
      }),
    ],
    ...given('purpose', firstSentence(setting.comment)),
  })
}

const settingWords = [
  'config',
  'setting',
  'options',
  'defaults',
  '設定',
  '配置',
  '设置',
  '설정',
  'configura',
  'ajustes',
  'einstellung',
  'konfigur',
  'réglage',
  'конфиг',
  'настройк',
]

/** True where the fence's info or the comments at its head speak of a configuration: its values are defaults then. */
export function showsSettings(code: CodeView, info: string): boolean {
  const head = code.comments[0]
  const said = `${info} ${head && head.start < 80 ? head.text.slice(0, 160) : ''}`.toLowerCase()
  return settingWords.some(word => said.includes(word))
}

/** A file's settings as one declaration: its leaves with their values as defaults. */
export function settingsDeclaration(name: string, range: TextRange, leaves: readonly DeclaredField[]): Declaration {
  return declaration({
    kind: 'setting',
    name,
    range,
    fields: leaves.map(leaf => {
      if (!leaf.initial || !isSample(leaf.initial)) return { ...leaf, optional: leaf.initial !== undefined }
      const { initial, ...rest } = leaf
      return { ...rest, optional: initial === undefined }
    }),
  })
}
