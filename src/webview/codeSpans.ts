/** A stretch of code that is coloured, or plain where it has no kind. */
export interface CodeSpan {
  readonly kind?: 'comment' | 'string' | 'number' | 'keyword' | 'type'
  readonly text: string
}

/** Longer code stays plain. */
const longest = 20_000

/** Colours enough to read by: comments, strings, numbers, keywords and names of types, alike in all languages. */
export function codeSpans(language: string, code: string): readonly CodeSpan[] {
  if (code.length > longest || plainLanguages.has(language)) return [{ text: code }]
  const spans: CodeSpan[] = []
  let end = 0
  for (const match of code.matchAll(hashComments.has(language) ? withHash : withSlashes)) {
    const [whole, comment, string, number, word] = match
    const kind = comment ? 'comment' : string ? 'string' : number ? 'number' : kindOfWord(word ?? '')
    if (!kind) continue
    if (match.index > end) spans.push({ text: code.slice(end, match.index) })
    spans.push({ kind, text: whole })
    end = match.index + whole.length
  }
  if (end < code.length) spans.push({ text: code.slice(end) })
  return spans
}

const plainLanguages = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'markdown',
  'md',
  'mermaid',
  'gherkin',
  'diff',
])

const hashComments = new Set(
  'python py ruby rb sh bash shell zsh fish yaml yml toml ini dockerfile docker make makefile perl r elixir ex'.split(
    ' ',
  ),
)

const withSlashes =
  /(\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?|--[ \t][^\n]*)|("(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`[^`]*`?)|(\b\d[\w.]*)|([\p{L}_$][\p{L}\p{N}_$]*)/gu
const withHash = /(#[^\n]*)|("(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)|(\b\d[\w.]*)|([\p{L}_$][\p{L}\p{N}_$]*)/gu

function kindOfWord(word: string): CodeSpan['kind'] {
  if (keywords.has(word) || keywords.has(word.toLowerCase())) return 'keyword'
  return /^\p{Lu}\p{L}*\p{Ll}/u.test(word) ? 'type' : undefined
}

const keywords = new Set(
  (
    'and as async await boolean break case catch class const create def default delete do elif else enum except export ' +
    'extends false finally float fn for from func function if impl implements import in insert int integer interface ' +
    'into is key let match new nil none not null number of or package primary private protected pub public readonly ' +
    'references return select self set static string struct super switch table this throw throws true try type union ' +
    'unique unknown update using val values var void where while with yield'
  ).split(' '),
)
