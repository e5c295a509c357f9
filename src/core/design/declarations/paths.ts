import type { CodeView } from './codeView.ts'

export interface NamedPath {
  readonly path: string
  /** Where what it names begins, in the document. */
  readonly from: number
}

/** The file paths that comments on lines of their own name, and the one of the info string (`ts title="src/x.ts"`). */
export function pathsIn(code: CodeView, info: string): readonly NamedPath[] {
  const found: NamedPath[] = []
  const named = info.split(/[\s:="'{}]/).find(word => isFilePath(word))
  if (named) found.push({ path: named, from: code.offset })
  for (const comment of code.comments) {
    if (comment.breaks === 0 && comment.start > 0 && comment !== code.comments[0]) continue
    if (comment.text.length > 160) continue
    const path = pathOf(comment.text)
    if (path) found.push({ path, from: code.offset + comment.start })
  }
  return found
}

/** The path named last before `start`. Paths are few, and asked for in rising order of nothing in particular. */
export function pathBefore(paths: readonly NamedPath[], start: number): string | undefined {
  let low = 0
  let high = paths.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paths[middle]?.from ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return paths[low - 1]?.path
}

/** `src/x.ts`, `File: lib/y.py`, `lib/y.py - the store`: the path a comment's first word is. */
export function pathOf(comment: string): string | undefined {
  let words = comment.split(/\s/).filter(Boolean)
  if (words[0]?.endsWith(':') || words[0]?.endsWith('：')) words = words.slice(1)
  const first = words[0]?.replaceAll('`', '') ?? ''
  const path = first.endsWith(':') || first.endsWith(',') ? first.slice(0, -1) : first
  if (!isFilePath(path)) return undefined
  const next = words[1] ?? ''
  const isAlone = words.length === 1 || '-–—(:#'.includes(next.charAt(0))
  return isAlone ? path : undefined
}

/** A name with an extension of letters and digits, in a folder or alone, without any mark that paths don't have. */
export function isFilePath(word: string): boolean {
  if (word.length < 4 || word.length > 150 || word.includes('://')) return false
  for (let at = 0; at < word.length; at++) {
    if ('()<>;,"=*?!|&'.includes(word.charAt(at))) return false
  }
  const name = word.slice(word.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1)
  if (dot < 1 || extension.length < 1 || extension.length > 10) return false
  for (let at = 0; at < extension.length; at++) {
    const unit = extension.charCodeAt(at) | 32
    const isDigit = unit >= 48 && unit <= 57
    if (!isDigit && (unit < 97 || unit > 122)) return false
  }
  if (extension.charCodeAt(0) <= 57) return false
  return word.includes('/') || fileExtensions.has(extension.toLowerCase())
}

/** A name without a folder counts as a file only by a well-known extension; `user.name` is none. */
const fileExtensions = new Set(
  'ts tsx js jsx mjs cjs py go rs java kt swift dart c h cpp hpp cs rb php sql proto graphql prisma yaml yml json toml css scss html vue svelte sh md tf lua ex exs scala'.split(
    ' ',
  ),
)
