import { closeOf, isWordAt, pastOne, sourceOf, stringValue, textAt, tokenAt, type CodeView } from '../codeView.ts'
import type { BraceLanguage } from './braceReader.ts'

/** The annotations and modifiers before a declaration. */
export interface Marks {
  /** The first token, annotations included. */
  readonly start: number
  /** The first token after them. */
  readonly at: number
  readonly words: ReadonlySet<string>
  /** Names of annotations, `Column`. */
  readonly names: readonly string[]
  /** Annotations that restrict, as written: `@Size(max = 80)`. */
  readonly rules: readonly string[]
  /** A route an annotation gives: `GET /orders`, with an empty method for a class's base path. */
  readonly route?: { readonly method: string; readonly path: string }
  readonly facts: readonly string[]
  /** True for a parameter in the head of a class or record. */
  readonly isParameter?: boolean
}

const routeNames: Readonly<Record<string, string>> = {
  GetMapping: 'GET',
  PostMapping: 'POST',
  PutMapping: 'PUT',
  PatchMapping: 'PATCH',
  DeleteMapping: 'DELETE',
  RequestMapping: '',
  HttpGet: 'GET',
  HttpPost: 'POST',
  HttpPut: 'PUT',
  HttpPatch: 'PATCH',
  HttpDelete: 'DELETE',
  Route: '',
  GET: 'GET',
  POST: 'POST',
  PUT: 'PUT',
  DELETE: 'DELETE',
  PATCH: 'PATCH',
  Path: '',
}

/** Annotations that say nothing a reader of the design would ask for. */
const plainNames = new Set([
  'Override',
  'override',
  'Data',
  'Getter',
  'Setter',
  'Autowired',
  'Inject',
  'Slf4j',
  'NoArgsConstructor',
  'AllArgsConstructor',
  'Builder',
  'RequiredArgsConstructor',
  'Service',
  'Component',
  'Repository',
  'Controller',
  'RestController',
  'ApiController',
  'Entity',
  'Published',
  'State',
  'MainActor',
  'derive',
  'Singleton',
  'Composable',
  'Serializable',
])

export function readMarks(code: CodeView, from: number, to: number, language: BraceLanguage): Marks {
  const names: string[] = []
  const rules: string[] = []
  const facts: string[] = []
  const words = new Set<string>()
  let route: { method: string; path: string } | undefined
  let at = from
  for (;;) {
    if (at >= to) break
    const text = textAt(code, at)
    if (text === '@' && isWordAt(code, at + 1) && textAt(code, at + 1) !== 'interface') {
      at = readAnnotation(at, at + 1)
      continue
    }
    if (text === '#' && textAt(code, at + 1) === '[') {
      const close = closeOf(code, at + 1, to)
      if (close < 0) break
      names.push(textAt(code, at + 2))
      at = close + 1
      continue
    }
    if (text === '[' && isWordAt(code, at + 1) && startsAttribute(at)) {
      at = readAnnotation(at, at + 1)
      continue
    }
    if (language.modifiers.has(text) && isWordAt(code, at) && !isName(at)) {
      words.add(text)
      at++
      if (text === 'pub' && textAt(code, at) === '(') at = pastOne(code, at)
      continue
    }
    break
  }
  return {
    start: from,
    at: Math.min(at, Math.max(from, to - 1)),
    words,
    names,
    rules,
    facts,
    ...(route ? { route } : {}),
  }

  /** `[Required]` stands before a member; `[0]` and `[a, b]` in values don't get here. */
  function startsAttribute(index: number): boolean {
    const close = closeOf(code, index, to)
    return language.order === 'typeFirst' && close > 0 && close < index + 40
  }

  /** A modifier's word that is used as a name: `default:`, `value =`, `open(`. */
  function isName(index: number): boolean {
    return (
      [':', '=', '(', ';', ',', ')', '.', '', '}', '?', '<', '->', '{'].includes(textAt(code, index + 1)) &&
      !(textAt(code, index) === 'pub')
    )
  }

  function readAnnotation(mark: number, nameAt: number): number {
    const name = textAt(code, nameAt)
    const isAttribute = textAt(code, mark) === '['
    const open = textAt(code, nameAt + 1) === '(' ? nameAt + 1 : -1
    const close = open > 0 ? closeOf(code, open, to) : -1
    const end = isAttribute ? closeOf(code, mark, to) + 1 : close > 0 ? close + 1 : nameAt + 1
    names.push(name)
    const method = routeNames[name]
    if (method !== undefined) {
      const path = firstString(open, close)
      route = { method: method || route?.method || '', path: path || route?.path || '' }
    } else if (name === 'Table' && open > 0) facts.push(sourceOf(code, mark, end))
    else if (!plainNames.has(name) && (open > 0 || /^(?:Not|Required|Id|Unique|Nullable|Key)/.test(name)))
      rules.push(sourceOf(code, mark, end))
    return Math.max(end, mark + 1)
  }

  function firstString(open: number, close: number): string {
    for (let index = open + 1; open > 0 && index < close; index++) {
      if (tokenAt(code, index).kind === 'string') return stringValue(tokenAt(code, index))
    }
    return ''
  }
}
