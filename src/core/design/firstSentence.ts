import { foldedSpaces } from '../text/foldedSpaces.ts'

/** The first sentence of a paragraph. */
export function firstSentence(text: string): string {
  const clean = foldedSpaces(text.slice(0, 2000))
  let depth = 0
  let code = false
  for (let at = 0; at < clean.length; at += 1) {
    const unit = clean[at] ?? ''
    if (unit === '`') code = !code
    else if (code) continue
    else if ('(（[「『'.includes(unit)) depth += 1
    else if (')）]」』'.includes(unit)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '。！？'.includes(unit)) return clean.slice(0, at)
    else if (
      depth === 0 &&
      /[.!?]/.test(unit) &&
      /^(?:\s+[^a-z]|$)/u.test(clean.slice(at + 1, at + 4)) &&
      !/\b(?:e\.g|i\.e|etc|vs|approx|incl|z\.B|bzw|ca)$/i.test(clean.slice(Math.max(0, at - 6), at))
    )
      return clean.slice(0, at)
  }
  return clean.replace(/[.。]$/u, '')
}

/** More of a paragraph is talk. */
const mostLater = 4

/** The sentences of a paragraph behind its first. */
export function laterSentences(text: string): readonly string[] {
  const later: string[] = []
  let rest = foldedSpaces(text.slice(0, 2000))
  for (let count = 0; count <= mostLater && rest !== ''; count += 1) {
    const sentence = firstSentence(rest)
    if (count > 0 && sentence !== '') later.push(sentence)
    rest = rest.slice(sentence.length + 1).trimStart()
  }
  return later
}
