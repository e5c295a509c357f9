import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import { arrowDependencies } from './arrowDependencies.ts'
import type { KnownIds } from './knownIds.ts'
import { mermaidDependencies } from './mermaidDependencies.ts'
import type { DependencyMention } from './planDocument.ts'
import { sentenceDependencies } from './sentenceDependencies.ts'
import { waveDependencies } from './waveDependencies.ts'

/** The dependencies that stand outside the tasks: in sentences, arrows, diagrams and waves. */
export function writtenDependencies(
  scan: LineScan,
  looseLines: readonly number[],
  looseFences: readonly number[],
  known: () => KnownIds,
): readonly DependencyMention[] {
  const { text, lines, fences } = scan
  const found: DependencyMention[] = []
  for (const at of looseLines) {
    const line = lines[at]
    if (!line) continue
    const range = { start: line.content, end: Math.min(line.end, line.content + longestLine) }
    found.push(...sentenceDependencies(text, range, known))
    for (const chain of chainsIn(text, range)) found.push(...arrowDependencies(text, [chain], known))
  }
  for (const at of looseFences) {
    const fence = fences[at]
    if (!fence) continue
    if (fence.info.startsWith('mermaid')) found.push(...mermaidDependencies(text, fence.body, known))
    else if (text.slice(fence.body.start, fence.body.end).includes('"waves"')) {
      found.push(...waveDependencies(text, fence.body, known))
    } else if (!isProgram(fence.info))
      found.push(...arrowDependencies(text, linesOf(scan, fence.open, fence.close), known))
  }
  return found
}

const longestLine = 2000

/** The sentences of a line with arrows between tasks: an arrow before words in a row (`→ both can start`) concludes. */
function chainsIn(text: string, { start, end }: TextRange): readonly TextRange[] {
  const line = text.slice(start, end)
  if (!/[-=]>|[→⇒⟶➜➡➔]/.test(line)) return []
  let from = start
  const sentences = [...line.matchAll(/[;；。]|\.\s|$/g)].map(({ 0: stop, index }) => {
    const range = { start: from, end: start + index }
    from = range.end + stop.length
    return range
  })
  return sentences.filter(
    range => !/(?:[-=]>|[→⇒⟶➜➡➔]\ufe0f?)\s?\p{Ll}+\s\p{Ll}+\s/u.test(text.slice(range.start, range.end)),
  )
}

/** An arrow in a program means something else. */
const isProgram = (info: string) =>
  info !== '' && !/^(?:text|txt|plain|plaintext|ascii|none|mermaid|diagram)\b/i.test(info)

function linesOf({ lines }: LineScan, open: number, close: number): readonly TextRange[] {
  const ranges: TextRange[] = []
  for (let at = open + 1; at !== close && lines[at]?.kind === 'fenceBody'; at++) {
    const line = lines[at]
    if (line) ranges.push({ start: line.start, end: Math.min(line.end, line.start + longestLine) })
  }
  return ranges
}
