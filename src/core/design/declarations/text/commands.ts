import type { DeclaredField } from '../../declaration.ts'
import { looseSyntax } from '../codeSyntax.ts'
import { field, given } from '../draft.ts'
import { gathering, type Gathering, type OpenDeclaration } from '../gathering.ts'
import type { DeclarationReader } from '../reader.ts'
import { firstSentence, oneLine } from '../sentences.ts'
import { plainLines, splitComment, type PlainLine } from './plainLines.ts'

/** Tools that every project calls: a line with one of them shows no command that the design makes. */
const everyday = new Set(
  'npm npx yarn pnpm bun deno pip pip3 pipx poetry uv conda git gh glab docker docker-compose podman kubectl helm terraform curl wget cd ls mkdir cp mv rm cat echo export source chmod chown sudo make cmake ninja gcc g++ clang pytest mypy ruff black eslint prettier jest vitest tsc cargo rustc go gradle ./gradlew mvn ./mvnw dotnet flutter dart swift xcodebuild brew apt apt-get yum systemctl service ssh scp rsync tar unzip grep sed awk find psql mysql redis-cli mongo sqlite3 aws gcloud az sleep kill set if then else elif fi for while do done case esac function return exit test alembic celery uvicorn gunicorn pod bundle rake rails composer php'.split(
    ' ',
  ),
)
const runners = new Set(['python', 'python3', 'node', 'ruby', 'java', 'bash', 'sh', 'tsx', 'ts-node', 'pwsh'])

/** Usage and help texts, and calls of a command line that the design makes. */
export const commands: DeclarationReader = {
  id: 'commands',
  infos: ['bash', 'sh', 'shell', 'zsh', 'console', 'terminal', 'powershell', 'cmd', 'shell-session', 'usage', 'cli'],
  syntax: looseSyntax,
  score: lines => {
    let signs = 0
    for (const line of lines) {
      if (usageOf(line) !== undefined) signs += 4
      else if (flagLine(line)) signs += 2
    }
    const calls = lines.flatMap(line => callOf(line) ?? [])
    const programs = new Map<string, number>()
    for (const { program } of calls) programs.set(program, (programs.get(program) ?? 0) + 1)
    const most = Math.max(0, ...programs.values())
    return signs + (most >= 2 || calls.some(call => call.text.includes(' --')) ? most : 0)
  },
  read: code => {
    const found = gathering()
    let open: OpenDeclaration | undefined
    let program = ''
    let above = ''
    let section = ''
    let inUsage = false
    for (const line of plainLines(code)) {
      const text = line.text
      const usage = usageOf(text)
      if (text === '') {
        above = ''
        continue
      }
      if (usage !== undefined) {
        inUsage = true
        if (usage !== '') open = readCall(usage, line, found, '', '') ?? open
        if (open && !program) program = open.name.split(' ')[0] ?? ''
      } else if (isSection(text)) section = text.toLowerCase()
      else if (flagLine(text) && open) addFlag(open, flagLine(text) ?? field({ name: '', range: line.range }), line)
      else if (isCommandSection(section) && line.indent > 0 && program) readListed(text, line, program, found)
      else if (text.startsWith('#')) above = text
      else {
        const call = callOf(text)
        if (call || (inUsage && !open)) {
          const read = readCall(call?.text ?? text, line, found, call?.comment ?? '', above)
          open = read ?? open
          if (read && !program) program = read.name.split(' ')[0] ?? ''
        }
        above = ''
      }
    }
    return found.declarations
  },
}

const usageWords = [
  'usage:',
  'usage：',
  '使い方:',
  '使用法:',
  '用法:',
  '用法：',
  '使用方法:',
  '使用方法：',
  '사용법:',
  'uso:',
  'utilisation:',
  'verwendung:',
  'использование:',
]

/** What stands behind `Usage:`, empty where the call stands on the next line. */
function usageOf(line: string): string | undefined {
  const lower = line.slice(0, 24).toLowerCase()
  const word = usageWords.find(one => lower.startsWith(one))
  return word === undefined ? undefined : line.slice(word.length).trim()
}

const isSection = (text: string): boolean => text.endsWith(':') && text.length < 40 && !text.startsWith('-')
const isCommandSection = (section: string): boolean =>
  ['command', 'コマンド', '命令', '명령', 'comando', 'commande', 'befehl', 'команд'].some(word =>
    section.includes(word),
  )

interface Call {
  readonly program: string
  readonly text: string
  readonly comment: string
}

/** `$ tool build <target> --watch  # why`: a call of a program that is not an everyday tool. */
function callOf(line: string): Call | undefined {
  const bare = line.startsWith('$ ') || line.startsWith('> ') || line.startsWith('% ') ? line.slice(2) : line
  const { code, comment } = splitComment(bare)
  if (code.includes(' = ') || code.includes('(')) return undefined
  const words = code.split(' ').filter(Boolean)
  const first = words[0] ?? ''
  const start = runners.has(first) ? (words[1] === '-m' ? 2 : 1) : 0
  const program = words[start] ?? ''
  if (!isProgram(program) || (start === 0 && everyday.has(program)) || everyday.has(program)) return undefined
  const isPlaced = words.slice(start + 1).some(word => word.startsWith('-') || '<[{'.includes(word.charAt(0)))
  if (words.length - start < 2 && start === 0 && comment === '') return undefined
  if (start === 0 && !isPlaced && comment === '' && words.length > 4) return undefined
  return { program, text: words.slice(start).join(' '), comment }
}

/** Small letters, digits, dashes, dots and slashes: what programs are named with. */
function isProgram(word: string): boolean {
  if (word.length < 2 || word.length > 60) return false
  for (let at = 0; at < word.length; at++) {
    const char = word.charAt(at)
    const isLetter = char >= 'a' && char <= 'z'
    const isOther = (char >= '0' && char <= '9') || '-_./'.includes(char)
    if (!isLetter && !(isOther && (at > 0 || char === '.' || char === '/'))) return false
  }
  return !word.endsWith('.') && !word.endsWith('/')
}

function readCall(
  text: string,
  line: PlainLine,
  found: Gathering,
  comment: string,
  above: string,
): OpenDeclaration | undefined {
  const words = text.split(' ').filter(Boolean)
  const name: string[] = []
  for (const word of words) {
    if (name.length >= 3 || !(name.length === 0 ? isProgram(word) : isSubcommand(word))) break
    name.push(word)
  }
  if (name.length === 0) return undefined
  const joined = name.join(' ')
  const purpose = firstSentence(comment) ?? firstSentence(above.startsWith('#') ? above.slice(1) : above)
  const before = found.named(joined)
  const command =
    before ?? found.add({ kind: 'command', name: joined, range: line.range, ...given('purpose', purpose) })
  if (before && !before.purpose && purpose) before.purpose = purpose
  for (const one of callFields(words.slice(name.length), line)) addFlag(command, one, line)
  return command
}

const isSubcommand = (word: string): boolean =>
  isProgram(word) && !word.includes('.') && !word.includes('/') && !(word.charAt(0) >= '0' && word.charAt(0) <= '9')

/** Flags with what stands behind them, and the arguments in brackets. */
function callFields(words: readonly string[], line: PlainLine): readonly DeclaredField[] {
  const fields: DeclaredField[] = []
  for (let at = 0; at < words.length && at < 60; at++) {
    const word = words[at] ?? ''
    const isOptional = word.startsWith('[')
    const bare = withoutBrackets(word)
    if (bare.startsWith('--') && bare.length > 2) {
      const equals = bare.indexOf('=')
      const next = words[at + 1] ?? ''
      const takes =
        equals < 0 &&
        next !== '' &&
        !next.startsWith('-') &&
        !next.startsWith('[-') &&
        !['|', '||', '&&', '\\'].includes(next)
      const name = equals < 0 ? bare : bare.slice(0, equals)
      const type = equals >= 0 ? withoutBrackets(bare.slice(equals + 1)) : takes ? withoutBrackets(next) : ''
      const isPlace = '<[{'.includes(next.charAt(0) || ' ') || equals >= 0 || next === next.toUpperCase()
      if (takes) at++
      fields.push(
        field({
          name,
          range: line.range,
          optional: isOptional || !word.startsWith('<'),
          ...given('type', isPlace ? type : ''),
        }),
      )
    } else if (
      (word.startsWith('<') || (isOptional && !bare.startsWith('-'))) &&
      bare !== '' &&
      bare.toLowerCase() !== 'options'
    ) {
      fields.push(field({ name: bare, range: line.range, optional: isOptional }))
    }
  }
  return fields
}

function withoutBrackets(word: string): string {
  let start = 0
  let end = word.length
  while ('<[{('.includes(word.charAt(start)) && start < end) start++
  while (end > start && '>]}),.'.includes(word.charAt(end - 1))) end--
  return word.slice(start, end)
}

const widest = 60

/** Adds a flag once; what a help text says of it wins over a bare call. */
function addFlag(command: OpenDeclaration, flag: DeclaredField, line: PlainLine): void {
  if (flag.name === '' || command.fields.length >= widest) return
  const named = { ...flag, range: flag.range.end > flag.range.start ? flag.range : line.range }
  const at = command.fields.findIndex(one => one.name === flag.name)
  const before = command.fields[at]
  if (!before) command.fields.push(named)
  else if (!before.rule && flag.rule) command.fields[at] = named
}

/** `-o, --out FILE   Where to write (default: out.md)`. */
function flagLine(text: string): DeclaredField | undefined {
  if (!text.startsWith('-') || text.startsWith('- ') || text.startsWith('---')) return undefined
  const gap = gapIn(text)
  const head = gap < 0 ? text : text.slice(0, gap)
  const said = gap < 0 ? '' : text.slice(gap).trim()
  const words = head.split(/[\s,=]/).filter(Boolean)
  const name = words.find(word => word.startsWith('--')) ?? words[0] ?? ''
  if (name.length < 2 || words.length > 5) return undefined
  const type = words.find(word => !word.startsWith('-')) ?? ''
  const initial = defaultIn(said)
  return field({
    name: withoutBrackets(name),
    range: { start: 0, end: 0 },
    optional: true,
    ...given('type', withoutBrackets(type)),
    ...given('initial', initial),
    ...given('rule', oneLine(said.startsWith('#') ? said.slice(1).trim() : said)),
  })
}

/** Where two spaces or a tab part a flag from its description. */
function gapIn(text: string): number {
  const spaces = text.indexOf('  ')
  const tab = text.indexOf('\t')
  const hash = text.indexOf(' #')
  return [spaces, tab, hash].filter(at => at >= 0).sort((a, b) => a - b)[0] ?? -1
}

function defaultIn(said: string): string {
  const lower = said.toLowerCase()
  const at = ['default: ', 'default is ', 'default=', 'defaults to ']
    .map(word => ({ word, at: lower.indexOf(word) }))
    .find(one => one.at >= 0)
  if (!at) return ''
  const rest = said.slice(at.at + at.word.length)
  let end = 0
  while (end < rest.length && !'),; ]'.includes(rest.charAt(end))) end++
  return rest.slice(0, end)
}

/** A line of a help text's list of commands. */
function readListed(text: string, line: PlainLine, program: string, found: Gathering): void {
  const gap = gapIn(text)
  const name = (gap < 0 ? text : text.slice(0, gap)).trim()
  const first = name.split(' ')[0] ?? ''
  if (gap < 0 || !isSubcommand(first)) return
  const purpose = firstSentence(text.slice(gap).trim())
  const before = found.named(`${program} ${first}`)
  if (!before)
    found.add({ kind: 'command', name: `${program} ${first}`, range: line.range, ...given('purpose', purpose) })
  else if (purpose && !before.purpose) before.purpose = purpose
}
