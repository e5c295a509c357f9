import type { DeclarationReader } from '../reader.ts'
import { pastOne, textAt, tokenAt, type CodeView } from '../codeView.ts'
import { sqlSyntax } from '../codeSyntax.ts'
import { gathering } from '../gathering.ts'
import { readStatement } from './statements.ts'
import { wordAt } from './names.ts'

export const sql: DeclarationReader = {
  id: 'sql',
  infos: ['sql', 'postgresql', 'postgres', 'pgsql', 'plpgsql', 'mysql', 'sqlite', 'sqlite3', 'tsql', 'ddl', 'cql'],
  syntax: sqlSyntax,
  score: lines => {
    let signs = 0
    for (const line of lines) {
      const lower = line.slice(0, 40).toLowerCase()
      if (
        lower.startsWith('create ') &&
        ['table', 'index', 'type', 'view', 'function', 'trigger', 'policy'].some(word => lower.includes(word))
      )
        signs += 4
      else if (lower.startsWith('alter table ') || lower.startsWith('insert into ')) signs += 3
      else if (lower.startsWith('select ') && !line.includes('(')) signs += 1
    }
    return signs
  },
  read: code => {
    const found = gathering()
    for (let index = 0; index < code.tokens.length;) {
      const end = pastStatement(code, index)
      readStatement(code, index, end, found)
      index = Math.max(end, index + 1)
    }
    return found.declarations
  },
}

const heads = new Set(['create', 'alter', 'insert', 'select', 'comment', 'drop', 'grant'])

/** Past the semicolon; a statement without one ends where a line begins with the next one's verb. */
function pastStatement(code: CodeView, from: number): number {
  for (let index = pastOne(code, from); index < code.tokens.length; index = pastOne(code, index)) {
    if (textAt(code, index) === ';') return index + 1
    if (tokenAt(code, index).breaks > 0 && tokenAt(code, index).column === 0 && heads.has(wordAt(code, index)))
      return index
  }
  return code.tokens.length
}
