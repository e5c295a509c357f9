import { tokenAt, commentsWithin, isWordAt, sourceOf, stringValue, textAt, closeOf, type CodeView } from './codeView.ts'
import { stepOf } from './documentation.ts'
import { isPlainStep } from './plainStep.ts'
import { oneLine } from './sentences.ts'

const listed = 12

/**
 * The steps a body tells in its comments: the numbered ones, else the comments that stand on lines of their own
 * where there are at least two of them or nothing else stands in it.
 */
export function stepsWithin(code: CodeView, from: number, to: number): readonly string[] {
  if (to < from) return []
  const within = commentsWithin(code, from, to).filter(comment => comment.breaks > 0)
  // Where a body holds nothing else, what stands below a blank line may be the heading of what follows.
  const gap = from === to ? within.findIndex(comment => comment.breaks > 1) : -1
  const comments = gap < 0 ? within : within.slice(0, gap)
  const numbered: string[] = []
  const plain: string[] = []
  for (const comment of comments) {
    for (const line of comment.text.split('\n')) {
      const step = stepOf(line)
      if (step !== undefined) numbered.push(oneLine(step))
      else if (isPlainStep(line)) plain.push(oneLine(line))
      if (numbered.length >= listed) return numbered
    }
  }
  if (numbered.length > 0) return numbered
  const fewest = from === to ? 1 : 2
  return plain.length >= fewest && plain.length <= listed ? plain : []
}

/** What `raise X("…")` and `throw new X('…')` between `from` and `to` name, each once. */
export function raisesWithin(code: CodeView, from: number, to: number): readonly string[] {
  const found = new Set<string>()
  for (let index = from; index < to && found.size < listed; index++) {
    const word = textAt(code, index)
    if (word !== 'throw' && word !== 'raise') continue
    const name = textAt(code, index + 1) === 'new' ? index + 2 : index + 1
    if (!isWordAt(code, name) || !startsUpper(textAt(code, name))) continue
    let end = name + 1
    while (textAt(code, end) === '.' && isWordAt(code, end + 1)) end += 2
    const argument = tokenAt(code, end + 1)
    const close = closeOf(code, end, to)
    const isMessage = textAt(code, end) === '(' && argument.kind === 'string' && close === end + 2
    const message = isMessage ? oneLine(stringValue(argument)) : ''
    const plain = message && !/[{\\%]/.test(message) ? `: ${message}` : ''
    found.add(`${sourceOf(code, name, end)}${plain}`)
  }
  return [...found]
}

export function startsUpper(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}
