import type { DeclaredField } from '../../declaration.ts'
import { looseSyntax } from '../codeSyntax.ts'
import { field, given } from '../draft.ts'
import { gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { firstSentence, oneLine } from '../sentences.ts'
import { plainLines, splitComment, type PlainLine } from './plainLines.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'WS', 'WSS', 'SSE', 'WEBSOCKET']

/** Lists of endpoints, `POST /api/orders -> 201 {…}`, with what is said of each below it. */
export const endpoints: DeclarationReader = {
  id: 'endpoints',
  infos: ['http', 'https', 'rest', 'api'],
  syntax: looseSyntax,
  score: lines => lines.filter(line => routeOf(line) !== undefined).length * 4,
  read: code => {
    const found = gathering()
    let open: OpenDeclaration | undefined
    let above = ''
    let depth = 0
    let part: Part = 'body'
    for (const line of plainLines(code)) {
      const route = routeOf(line.text)
      if (route) {
        open = found.add({ kind: 'endpoint', name: route.name, range: line.range, ...endpointFacts(route.rest, above) })
        part = 'body'
        depth = 0
      } else if (open && line.text !== '') {
        const head = partOf(line.text)
        if (head) part = head
        depth = readDetail(line, open, depth, part)
      }
      above = isCommentLine(line.text) ? line.text : ''
    }
    return found.declarations
  },
}

const isCommentLine = (text: string): boolean => text.startsWith('//') || text.startsWith('# ')

interface Route {
  readonly name: string
  readonly rest: string
}

/** A line that begins with a method and a path, also as a list item or in bold. */
function routeOf(text: string): Route | undefined {
  let line = text
  while ('-*•#`[ \t|│├└─'.includes(line.charAt(0)) && line !== '') line = line.slice(1)
  const space = firstSpace(line)
  if (space < 0) return undefined
  const word = line.slice(0, space)
  const method = word.endsWith(':') || word.endsWith(']') || word.endsWith('`') ? word.slice(0, -1) : word
  if (!methods.includes(method)) return undefined
  const rest = line.slice(space).trim()
  const isPath = rest.startsWith('/') || rest.startsWith('http') || rest.startsWith('{') || rest.startsWith('`/')
  if (!isPath) return undefined
  const path = rest.startsWith('`') ? rest.slice(1) : rest
  const end = endOfPath(path)
  return { name: `${method} ${path.slice(0, end)}`, rest: path.slice(end).replace('`', '').trim() }
}

const firstSpace = (line: string): number => {
  const space = line.indexOf(' ')
  const tab = line.indexOf('\t')
  if (space < 0) return tab
  return tab < 0 ? space : Math.min(space, tab)
}

function endOfPath(text: string): number {
  let end = 0
  while (end < text.length && !' \t`,;→|'.includes(text.charAt(end))) end++
  return text.charAt(end - 1) === ':' ? end - 1 : end
}

/** `HTTP/1.1` says nothing; an arrow tells the answer; the rest what the endpoint is for. */
function endpointFacts(rest: string, above: string): { readonly purpose?: string; readonly facts: readonly string[] } {
  const facts: string[] = []
  const bare = rest.startsWith('HTTP/') ? rest.slice(8).trim() : rest.startsWith(':') ? rest.slice(1).trim() : rest
  const arrow = arrowIn(bare)
  const before = arrow ? bare.slice(0, arrow.at).trim() : bare
  const answer = arrow ? bare.slice(arrow.at + arrow.length).trim() : ''
  const { code, comment } = splitComment(before)
  const told = comment || (code.startsWith('{') || code.startsWith('(') ? '' : code)
  if (code.startsWith('{') || (code.startsWith('(') && comment)) facts.push(oneLine(code))
  const isStatus = answer !== '' && (isDigit(answer.charAt(0)) || answer.startsWith('{') || answer.startsWith('['))
  const isType = answer !== '' && !answer.includes(' ')
  if (isStatus || isType) {
    const split = splitComment(answer)
    facts.push(oneLine(`→ ${split.code}`))
    return { ...given('purpose', firstSentence(told || split.comment || stripMarks(above))), facts }
  }
  return { ...given('purpose', firstSentence(told || answer || stripMarks(above))), facts }
}

function arrowIn(text: string): { readonly at: number; readonly length: number } | undefined {
  const found = ['→', '->', '=>', '⇒']
    .map(mark => ({ at: text.indexOf(mark), length: mark.length }))
    .filter(one => one.at >= 0)
    .sort((a, b) => a.at - b.at)
  return found[0]
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9'

const stripMarks = (comment: string): string => {
  let at = 0
  while ('/# '.includes(comment.charAt(at)) && at < comment.length) at++
  return comment.slice(at)
}

type Part = 'body' | 'answer' | 'headers'

/** Words that say whether what follows goes in, comes out or stands in the headers. */
const partWords: readonly (readonly [Part, readonly string[]])[] = [
  [
    'answer',
    [
      'response',
      'returns',
      'レスポンス',
      '応答',
      '响应',
      '返回',
      '응답',
      'resposta',
      'respuesta',
      'réponse',
      'antwort',
      'ответ',
      '"response"',
    ],
  ],
  ['headers', ['header', 'ヘッダー', '请求头', '헤더']],
  [
    'body',
    [
      'request',
      'body',
      'query',
      'params',
      'parameters',
      'リクエスト',
      '请求',
      '요청',
      'requisição',
      'petición',
      'requête',
      'anfrage',
      'запрос',
    ],
  ],
]

function partOf(text: string): Part | undefined {
  let line = text.toLowerCase()
  while ('-*•#/ '.includes(line.charAt(0)) && line !== '') line = line.slice(1)
  return partWords.find(([, words]) => words.some(word => line.startsWith(word)))?.[0]
}

const most = 40

/** A line below an endpoint: a field of its body or answer, a status, or a remark that tells its purpose. */
function readDetail(line: PlainLine, open: OpenDeclaration, depth: number, part: Part): number {
  const text = line.text
  const { code, comment } = splitComment(text)
  const opens = count(code, '{') + count(code, '[')
  const closes = count(code, '}') + count(code, ']')
  if (isCommentLine(text)) {
    const said = firstSentence(stripMarks(text))
    if (depth === 0 && said && !open.purpose) open.purpose = said
  } else {
    const status = statusOf(code)
    const head = partOf(code)
    if (status && open.facts.length < most) open.facts.push(oneLine(status + (comment ? ` ${comment}` : '')))
    else if (head && !code.startsWith('"')) {
      const colon = code.indexOf(':')
      const said = colon < 0 ? '' : code.slice(colon + 1).trim()
      if (said !== '' && said !== '{' && said !== '[' && open.facts.length < most)
        open.facts.push(oneLine(`${code.slice(0, colon)}: ${said}`))
    } else if (depth > 0 && depth <= 2) {
      const read = fieldOf(code, comment, line)
      if (read && part === 'body' && depth === 1 && open.fields.length < most) open.fields.push(read)
    }
  }
  return Math.max(0, depth + opens - closes)
}

const count = (text: string, char: string): number => text.split(char).length - 1

/** `201 Created`, `- 404: unknown order`. */
function statusOf(code: string): string | undefined {
  const text = code.startsWith('- ') ? code.slice(2) : code
  const isStatus =
    text.length >= 3 &&
    text.charAt(0) >= '1' &&
    text.charAt(0) <= '5' &&
    isDigit(text.charAt(1)) &&
    isDigit(text.charAt(2))
  return isStatus && !isDigit(text.charAt(3)) && text.charAt(3) !== '.' ? text : undefined
}

/** `"state": CubeState,`: a name with a type; a sample value is no type. */
function fieldOf(code: string, comment: string, line: PlainLine): DeclaredField | undefined {
  const colon = code.indexOf(':')
  if (colon <= 0) return undefined
  const written = code.slice(0, colon).trim()
  const quoted = written.replaceAll('"', '').replaceAll("'", '').replaceAll('`', '')
  const isOptional = quoted.endsWith('?')
  const name = isOptional ? quoted.slice(0, -1) : quoted
  if (name === '' || name.includes(' ') || name.includes('{')) return undefined
  const value = code.slice(colon + 1).trim()
  const bare = value.endsWith(',') || value.endsWith(';') ? value.slice(0, -1).trim() : value
  const isSample = bare.startsWith('"') && !bare.includes('|')
  const isType = bare !== '' && !isSample && bare !== '{' && bare !== '[' && !isDigit(bare.charAt(0))
  return field({
    name,
    range: line.range,
    optional: isOptional,
    ...given('type', isType ? bare : ''),
    ...given('rule', comment),
  })
}
