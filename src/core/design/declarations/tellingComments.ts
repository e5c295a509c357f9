import type { Declaration } from '../declaration.ts'
import type { Comment } from './codeTokens.ts'
import type { CodeView } from './codeView.ts'
import { isStatusMark } from './existing.ts'
import { pathOf } from './paths.ts'
import { isPlainStep } from './plainStep.ts'
import { oneLine } from './sentences.ts'

/** The most that comments add to one declaration. */
const listed = 8

/**
 * Adds what comments tell that stand by themselves: in the body of a declaration that holds nothing else, and behind the last
 * line of code. Designers write there what a thing does; above other code a comment may be its heading.
 */
export function withTellingComments(code: CodeView, declarations: readonly Declaration[]): readonly Declaration[] {
  if (code.comments.length === 0 || declarations.length === 0) return declarations
  const told = new Map<Declaration, string[]>()
  let next = 0
  let owner: Declaration | undefined
  const inOrder = [...declarations].sort((a, b) => a.range.start - b.range.start)
  for (const [index, comment] of code.comments.entries()) {
    const at = code.offset + comment.start
    for (let one = inOrder[next]; one && one.range.start <= at; one = inOrder[next]) {
      owner = one
      next += 1
    }
    if (!owner || comment.breaks === 0 || !tells(code, index, owner)) continue
    const lines = told.get(owner) ?? []
    told.set(owner, [...lines, ...linesOf(comment)])
  }
  if (told.size === 0) return declarations
  return declarations.map(read => {
    const lines = told.get(read)
    const remarks = lines?.filter(isNew(read)).slice(0, listed) ?? []
    return remarks.length > 0 ? { ...read, remarks } : read
  })
}

/** Whether a comment belongs to the declaration before it and to nothing behind it. */
function tells(code: CodeView, index: number, owner: Declaration): boolean {
  const comment = code.comments[index]
  if (!comment) return false
  if (code.offset + comment.start < owner.range.end) return isEmpty(owner)
  return comment.start >= (code.tokens.at(-1)?.end ?? 0)
}

const isEmpty = (read: Declaration): boolean =>
  read.fields.length + read.operations.length + read.values.length + read.facts.length === 0

const linesOf = ({ text }: Comment): readonly string[] =>
  text
    .split('\n')
    .map(line => oneLine(withoutBullet(line)))
    .filter(
      line => isPlainStep(line) && !isStatusMark(line) && !pathOf(line) && !line.endsWith(':') && !line.startsWith('-'),
    )

const withoutBullet = (line: string): string => {
  const bare = line.trim()
  return bare.startsWith('- ') || bare.startsWith('* ') ? bare.slice(2) : bare
}

function isNew(read: Declaration): (line: string) => boolean {
  const seen = new Set([...read.facts, read.purpose ?? '', ...read.operations.map(one => one.purpose ?? '')])
  return line => !seen.has(line) && seen.add(line).size > 0
}
