import { parse, postprocess, preprocess } from 'micromark'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { scanLines } from '../../../../src/core/text/scanLines.ts'

/** The blocks of a text, one a word, as micromark finds them; lines count from 0. */
export function blocksByReferee(text: string): readonly string[] {
  const found: string[] = []
  const events = postprocess(
    parse({ extensions: [gfmTaskListItem()] })
      .document()
      .write(preprocess()(text, undefined, true)),
  )
  let depth = 0
  let closings = 0
  for (const [way, token] of events) {
    const line = token.start.line - 1
    if (token.type === 'listOrdered' || token.type === 'listUnordered') depth += way === 'enter' ? 1 : -1
    if (token.type === 'codeFencedFence' && way === 'enter') closings++
    if (token.type === 'codeFenced') {
      if (way === 'enter') closings = 0
      else found.push(`fence ${line} ${closings > 1 ? token.end.line - 1 : 'open'}`)
    }
    if (way === 'exit') continue
    if (token.type === 'atxHeading' || token.type === 'setextHeading') found.push(`heading ${line}`)
    if (token.type === 'listItemMarker') found.push(`item ${line}:${token.start.offset} depth ${depth}`)
    if (token.type === 'thematicBreak') found.push(`break ${line}`)
    if (token.type === 'htmlFlow') found.push(`html ${line}`)
    if (token.type === 'codeIndented') found.push(`code ${line}`)
    if (token.type === 'taskListCheck') found.push(`box ${token.start.offset}`)
  }
  return found.sort()
}

/** The same, as the scanner finds them. */
export function blocksByScan(text: string): readonly string[] {
  const { lines, items, headings, fences } = scanLines(text)
  const depthOf = (item: number): number => (item < 0 ? 0 : 1 + depthOf(items[item]?.parent ?? -1))
  return [
    ...headings.map(({ line }) => `heading ${line}`),
    ...fences.map(({ open, close }) => `fence ${open} ${close < 0 ? 'open' : close}`),
    ...items.map(({ line, bullet }, at) => `item ${line}:${bullet.end - 1} depth ${depthOf(at)}`),
    ...items.flatMap(({ box }) => (box && ' \txX'.includes(box.marker) ? [`box ${box.range.start}`] : [])),
    ...lines.flatMap(({ kind }, at) => (kind === 'break' ? [`break ${at}`] : [])),
  ].sort()
}
