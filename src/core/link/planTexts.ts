import type { PlanDocument } from '../plan/planDocument.ts'
import type { TextRange } from '../text/range.ts'
import { onlyCites } from './citedCriteria.ts'

/** What one box of a plan says, its reference lists left out. */
export interface PlanText {
  readonly title: string
  /** The lines below the title that belong to this box and to none inside it. */
  readonly body: string
  /** Index of the box that contains it, or -1. */
  readonly parent: number
  readonly children: readonly number[]
  /** Titles of the headings above it, the document's own title left out. */
  readonly headings: readonly string[]
}

/** The texts of all boxes, in the order of `plan.checkboxes`, in one pass over the lines. */
export function planTexts(plan: PlanDocument): readonly PlanText[] {
  const { scan, checkboxes } = plan
  const boxOfItem = new Map(checkboxes.map((box, index) => [box.item, index] as const))
  const owners = itemOwners()
  const titles = checkboxes.map(() => '')
  const bodies = checkboxes.map((): string[] => [])
  const headings = checkboxes.map((): readonly string[] => [])
  const firstLines = new Set(checkboxes.map(box => scan.items[box.item]?.line ?? -1))
  const withoutReferences = cutter(plan.tasks.flatMap(task => task.references.map(list => list.range)))

  let path: readonly { readonly level: number; readonly title: string }[] = []
  let nextHeading = 0
  let last = -1
  for (const [at, line] of scan.lines.entries()) {
    const heading = scan.headings[nextHeading]
    if (heading && heading.line === at) {
      path = [...path.filter(({ level }) => level < heading.level), { level: heading.level, title: heading.title }]
      nextHeading++
      last = -1
      continue
    }
    if (line.kind === 'blank' || line.kind === 'comment' || line.kind === 'frontMatter') continue
    const owner = line.item >= 0 ? (owners[line.item] ?? -1) : -1
    const box = owner >= 0 ? owner : last
    if (box < 0) continue
    if (firstLines.has(at) && owner >= 0) {
      const from = (checkboxes[owner]?.offset ?? line.content) + 2
      titles[owner] = withoutReferences(from, line.end).replace(/^[*\\\s]+/, '')
      headings[owner] = path.filter(({ level }) => level > 1).map(({ title }) => title)
      last = owner
    } else if (!onlyCites(scan.text.slice(line.start, line.end))) {
      bodies[box]?.push(withoutReferences(line.start, line.end))
    }
  }

  const parents = checkboxes.map(box => {
    const above = scan.items[box.item]?.parent ?? -1
    return above >= 0 ? (owners[above] ?? -1) : -1
  })
  const children = checkboxes.map((): number[] => [])
  for (const [box, parent] of parents.entries()) if (parent >= 0) children[parent]?.push(box)
  return checkboxes.map((_, box) => ({
    title: titles[box] ?? '',
    body: (bodies[box] ?? []).join('\n'),
    parent: parents[box] ?? -1,
    children: children[box] ?? [],
    headings: headings[box] ?? [],
  }))

  /** The innermost box around each list item. Items stand in their order, so a parent is known before its children. */
  function itemOwners(): readonly number[] {
    const found: number[] = []
    for (const [item, { parent }] of scan.items.entries()) {
      found.push(boxOfItem.get(item) ?? (parent >= 0 ? (found[parent] ?? -1) : -1))
    }
    return found
  }

  /** Gives a line without the parts that are reference lists. Lines are asked for in their order. */
  function cutter(ranges: TextRange[]): (start: number, end: number) => string {
    ranges.sort((a, b) => a.start - b.start)
    let next = 0
    return (start, end) => {
      while ((ranges[next]?.end ?? Infinity) <= start) next++
      let text = ''
      let at = start
      for (let i = next; i < ranges.length && (ranges[i]?.start ?? end) < end; i++) {
        text += scan.text.slice(at, Math.max(at, ranges[i]?.start ?? at))
        at = Math.max(at, ranges[i]?.end ?? at)
      }
      return text + scan.text.slice(Math.min(at, end), end)
    }
  }
}
