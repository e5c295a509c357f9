import type { Declaration } from '../declaration.ts'
import { codeTokens } from './codeTokens.ts'
import type { CodeView } from './codeView.ts'
import { pathsIn, pathBefore } from './paths.ts'
import type { DeclarationReader } from './reader.ts'
import { go } from './brace/go.ts'
import { kotlin, rust, swift } from './brace/nameFirst.ts'
import { cLanguages, csharp, dart, java } from './brace/typeFirst.ts'
import { python } from './python/readPython.ts'
import { sql } from './sql/readSql.ts'
import { typeScript } from './typescript/readTypeScript.ts'

const readers: readonly DeclarationReader[] = [
  typeScript,
  python,
  sql,
  go,
  rust,
  swift,
  kotlin,
  java,
  csharp,
  dart,
  cLanguages,
]

/**
 * What a fence declares. `info` is its info string, which may be empty or wrong; `offset` is where `code` stands in
 * its document.
 */
export function readDeclarations(code: string, info: string, offset: number): Declaration[] {
  const reader = readerFor(code, info)
  if (!reader) return []
  const view: CodeView = { ...codeTokens(code, reader.syntax), offset }
  const paths = pathsIn(view, info)
  return reader.read(view, info).map(read => {
    const path = pathBefore(paths, read.range.start)
    return path && !read.path ? { ...read, path } : read
  })
}

function readerFor(code: string, info: string): DeclarationReader | undefined {
  const word =
    info
      .trim()
      .split(/[\s:{,]/)[0]
      ?.toLowerCase() ?? ''
  const named = readers.find(reader => reader.infos.includes(word))
  const lines = code
    .slice(0, 40_000)
    .split('\n')
    .map(line => line.trim())
  if (named && named.score(lines) > 0) return named
  let best: DeclarationReader | undefined
  let bestScore = 1
  for (const reader of readers) {
    const score = reader.score(lines)
    if (score > bestScore) {
      best = reader
      bestScore = score
    }
  }
  return best ?? named
}
