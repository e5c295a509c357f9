import type { PlanDocument } from '../plan/planDocument.ts'
import type { Problem } from '../text/problem.ts'
import { lineAt, lineEndOf } from './planLines.ts'
import type { AddedTask } from './writeAdditions.ts'

/** Tables of tasks and lines of arrows that do not name what was added, each with a line that does. */
export function staleGraphs(document: PlanDocument, added: readonly AddedTask[]): readonly Problem[] {
  const named = added.filter(({ id }) => id !== '')
  return named.length === 0 ? [] : [...staleArrows(document, named), ...staleTable(document, named)]
}

function staleArrows({ scan, tasks, dependencies }: PlanDocument, added: readonly AddedTask[]): readonly Problem[] {
  const arrows = dependencies.filter(({ notation }) => notation === 'arrow')
  const last = arrows.at(-1)
  if (!last) return []
  const depths = new Map(tasks.map(({ id, depth }) => [id, depth]))
  const mainsOnly = arrows.every(({ from, to }) => depths.get(from) === 0 && depths.get(to) === 0)
  const missing = added.filter(({ isMain }) => isMain || !mainsOnly)
  const line = scan.lines[lineAt(scan, last.range.start)]
  if (missing.length === 0 || !line) return []
  const sign = /-{1,3}>|={1,2}>|[→⇒⟶➜➡➔]/.exec(scan.text.slice(line.start, line.end))?.[0]
  const before = tasks.findLast(({ depth, id, checkpoint }) => depth === 0 && id !== '' && !checkpoint)?.id
  const indent = /^[ \t]*/.exec(scan.text.slice(line.start, line.end))?.[0] ?? ''
  const end = lineEndOf(scan)
  const lines = missing
    .filter(({ isMain }) => isMain)
    .map(({ id }) => `${end}${indent}${before ?? ''} ${sign ?? ''} ${id}`)
  return [
    {
      code: 'stale-dependencies',
      severity: 'information',
      range: { start: line.start, end: line.end },
      message: `The dependencies do not name ${listed(missing)}.`,
      ...(sign !== undefined && before !== undefined && lines.length > 0
        ? {
            fixes: [
              {
                title: `Put ${listed(missing.filter(({ isMain }) => isMain))} after ${before}`,
                edits: [{ range: { start: line.end, end: line.end }, newText: lines.join('') }],
              },
            ],
          }
        : {}),
    },
  ]
}

/** A table whose rows begin with ids of tasks. */
function staleTable({ scan, tasks }: PlanDocument, added: readonly AddedTask[]): readonly Problem[] {
  const depths = new Map(tasks.flatMap(({ id, depth }) => (id === '' ? [] : [[id, depth] as const])))
  const rows = scan.lines.flatMap(line => {
    if (line.kind !== 'text' || scan.text.charCodeAt(line.content) !== pipe) return []
    const cells = scan.text
      .slice(line.content, Math.min(line.end, line.content + 2000))
      .split('|')
      .slice(1, -1)
    const id = (cells[0] ?? '')
      .replace(/[*`_]|^\s*Task\s/gi, '')
      .trim()
      .replace(/\.$/, '')
    return depths.has(id) ? [{ line, cells, depth: depths.get(id) ?? 0 }] : []
  })
  const last = rows.at(-1)
  if (!last || rows.length < 2) return []
  const mainsOnly = rows.every(({ depth }) => depth === 0)
  const missing = added.filter(({ isMain }) => isMain || !mainsOnly)
  if (missing.length === 0) return []
  const { line, cells } = last
  const lead = scan.text.slice(line.start, line.content)
  const text = missing
    .map(
      ({ id, title }) =>
        `${lineEndOf(scan)}${lead}| ${[id, title.replaceAll('|', '\\|'), ...cells.slice(2).map(() => '')].slice(0, cells.length).join(' | ')} |`,
    )
    .join('')
  return [
    {
      code: 'stale-table',
      severity: 'information',
      range: { start: line.content, end: line.end },
      message: `The table does not name ${listed(missing)}.`,
      fixes: [
        {
          title: `Add ${listed(missing)} to the table`,
          edits: [{ range: { start: line.end, end: line.end }, newText: text }],
        },
      ],
    },
  ]
}

const pipe = 124
const listed = (tasks: readonly AddedTask[]) => tasks.map(({ id }) => id).join(', ')
