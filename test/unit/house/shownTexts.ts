import { pageTexts } from '../../../src/core/preview/pageTexts.ts'
import { sourceFiles } from './sourceFiles.ts'

/** A text that the code shows to a person, as its translations name it. */
export interface ShownText {
  readonly message: string
  /** How many values are put into it. */
  readonly values: number
}

export interface ShownTexts {
  readonly texts: readonly ShownText[]
  /** Uses of `l10n` that are no call with its text in the place of the first argument. */
  readonly unread: readonly string[]
  /** Texts that a person sees although no table can translate them. */
  readonly bare: readonly string[]
}

const text = /^vscode\.l10n\.t\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")(?=\s*[,)])/
const sentence = /^(?:told|titled)\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")(?=\s*[,)])/
const bareText =
  /(?:\b(?:title|placeHolder|prompt|label|detail|description|tooltip|message|value):|\b(?:show\w+Message|Error)\()\s*(?:'(?!Planwright')[^'\n]*\p{L}{2}|`(?:[^`$]|\$\{[^}]*\})*?(?<![${.\w])\p{Ll}{2})/gu

/** Translate what stands in core: the page's own table, and what problems say. */
const translators = ['src/vscode/preview/translatedTexts.ts', 'src/vscode/problemText.ts']

/**
 * Every text in a call of `vscode.l10n.t`, what problems say, and the texts of the preview page, which the host translates as a table. The calls are found by their form, which Prettier decides: reading them with
 * a parser of TypeScript would take longer than all other tests of the house.
 */
export function shownTexts(): ShownTexts {
  const texts: ShownText[] = []
  const unread: string[] = []
  const bare: string[] = []
  for (const { path, text: code } of sourceFiles('src/vscode')) {
    for (const { index } of code.matchAll(/\b(?:vscode\.)?l10n\b/g)) {
      const [call, literal] = text.exec(code.slice(index, index + 1000)) ?? []
      if (call && literal) texts.push({ message: unquoted(literal), values: valuesAfter(code, index + call.length) })
      else if (!translators.includes(path)) unread.push(`${path}: ${code.slice(index, index + 60)}`)
    }
    bare.push(...[...code.matchAll(bareText)].map(([found]) => `${path}: ${found}`))
  }
  for (const { path, text: code } of sourceFiles('src/core')) {
    if (!code.includes("/told.ts'")) continue
    for (const { index } of code.matchAll(/\b(?:told|titled)\(/g)) {
      const [call, literal] = sentence.exec(code.slice(index, index + 1000)) ?? []
      if (call && literal) texts.push({ message: unquoted(literal), values: valuesAfter(code, index + call.length) })
      else unread.push(`${path}: ${code.slice(index, index + 60)}`)
    }
  }
  for (const message of Object.values(pageTexts))
    texts.push({ message, values: new Set(message.match(/\{\d\}/g)).size })
  return { texts, unread, bare }
}

/** How many arguments there are from `at`, which is behind the first one, to the end of the call. */
function valuesAfter(code: string, at: number): number {
  const token = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[^\s'"([{`)\]},]+|\S/g
  token.lastIndex = at
  let depth = 0
  let values = 0
  let isIn = false
  for (let read = token.exec(code)?.[0]; read !== undefined; read = token.exec(code)?.[0]) {
    const isEnd = depth === 0 && (read === ')' || read === ',')
    if (isEnd && isIn) values += 1
    if (isEnd && read === ')') return values
    isIn = !isEnd
    if (/^[([{]$/.test(read)) depth += 1
    if (/^[)\]}]$/.test(read)) depth -= 1
  }
  return values
}

function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, '$1')
}
