import { statusOf } from './elementStatus.ts'
import type { ElementStatus } from './designModel.ts'

/** A file of a drawn tree. */
export interface TreeFile {
  readonly path: string
  /** What stands beside it. */
  readonly note: string
  readonly status: ElementStatus
  /** The name it gets, where the tree says so. */
  readonly renamed?: string
  /** Where its line stands in the fence. */
  readonly start: number
  readonly end: number
}

export interface FileTree {
  readonly files: readonly TreeFile[]
  /** Some lines say what is new or changed: the others stand for orientation. */
  readonly isMarked: boolean
}

/** Trees are drawn with these; a list of paths is none. */
const branch = /[├└]/
const fewestBranches = 2
const mostLines = 400
const longestLine = 400

/** The files of a folder tree drawn with branches, or undefined where a fence draws none. */
export function fileTreeIn(code: string): FileTree | undefined {
  const lines = code.split('\n').slice(0, mostLines)
  if (lines.filter(line => branch.test(line)).length < fewestBranches) return undefined
  if (tellsSteps(lines)) return undefined
  const files: (Omit<TreeFile, 'status'> & { readonly status: ElementStatus | 'unsaid' })[] = []
  const open: { column: number; name: string; status: ElementStatus | undefined }[] = []
  let at = 0
  let isMarked = false
  let showsNew = false
  let showsExisting = false
  for (const line of lines) {
    const start = at
    at += line.length + 1
    const entry = entryOf(line)
    if (!entry) continue
    while (open.length > 0 && (open.at(-1)?.column ?? 0) >= entry.column) open.pop()
    const mark = markOf(entry.note)
    if (mark) isMarked = true
    if (mark === 'new') showsNew = true
    if (mark === 'existing' || /既存|现有|已有|기존|\bexisting\b/i.test(entry.note)) showsExisting = true
    const status = mark ?? open.at(-1)?.status
    const path = [...open.map(({ name }) => name), entry.name].join('/')
    if (isFile(entry.name)) {
      files.push({
        path,
        note: entry.note,
        status: status ?? 'unsaid',
        ...(entry.renamed ? { renamed: entry.renamed } : {}),
        start,
        end: start + line.length,
      })
    } else open.push({ column: entry.column, name: entry.name.replace(/\/$/, ''), status })
  }
  if (files.length === 0) return undefined
  // Beside files marked as there already the others are new, beside new ones they are there already.
  const unsaid = isMarked && (showsNew || !showsExisting) ? 'existing' : 'new'
  return {
    isMarked,
    files: files.map(file => ({ ...file, status: file.status === 'unsaid' ? unsaid : file.status })),
  }
}

/** Drawn branches that mostly hold sentences tell steps or decisions, not folders. */
function tellsSteps(lines: readonly string[]): boolean {
  const drawn = lines.filter(line => branch.test(line)).map(line => line.slice(line.search(/[^\s|+`\u2500-\u257f]/)))
  return drawn.filter(line => sentence.test(line)).length * 2 > drawn.length
}

/** A word that is no path, and another one behind a single blank that no comment begins. */
const sentence = /^[^\s/.]+ [^\s#(（←<—–[/*-]/

interface Entry {
  readonly column: number
  readonly name: string
  readonly renamed?: string
  readonly note: string
}

function entryOf(line: string): Entry | undefined {
  const column = line.search(/[^\s|+`\u2500-\u257f]/)
  if (column < 0) return undefined
  const text = line.slice(column, column + longestLine)
  const space = text.search(/\s/)
  const name = space < 0 ? text : text.slice(0, space)
  const rest = space < 0 ? '' : text.slice(space)
  if (!/^[\w@.*$[\](){}-][\w@.*$[\](){}/-]*$/.test(name) || /^\.+$/.test(name)) return undefined
  const renamed = /^\s*(?:→|->|=>)\s*([\w@./-]+)/.exec(rest)
  return {
    column,
    name: name.replace(/^\.\//, ''),
    ...(renamed ? { renamed: renamed[1] ?? '' } : {}),
    note: noteOf(renamed ? rest.slice(renamed[0].length) : rest),
  }
}

const noteOf = (rest: string): string =>
  rest
    .replace(/^[\s#/*<←—–:;|-]+/, '')
    .replaceAll('*', '')
    .trim()
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim()

/** What a note says is to happen; a plus at its head adds to what is there. */
function markOf(note: string): ElementStatus | undefined {
  if (/^\+\s/.test(note)) return 'changed'
  if (
    /^\W{0,4}(?:new|create[ds]?|add(?:ed)?|新規|新增|新建|追加|신규|추가|nuevo|novo|nouveau|neu|новый)(?!\p{L})/iu.test(
      note,
    )
  )
    return 'new'
  const status = statusOf(note)
  if (/(?:改修|更新|拡張|修正|変更|修改|扩展|확장|수정)/.test(note)) return 'changed'
  if (status !== 'new' && status !== 'done') return status
  return /^\W{0,4}(?:renamed?|modify|edit|replace|update|move[ds]?)\b/i.test(note) ? 'changed' : undefined
}

const isFile = (name: string): boolean =>
  !name.endsWith('/') &&
  (/[^.]\.\w{1,8}$|^\.[\w-]+(?:\.\w+)?$/.test(name) || /^(?:Dockerfile|Makefile|Procfile|Gemfile|Rakefile)$/.test(name))
