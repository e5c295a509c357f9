import type { DeclaredField } from '../../declaration.ts'
import {
  commentAbove,
  commentBeside,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { field, given } from '../draft.ts'
import { firstSentence } from '../sentences.ts'

export interface Columns {
  readonly fields: readonly DeclaredField[]
  readonly facts: readonly string[]
}

const constraintHeads = new Set([
  'constraint',
  'primary',
  'foreign',
  'unique',
  'check',
  'index',
  'key',
  'exclude',
  'fulltext',
  'spatial',
])
/** Words that end a column's type and begin what restricts it. */
const ruleHeads = new Set([
  'not',
  'null',
  'default',
  'primary',
  'unique',
  'references',
  'check',
  'constraint',
  'auto_increment',
  'autoincrement',
  'generated',
  'collate',
  'comment',
  'on',
  'identity',
  'foreign',
  'key',
  'encode',
  'as',
])

/** The columns and table constraints between the parentheses of `CREATE TABLE`. */
export function readColumns(code: CodeView, from: number, to: number): Columns {
  const fields: DeclaredField[] = []
  const facts: string[] = []
  for (let index = from; index < to;) {
    let end = index
    while (end < to && textAt(code, end) !== ',' && textAt(code, end) !== ';') end = Math.min(to, pastOne(code, end))
    const token = tokenAt(code, index)
    const isConstraint =
      token.kind === 'word' && constraintHeads.has(token.text.toLowerCase()) && isConstraintAt(code, index)
    if (isConstraint) facts.push(sourceOf(code, index, end))
    else if (end > index && (token.kind === 'word' || (token.kind === 'string' && token.text.charAt(0) !== "'")))
      fields.push(readColumn(code, index, end))
    index = end + 1
  }
  return { fields, facts }
}

/** `key TEXT` is a column named key; `KEY idx (a)` and `UNIQUE (a)` are constraints. */
function isConstraintAt(code: CodeView, index: number): boolean {
  const word = textAt(code, index).toLowerCase()
  if (!['key', 'index', 'check'].includes(word)) return true
  return textAt(code, index + 1) === '(' || textAt(code, index + 2) === '('
    ? textAt(code, index + 1) === '(' || !isTypeName(textAt(code, index + 1))
    : false
}

const isTypeName = (text: string): boolean =>
  ['varchar', 'char', 'text', 'decimal', 'numeric', 'int', 'integer', 'bigint'].includes(text.toLowerCase())

function readColumn(code: CodeView, from: number, to: number): DeclaredField {
  const token = tokenAt(code, from)
  const name = token.kind === 'string' ? stringValue(token) : token.text
  let typeEnd = from + 1
  while (typeEnd < to && !ruleHeads.has(textAt(code, typeEnd).toLowerCase()))
    typeEnd = Math.min(to, pastOne(code, typeEnd))
  const rules: string[] = []
  let initial = ''
  let required = false
  for (let index = typeEnd; index < to;) {
    const word = textAt(code, index).toLowerCase()
    const end = pastRule(code, index, to)
    if (word === 'not' && textAt(code, index + 1).toLowerCase() === 'null') required = true
    else if (word === 'default') initial = sourceOf(code, index + 1, end)
    else if (word === 'comment' && tokenAt(code, index + 1).kind === 'string')
      rules.push(stringValue(tokenAt(code, index + 1)))
    else if (word !== 'null') {
      if (word === 'primary') required = true
      rules.push(sourceOf(code, index, end))
    }
    index = end
  }
  const comment =
    commentBeside(code, textAt(code, to) === ',' ? to : to - 1) || firstSentence(commentAbove(code, from)) || ''
  if (comment && comment.length <= 120) rules.push(comment)
  return field({
    name,
    range: rangeOf(code, from, to),
    optional: !required,
    ...given('type', sourceOf(code, from + 1, typeEnd)),
    ...given('initial', initial),
    ...given('rule', rules.join(', ')),
  })
}

/** Past one rule: to the next word that begins another, `ON DELETE …` belonging to its reference. */
function pastRule(code: CodeView, from: number, to: number): number {
  const head = textAt(code, from).toLowerCase()
  let index = Math.min(to, pastOne(code, from))
  if (head === 'default' || head === 'not' || head === 'primary' || head === 'constraint')
    index = Math.min(to, pastOne(code, index))
  while (index < to) {
    const word = textAt(code, index).toLowerCase()
    if (
      head === 'references' &&
      (word === 'on' || word === 'set' || word === 'null' || word === 'default' || word === 'key')
    ) {
      index++
      continue
    }
    if (ruleHeads.has(word) && !(head === 'constraint' || head === 'generated')) return index
    index = Math.min(to, pastOne(code, index))
  }
  return to
}
