import { foldedSpaces } from '../../text/foldedSpaces.ts'

/** Longer sentences are of no use as one line; they end with an ellipsis. */
const longest = 200

/** All white space folded into single spaces, at most `longest` units. */
export function oneLine(text: string): string {
  const folded = foldedSpaces(text.length > longest * 8 ? text.slice(0, longest * 8) : text)
  return folded.length > longest ? `${folded.slice(0, longest - 1).trimEnd()}…` : folded
}

/** The first sentence of a comment or a documentation, one line, without its full stop; undefined where nothing is said. */
export function firstSentence(text: string): string | undefined {
  const paragraph = firstParagraph(text)
  const end = endOfSentence(paragraph)
  const sentence = oneLine(withoutStop(paragraph.slice(0, end)))
  return hasLetters(sentence) ? sentence : undefined
}

/** The sentences of a paragraph, one line each, without their full stops. */
export function sentencesIn(paragraph: string): readonly string[] {
  const sentences: string[] = []
  let rest = paragraph.slice(0, longest * 8).trim()
  while (rest !== '' && sentences.length < 12) {
    const end = endOfSentence(rest)
    sentences.push(oneLine(withoutStop(rest.slice(0, end))))
    rest = rest.slice(end).trim()
  }
  return sentences
}

/** True where a text says something: a placeholder such as `...` or a ruler of dashes does not. */
export function hasLetters(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x3040 || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57))
      return true
    if (unit >= 0xc0 && unit < 0x2000) return true
  }
  return false
}

function firstParagraph(text: string): string {
  const lines = text
    .slice(0, longest * 8)
    .trim()
    .split('\n')
  const end = lines.findIndex(
    (line, index) =>
      index > 0 && (line.trim() === '' || ['@', '- ', '* '].some(mark => line.trimStart().startsWith(mark))),
  )
  return lines.slice(0, end < 0 ? lines.length : end).join(' ')
}

const shortForms = new Set([
  'e.g',
  'i.e',
  'etc',
  'vs',
  'cf',
  'ca',
  'z.b',
  'd.h',
  'bzw',
  'ex',
  'p.ex',
  'т.е',
  'т.д',
  'др',
  'no',
  'approx',
])

function endOfSentence(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if ('。！？'.includes(unit)) return at + 1
    if (!'.!?'.includes(unit)) continue
    const next = text.charAt(at + 1)
    if (next !== '' && next !== ' ') continue
    if (unit === '.' && shortForms.has(wordBefore(text, at).toLowerCase())) continue
    return at + 1
  }
  return text.length
}

function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 8 && !' (,;'.includes(text.charAt(start - 1))) start--
  return text.slice(start, end)
}

const withoutStop = (sentence: string): string => {
  const trimmed = sentence.trim()
  return trimmed.endsWith('.') && !trimmed.endsWith('..')
    ? trimmed.slice(0, -1)
    : trimmed.endsWith('。')
      ? trimmed.slice(0, -1)
      : trimmed
}
