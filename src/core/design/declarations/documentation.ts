import { firstSentence, hasLetters, oneLine } from './sentences.ts'
import { toldLines } from './toldLines.ts'

/** What a documentation comment or a docstring tells. */
export interface Documentation {
  readonly purpose?: string
  readonly returns?: string
  readonly raises: readonly string[]
  readonly steps: readonly string[]
  /** What it says behind its first sentence: further sentences, items of a list, options of a command. */
  readonly told: readonly string[]
  /** What it says of single parameters or attributes. */
  readonly parameters: ReadonlyMap<string, string>
  /** The types that JSDoc gives its parameters. */
  readonly parameterTypes: ReadonlyMap<string, string>
  readonly returnType?: string
}

type Part = 'purpose' | 'parameters' | 'returns' | 'raises' | 'steps' | 'other'

/** Headings of a docstring's parts, in the styles of Google and NumPy, and what local teams write. */
const partHeadings: Readonly<Record<string, Part>> = {
  args: 'parameters',
  arguments: 'parameters',
  parameters: 'parameters',
  params: 'parameters',
  attributes: 'parameters',
  fields: 'parameters',
  引数: 'parameters',
  パラメータ: 'parameters',
  参数: 'parameters',
  매개변수: 'parameters',
  returns: 'returns',
  return: 'returns',
  yields: 'returns',
  戻り値: 'returns',
  返り値: 'returns',
  返回: 'returns',
  返回值: 'returns',
  반환: 'returns',
  raises: 'raises',
  throws: 'raises',
  errors: 'raises',
  exceptions: 'raises',
  例外: 'raises',
  异常: 'raises',
  抛出: 'raises',
  예외: 'raises',
  steps: 'steps',
  process: 'steps',
  algorithm: 'steps',
  logic: 'steps',
  flow: 'steps',
  workflow: 'steps',
  手順: 'steps',
  処理: 'steps',
  処理フロー: 'steps',
  步骤: 'steps',
  流程: 'steps',
  단계: 'steps',
  note: 'other',
  notes: 'other',
  example: 'other',
  examples: 'other',
  usage: 'other',
  'see also': 'other',
  precondition: 'other',
  preconditions: 'other',
  postcondition: 'other',
  postconditions: 'other',
  invariant: 'other',
  invariants: 'other',
  responsibilities: 'other',
}

const atTags: Readonly<Record<string, Part>> = {
  param: 'parameters',
  arg: 'parameters',
  property: 'parameters',
  return: 'returns',
  returns: 'returns',
  throws: 'raises',
  throw: 'raises',
  exception: 'raises',
  raises: 'raises',
}

const listed = 12

/** Reads JSDoc, Javadoc, reST, Google and NumPy documentation alike: by tags, headings and numbers. */
export function readDocumentation(text: string): Documentation {
  const raises: string[] = []
  const steps: string[] = []
  const parameters = new Map<string, string>()
  const parameterTypes = new Map<string, string>()
  let returnType = ''
  const purpose: string[] = []
  const options: string[] = []
  let returns = ''
  let part: Part = 'purpose'
  let open: 'none' | 'raise' | 'step' = 'none'
  for (const raw of text.slice(0, 20_000).split('\n')) {
    const line = withoutTags(raw.trim())
    const heading = partOf(line)
    if (heading) {
      part = heading.part
      if (heading.type) noteType(heading)
      open = 'none'
      if (heading.rest === '' || part === 'other') continue
      take(heading.rest, part)
      if (heading.single) part = 'other'
      continue
    }
    if (line === '') {
      if (part === 'purpose' && purpose.length > 0) purpose.push('')
      open = 'none'
      continue
    }
    if (isRuler(line)) continue
    const step = stepOf(line)
    if (step !== undefined && (part === 'purpose' || part === 'steps' || part === 'other')) {
      steps.push(oneLine(step))
      open = 'step'
      continue
    }
    // How far a line stands in tells what still belongs to the item above it.
    take(part === 'purpose' ? raw.slice(0, raw.length - raw.trimStart().length) + line : line, part)
  }
  return {
    ...purposeOf(purpose),
    ...(returns ? { returns: oneLine(returns) } : {}),
    raises: raises.slice(0, listed),
    steps: steps.slice(0, listed),
    told: [...toldLines(purpose), ...options].slice(0, listed),
    parameters,
    parameterTypes,
    ...(returnType ? { returnType } : {}),
  }

  function noteType({ part: of, type = '', rest }: PartHeading): void {
    if (of === 'returns') returnType = oneLine(type)
    else if (of === 'parameters') parameterTypes.set(parameterName(rest), oneLine(type))
  }

  function take(line: string, to: Part): void {
    if (to === 'purpose') purpose.push(line)
    else if (to === 'returns') returns = returns || line
    else if (to === 'raises') {
      const named = nameAndText(line)
      if (named) raises.push(oneLine(named.text ? `${named.name}: ${named.text}` : named.name))
      else if (open === 'raise' && raises.length > 0) raises[raises.length - 1] = oneLine(`${raises.at(-1)} ${line}`)
      open = 'raise'
    } else if (to === 'parameters') {
      const option = optionOf(line)
      if (option) options.push(option)
      const named = nameAndText(line)
      if (named?.text) parameters.set(named.name, oneLine(named.text))
    } else if (to === 'steps') {
      const bullet = line.startsWith('- ') || line.startsWith('* ') ? line.slice(2) : line
      if (hasLetters(bullet)) steps.push(oneLine(bullet))
    }
  }
}

function purposeOf(lines: readonly string[]): { readonly purpose?: string } {
  const purpose = firstSentence(lines.join('\n'))
  return purpose ? { purpose } : {}
}

/** The steps of an operation: those its documentation numbers, else what it tells, and then what its body does. */
export function stepsOf({ steps, told }: Documentation, body: readonly string[]): readonly string[] {
  return steps.length > 0 ? steps : [...new Set([...told, ...body])].slice(0, listed)
}

/** `--format text|json   How it looks` is the option and what it does. */
function optionOf(line: string): string | undefined {
  const gap = line.startsWith('--') ? line.indexOf('  ') : -1
  if (gap < 0) return undefined
  return `\`${line.slice(0, gap).replaceAll('`', '')}\`: ${oneLine(line.slice(gap))}`
}

interface PartHeading {
  readonly part: Part
  readonly rest: string
  /** A tag such as `@param` speaks for its own line only. */
  readonly single: boolean
  readonly type?: string
}

/** `[limit=20] how many` speaks of `limit`. */
function parameterName(text: string): string {
  let end = 0
  const from = text.startsWith('[') ? 1 : 0
  while (from + end < text.length && !' :=]'.includes(text.charAt(from + end))) end++
  return text.slice(from, from + end)
}

function partOf(written: string): PartHeading | undefined {
  const line = written.startsWith('- ') ? written.slice(2) : written
  const first = line.charAt(0)
  if (first === '@' || first === ':' || first === '\\') return tagOf(line.slice(1))
  const colon = firstColon(line)
  const head = colon < 0 ? line : line.slice(0, colon)
  if (head.length > 24) return undefined
  const part = partHeadings[head.trim().toLowerCase().replaceAll('*', '')]
  if (!part) return undefined
  const rest = colon < 0 ? '' : line.slice(colon + 1).trim()
  if (colon < 0 && head !== line) return undefined
  return { part, rest, single: line !== written }
}

function tagOf(line: string): PartHeading | undefined {
  let end = 0
  while (end < line.length && (line.charCodeAt(end) | 32) >= 97 && (line.charCodeAt(end) | 32) <= 122) end++
  const part = atTags[line.slice(0, end)]
  if (!part) return end > 0 ? { part: 'other', rest: '', single: true } : undefined
  let rest = line.slice(end).trim()
  if (rest.startsWith(':')) rest = rest.slice(1).trim()
  let type = ''
  if (rest.startsWith('{')) {
    const close = closingBrace(rest)
    type = rest.slice(1, close)
    const after = rest.slice(close + 1).trim()
    rest = part === 'raises' ? `${type}${after ? `: ${after}` : ''}` : after
  } else if (part === 'raises') rest = withColon(rest)
  if (part === 'parameters') rest = withColon(rest)
  return { part, rest, single: true, ...(type ? { type } : {}) }
}

function closingBrace(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '{') depth++
    else if (text.charAt(at) === '}' && --depth === 0) return at
  }
  return text.length
}

/** .NET writes its documentation in tags: `<param name="id">…</param>` becomes `@param id: …`. */
function withoutTags(line: string): string {
  if (!line.startsWith('<')) return line
  const close = line.indexOf('>')
  const tag = line.slice(1, close < 0 ? undefined : close)
  const name = tag.split(' ')[0] ?? ''
  const told = xmlTags[name.startsWith('/') ? name.slice(1) : name]
  if (told === undefined) return line
  const end = line.indexOf('</', close)
  const inner = close < 0 ? '' : line.slice(close + 1, end < 0 ? undefined : end).trim()
  const quote = tag.indexOf('"')
  const subject = quote < 0 ? '' : tag.slice(quote + 1, tag.indexOf('"', quote + 1))
  if (told === '') return inner
  return inner === '' && subject === '' ? '' : `@${told} ${subject ? `${subject}: ` : ''}${inner}`
}

const xmlTags: Readonly<Record<string, string>> = {
  summary: '',
  remarks: '',
  param: 'param',
  returns: 'returns',
  exception: 'throws',
}

/** `name what it is` and `name - what it is` become `name: what it is`. */
function withColon(text: string): string {
  const space = text.indexOf(' ')
  if (space < 0) return text
  const name = text.slice(0, space)
  if (name.endsWith(':')) return text
  const rest = text.slice(space + 1).trim()
  return `${name}: ${rest.startsWith('- ') ? rest.slice(2) : rest}`
}

function firstColon(line: string): number {
  const half = line.indexOf(':')
  const full = line.indexOf('：')
  if (half < 0) return full
  return full < 0 ? half : Math.min(half, full)
}

function nameAndText(line: string): { readonly name: string; readonly text: string } | undefined {
  const bare = line.startsWith('- ') || line.startsWith('* ') ? line.slice(2).trim() : line
  const colon = firstColon(bare)
  const head = (colon < 0 ? bare : bare.slice(0, colon)).trim()
  const paren = head.indexOf('(')
  const name = (paren > 0 ? head.slice(0, paren) : head).replaceAll('`', '').trim()
  if (name === '' || name.includes(' ') || name.length > 80) return undefined
  return { name, text: colon < 0 ? '' : bare.slice(colon + 1).trim() }
}

const isRuler = (line: string): boolean => !hasLetters(line)

/** `1. Do x`, `1) do x`, `Step 2: do x`, `ステップ3：…`, `第1步 …`: the step's own words. */
export function stepOf(line: string): string | undefined {
  let at = 0
  const beginning = line.slice(0, longestStepWord).toLowerCase()
  const lead = stepWords.find(word => beginning.startsWith(word))
  if (lead) at = lead.length
  while (line.charAt(at) === ' ') at++
  const digits = at
  while (isStepDigit(line.charAt(at))) at++
  if (at === digits) return undefined
  const isBare = !lead
  if (lead === '第' && '步段阶'.includes(line.charAt(at))) at++
  if (lead === '第' && '骤'.includes(line.charAt(at))) at++
  const mark = line.charAt(at)
  if (!'.):：、．-—'.includes(mark) && !(lead && mark === ' ')) return undefined
  if (isBare && mark === '-') return undefined
  if (isBare && mark === ':') return undefined
  const rest = line.slice(at + (mark === ' ' ? 0 : 1))
  if (isBare && mark === '.' && !rest.startsWith(' ')) return undefined
  const words = rest.trim()
  return hasLetters(words) ? words : undefined
}

const stepWords = [
  'step',
  'phase',
  'ステップ',
  '步骤',
  '第',
  '단계',
  'étape',
  'etape',
  'schritt',
  'paso',
  'passo',
  'etapa',
  'шаг',
]

const longestStepWord = Math.max(...stepWords.map(word => word.length))

function isStepDigit(char: string): boolean {
  if (char === '') return false
  return (char >= '0' && char <= '9') || '一二三四五六七八九十'.includes(char) || (char >= '①' && char <= '⑳')
}
