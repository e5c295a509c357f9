import type { Problem } from '../../text/problem.ts'
import { told, type Told } from '../../text/told.ts'

const longestText = 1_000_000
const longestLine = 20_000
const deepestColumn = 200
const deepestFlow = 60
const mostTokens = 100_000
const mostMarks = 2_000

/**
 * Why a text is not given to the parser: it takes time and memory that grow faster than the text where collections
 * are nested deeply, and long for marks that real documents hold few of.
 */
export function yamlLimitProblem(text: string): Problem | undefined {
  if (text.length > longestText)
    return beyond(0, text, told('The file is too large to be read; split it into smaller ones.'))
  return lineProblem(text)
}

function lineProblem(text: string): Problem | undefined {
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    if (end - start > longestLine)
      return beyond(start, text, told('A line of more than {0} characters is not read.', longestLine))
    let at = start
    while (at < end && ' \t-?:'.includes(text.charAt(at))) at += 1
    if (at - start > deepestColumn) return tooDeep(start, text)
    start = end + 1
  }
  return undefined
}

/** Counts what the lexer gives, and says why no more of it is to be parsed. */
export function tokenLimits(text: string): (token: string) => Problem | undefined {
  let at = 0
  let count = 0
  let marks = 0
  let depth = 0
  return token => {
    const first = token.charAt(0)
    count += 1
    if (first === '[' || first === '{') depth += 1
    else if (first === ']' || first === '}') depth -= 1
    else if (first === '&' || first === '!' || first === '%' || first === '*') marks += 1
    if (depth > deepestFlow) return tooDeep(at, text)
    if (marks > mostMarks)
      return beyond(at, text, told('More than {0} anchors, aliases and tags are not read.', mostMarks))
    if (count > mostTokens)
      return beyond(at, text, told('The file holds too many values to be read; split it into smaller ones.'))
    // The lexer puts a sign of its own before documents and plain scalars.
    if (token !== '\u0002' && token !== '\u001F' && token !== '\u0018') at += token.length
    return undefined
  }
}

const tooDeep = (at: number, text: string): Problem =>
  beyond(at, text, told('Values are nested too deeply here to be read.'))

function beyond(at: number, text: string, sentence: Told): Problem {
  const start = Math.min(at, text.length)
  return {
    code: 'unreadable-source',
    severity: 'error',
    range: { start, end: Math.min(start + 1, text.length) },
    ...sentence,
  }
}
