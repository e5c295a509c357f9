import type { LineScan } from '../text/lineScan.ts'
import { codeSpans } from './inlineText.ts'

/** The most of a fence that is looked through for names. */
const mostOfAFence = 20_000

/** Identifiers that the design itself shows as code: in code spans and in fences. Diagrams and prose do not count. */
export function codeNames(scan: LineScan): ReadonlySet<string> {
  const names = new Set<string>()
  for (const fence of scan.fences) {
    if (/^(?:mermaid|text|plain|plaintext|ascii)?$/i.test(fence.info)) continue
    const end = Math.min(fence.body.end, fence.body.start + mostOfAFence)
    for (const word of scan.text.slice(fence.body.start, end).match(/[A-Za-z_$][\w$]*/g) ?? []) names.add(word)
  }
  for (const line of scan.lines) {
    if (line.kind !== 'text' && line.kind !== 'heading') continue
    const text = scan.text.slice(line.content, Math.min(line.end, line.content + 4000))
    if (!text.includes('`')) continue
    for (const span of codeSpans(text)) for (const word of span.match(/[A-Za-z_$][\w$]*/g) ?? []) names.add(word)
  }
  return names
}
