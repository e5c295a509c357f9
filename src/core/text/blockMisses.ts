import type { Fence, Line, LineScan } from './lineScan.ts'
import type { Problem } from './problem.ts'
import type { TextRange } from './range.ts'
import { titled, told } from './told.ts'

/** What nearly is a heading, and fences that swallow the rest of a text. */
export function blockMisses(scan: LineScan): readonly Problem[] {
  return [...headingMisses(scan), ...scan.fences.flatMap(fence => fenceMiss(scan, fence))]
}

/** `##Task` is plain text. One hash alone may be a tag or a number, so it needs a number or a colon after its word. */
const nearHeading =
  /^(?:#{2,6}(?=[\p{L}\p{N}[*])|#(?=\p{L}{3,20} ?\d{1,4}[:：.]|\p{Lu}\p{L}{2,20}[:：])|＃{1,6}\s?(?=[\p{L}\p{N}]))/u

function* headingMisses({ text, lines }: LineScan): Iterable<Problem> {
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'text' || line.item >= 0 || !'#＃'.includes(text.charAt(line.content))) continue
    if (at > 0 && lines[at - 1]?.kind === 'text') continue
    const hashes = nearHeading.exec(text.slice(line.content, Math.min(line.end, line.content + 40)))?.[0]
    if (hashes === undefined) continue
    const range = { start: line.content, end: line.content + hashes.length }
    const newText = `${'#'.repeat(hashes.trim().length)} `
    yield {
      code: 'not-a-heading',
      severity: 'warning',
      range: { start: line.content, end: line.end },
      ...told('This is no heading: a heading needs a space after its hashes.'),
      fixes: [{ ...titled('Make it a heading'), edits: [{ range, newText }] }],
    }
  }
}

/** A fence without an end matters where it hides what would be read otherwise. */
function fenceMiss(scan: LineScan, fence: Fence): readonly Problem[] {
  if (fence.close >= 0) return []
  const hidden = firstHidden(scan, fence)
  const opening = scan.lines[fence.open]
  if (!hidden || !opening) return []
  const mark = /^(?:`+|~+)/.exec(scan.text.slice(opening.content, opening.end))?.[0] ?? '```'
  const indent = scan.text.slice(opening.start, opening.content).replace(/[^\s>]/g, ' ')
  const place = { start: hidden.start, end: hidden.start }
  return [
    {
      code: 'unclosed-fence',
      severity: 'warning',
      range: trimmed(scan.text, opening),
      ...told('This fence is never closed, so the tasks and headings below it are read as code.'),
      fixes: [{ ...titled('Close the fence'), edits: [{ range: place, newText: `${indent}${mark}\n\n` }] }],
    },
  ]
}

function firstHidden({ text, lines }: LineScan, { open }: Fence): Line | undefined {
  for (let at = open + 1; lines[at]?.kind === 'fenceBody'; at++) {
    const line = lines[at]
    if (line && hidden.test(text.slice(line.start, Math.min(line.end, line.start + 60)))) return line
  }
  return undefined
}

const hidden = /^[\s>]{0,12}(?:[-*+] \[[ xX]\] \S|#{2,4} (?:\p{L}{2,20} )?\d)/u

function trimmed(text: string, { content, end }: Line): TextRange {
  let last = end
  while (last > content && /\s/.test(text.charAt(last - 1))) last -= 1
  return { start: content, end: last }
}
