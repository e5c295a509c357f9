import { isWordAt, textAt, type CodeView } from '../codeView.ts'
import { pastLine } from './body.ts'
import type { BraceContext } from './braceReader.ts'
import type { Marks } from './marks.ts'
import { readAlias, readNamedField, readNamedFunction } from './namedMember.ts'
import { readTyped } from './typedMember.ts'

const functionWords = new Set(['fun', 'func', 'fn', 'def', 'init', 'constructor', 'subscript', 'function'])

const variableWords = new Set(['val', 'var', 'let', 'const', 'static'])

/** A field, a constant or an operation, of `owner` where there is one. */
export function readMember(code: CodeView, marks: Marks, to: number, context: BraceContext): number {
  const word = textAt(code, marks.at)
  const { found, owner, language } = context
  if (language.order === 'nameFirst') {
    if (functionWords.has(word)) return readNamedFunction(code, marks, to, context)
    if (word === 'type' || word === 'typealias') return readAlias(code, marks, to, found)
    const isField = variableWords.has(word) && isWordAt(code, marks.at + 1)
    const isBare = owner !== undefined && isWordAt(code, marks.at) && textAt(code, marks.at + 1) === ':'
    if (isField || isBare)
      return readNamedField(code, { ...marks, at: isField ? marks.at + 1 : marks.at }, to, owner, found)
    if (marks.words.has('const') && textAt(code, marks.at + 1) === ':')
      return readNamedField(code, marks, to, owner, found)
    return pastLine(code, marks.at, to)
  }
  return readTyped(code, marks, to, context)
}
