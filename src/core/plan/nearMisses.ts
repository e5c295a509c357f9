import { blockMisses } from '../text/blockMisses.ts'
import type { LineScan } from '../text/lineScan.ts'
import type { Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import type { Markers } from './markers.ts'
import { boxMiss } from './boxMiss.ts'
import { referenceMiss } from './referenceMiss.ts'
import { titled, told } from '../text/told.ts'

/** Lines of a plan that look like a task, a heading or a reference and are not read as one, each with what to change. */
export function nearMisses(scan: LineScan, markers: Markers): readonly Problem[] {
  const { text, lines, items } = scan
  const problems: Problem[] = [...blockMisses(scan)]
  let item = 0
  for (const [at, line] of lines.entries()) {
    let opened = -1
    while (items[item]?.line === at) opened = item++
    if (line.kind !== 'text') continue
    const range = { start: line.content, end: line.end }
    const box = items[opened]?.box
    const place = opened < 0 ? 'line' : box ? 'box' : 'item'
    const isFollowed = lines[at + 1]?.kind === 'text' && items[item]?.line !== at + 1
    const own = box ? afterBox(range, box.range.end) : range
    const problem = boxMiss(text, range, place) ?? referenceMiss(text, own, isFollowed)
    if (problem) problems.push(problem)
    if (box) problems.push(...unknownMarker(box.marker, box.range, markers))
  }
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

const afterBox = ({ end }: TextRange, boxEnd: number): TextRange => ({ start: Math.min(boxEnd, end), end })

function unknownMarker(marker: string, range: TextRange, markers: Markers): readonly Problem[] {
  if (Object.hasOwn(markers, marker)) return []
  const edits = [{ range: { start: range.start + 1, end: range.end - 1 }, newText: ' ' }]
  return [
    {
      code: 'unknown-marker',
      severity: 'information',
      range,
      ...told('Nothing says what the marker {0} means, so the task counts as open. A setting can name it.', marker),
      fixes: [{ ...titled('Mark it as open'), edits }],
    },
  ]
}
