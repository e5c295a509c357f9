import type { Declaration } from '../../declaration.ts'
import type { TextRange } from '../../../text/range.ts'
import { looseSyntax } from '../codeSyntax.ts'
import { declaration, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { firstSentence, oneLine } from '../sentences.ts'
import { plainLines, splitComment } from '../text/plainLines.ts'

/** `KEY=value` lines of an environment or properties file: one setting each, with its default. */
export const environment: DeclarationReader = {
  id: 'environment',
  infos: ['env', 'dotenv', 'properties', 'ini', 'conf', 'cfg'],
  syntax: looseSyntax,
  score: lines => {
    const said = lines.filter(line => line !== '' && !line.startsWith('#') && !line.startsWith(';'))
    const settings = said.filter(line => settingOf(line) !== undefined).length
    return settings * 2 > said.length ? settings * 2 : 0
  },
  read: code => {
    const found: Declaration[] = []
    for (const line of plainLines(code)) {
      const setting = settingOf(line.text)
      if (setting) found.push(settingDeclaration(setting, line.range))
    }
    return found
  },
}

interface Setting {
  readonly name: string
  readonly value: string
  readonly comment: string
}

/** `export NAME="value" # what it does`, the name in capitals. */
export function settingOf(line: string): Setting | undefined {
  const text = line.startsWith('export ') ? line.slice(7) : line
  const equals = text.indexOf('=')
  if (equals < 2) return undefined
  const name = text.slice(0, equals).trim()
  if (!isSettingName(name)) return undefined
  const { code, comment } = splitComment(text.slice(equals + 1).trim())
  return { name, value: code, comment }
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
  return (
    value === '' ||
    value.includes('...') ||
    value.includes('…') ||
    value.startsWith('<') ||
    lower.includes('xxx') ||
    lower.startsWith('your')
  )
}

export function settingDeclaration(setting: Setting, range: TextRange): Declaration {
  const value = oneLine(setting.value)
  return declaration({
    kind: 'setting',
    name: setting.name,
    range,
    facts: isSample(value) ? [] : [`= ${value}`],
    ...given('purpose', firstSentence(setting.comment)),
  })
}
