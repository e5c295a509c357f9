import { isPlainStep } from './plainStep.ts'
import { oneLine, sentencesIn } from './sentences.ts'

/** More than this a comment does not tell in facts. */
const mostTold = 8

/** What a documentation says behind its first sentence, one sentence or item of a list a line. */
export function toldLines(lines: readonly string[]): readonly string[] {
  const told: string[] = []
  let paragraph: string[] = []
  let item = -1
  let code = false
  let first = true
  const flush = (): void => {
    if (paragraph.length > 0) {
      const sentences = item >= 0 ? [oneLine(paragraph.join(' '))] : sentencesIn(paragraph.join(' '))
      for (const sentence of first ? sentences.slice(1) : sentences) if (isTold(sentence)) told.push(sentence)
      first = false
    }
    paragraph = []
    item = -1
  }
  for (const raw of lines) {
    if (told.length >= mostTold) break
    const line = raw.trim()
    if (line.startsWith('```')) code = !code
    if (code) continue
    const depth = raw.length - raw.trimStart().length
    if (line === '' || (item >= 0 && depth <= item)) flush()
    if (line.startsWith('- ') || line.startsWith('* ')) {
      flush()
      first = false
      item = depth
      paragraph.push(line.slice(2))
    } else if (line !== '') paragraph.push(line)
  }
  flush()
  return told.slice(0, mostTold)
}

/** What announces a list tells nothing itself, and a tag was meant for a line of its own. */
const isTold = (sentence: string): boolean =>
  isPlainStep(sentence) && !sentence.startsWith('@') && !/[:：]$/.test(sentence)
