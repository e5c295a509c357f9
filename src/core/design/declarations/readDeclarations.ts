import type { Declaration } from '../declaration.ts'
import { go } from './brace/go.ts'
import { kotlin, rust, swift } from './brace/nameFirst.ts'
import { cLanguages, csharp, dart, java } from './brace/typeFirst.ts'
import { changedCode, type ChangedCode } from './changes.ts'
import { codeTokens } from './codeTokens.ts'
import type { CodeView } from './codeView.ts'
import { jsonObjects } from './data/objects.ts'
import { environment } from './data/settings.ts'
import { toml } from './data/toml.ts'
import { yaml } from './data/yaml.ts'
import { existingFact, markExisting } from './existing.ts'
import { pathBefore, pathsIn } from './paths.ts'
import { python } from './python/readPython.ts'
import type { DeclarationReader } from './reader.ts'
import { graphql } from './schema/graphql.ts'
import { prisma } from './schema/prisma.ts'
import { protobuf } from './schema/protobuf.ts'
import { sql } from './sql/readSql.ts'
import { commands } from './text/commands.ts'
import { endpoints } from './text/endpoints.ts'
import { pseudoCode } from './text/pseudoCode.ts'
import { withTellingComments } from './tellingComments.ts'
import { typeScript } from './typescript/readTypeScript.ts'

/** In the order in which they win where several fit a fence equally well. */
const readers: readonly DeclarationReader[] = [
  typeScript,
  python,
  sql,
  endpoints,
  go,
  rust,
  swift,
  kotlin,
  java,
  csharp,
  dart,
  cLanguages,
  graphql,
  protobuf,
  prisma,
  jsonObjects,
  environment,
  toml,
  commands,
  pseudoCode,
  yaml,
]

/**
 * What a fence declares. `info` is its info string, which may be empty or wrong; `offset` is where `code` stands in
 * its document. A declaration whose name the code does not tell (a JSON example, a YAML file) has an empty name. The
 * fact `existing` marks what a comment or a diff shows as standing already.
 */
export function readDeclarations(code: string, info: string, offset: number): Declaration[] {
  const changed = changedCode(code, info.trim().toLowerCase())
  const text = changed?.text ?? code
  const reader = readerFor(text, info)
  if (!reader) return []
  const view: CodeView = { ...codeTokens(text, reader.syntax), offset }
  const paths = pathsIn(view, info)
  const found = withTellingComments(view, markExisting(view, reader.read(view, info))).map(read => {
    const path = pathBefore(paths, read.range.start)
    return path && !read.path ? { ...read, path } : read
  })
  return changed ? found.map(read => withStatus(read, changed, offset)) : found
}

/** Where the first added line stands that ends behind `at`. */
function addedAfter({ added }: ChangedCode, at: number): number {
  let low = 0
  let high = added.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((added[middle]?.[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return added[low]?.[0] ?? Infinity
}

/** In a diff, what no added line touches is shown for orientation. */
function withStatus(read: Declaration, changed: ChangedCode, offset: number): Declaration {
  const isTouched = addedAfter(changed, read.range.start - offset) < read.range.end - offset
  return isTouched || read.facts.includes(existingFact) ? read : { ...read, facts: [existingFact, ...read.facts] }
}

/** Readers of texts with little grammar: they are not tried on what is said to be code. */
const loose: ReadonlySet<DeclarationReader> = new Set([environment, toml, commands, pseudoCode, yaml])

/** Info words that name no language. */
const vague = new Set(['', 'text', 'txt', 'plaintext', 'plain', 'code', 'diff', 'patch', 'none'])
/** Languages in which documents, pages and build steps are written: nothing in them declares a part of the design. */
const silent = new Set(
  'markdown md mdx html xml svg css scss sass less makefile make dockerfile docker nginx mermaid plantuml puml dot graphviz gherkin feature cucumber latex tex csv tsv log math vim regex ebnf bnf'.split(
    ' ',
  ),
)
/** How much of a fence is looked at to guess its language. */
const sample = 40_000

function readerFor(code: string, info: string): DeclarationReader | undefined {
  const word =
    info
      .trim()
      .split(/[\s:{,]/)[0]
      ?.toLowerCase() ?? ''
  if (silent.has(word)) return undefined
  const lines = code
    .slice(0, sample)
    .split('\n')
    .map(line => line.trim())
  const named = vague.has(word) ? undefined : readers.find(reader => reader.infos.includes(word))
  if (isObjectAlone(lines)) return jsonObjects
  if (named && named.score(lines) > 0) return named
  let best: DeclarationReader | undefined
  let bestScore = 1
  const isCode = named !== undefined && !loose.has(named)
  for (const reader of readers) {
    if (isCode && loose.has(reader)) continue
    const score = reader.score(lines)
    if (score <= bestScore) continue
    best = reader
    bestScore = score
  }
  return best ?? named
}

/** A fence that begins with a brace shows one object, whatever language its info names. */
function isObjectAlone(lines: readonly string[]): boolean {
  const first = lines.find(line => line !== '' && !['//', '#', '/*', '*'].some(mark => line.startsWith(mark)))
  return first !== undefined && first.startsWith('{') && !first.startsWith('{%') && jsonObjects.score(lines) > 0
}
