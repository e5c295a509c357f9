import type { PlanDocument } from '../plan/planDocument.ts'
import type { Problem } from '../text/problem.ts'
import { lineAt, lineEndOf } from './planLines.ts'
import type { AddedTask } from './writeAdditions.ts'

/** Lines of arrows that do not name what was added, with a line that does. */
export function staleArrows(document: PlanDocument, added: readonly AddedTask[]): readonly Problem[] {
  const { scan, tasks, dependencies } = document
  const arrows = dependencies.filter(({ notation }) => notation === 'arrow')
  const last = arrows.at(-1)
  if (!last) return []
  const depths = new Map(tasks.map(({ id, depth }) => [id, depth]))
  const mainsOnly = arrows.every(({ from, to }) => depths.get(from) === 0 && depths.get(to) === 0)
  const missing = added.filter(({ id, isMain }) => id !== '' && (isMain || !mainsOnly))
  const line = scan.lines[lineAt(scan, last.range.start)]
  if (missing.length === 0 || !line) return []
  const sign = /-{1,3}>|={1,2}>|[→⇒⟶➜➡➔]/.exec(scan.text.slice(line.start, line.end))?.[0]
  const indent = /^[ \t]*/.exec(scan.text.slice(line.start, line.end))?.[0] ?? ''
  const end = lineEndOf(scan)
  const lines = missing
    .filter(({ isMain }) => isMain)
    .flatMap(({ id, after, before }) =>
      [after && `${after} ${sign ?? ''} ${id}`, before && `${id} ${sign ?? ''} ${before}`]
        .filter(arrow => arrow !== '')
        .map(arrow => end + indent + arrow),
    )
  return [
    {
      code: 'stale-dependencies',
      severity: 'information',
      range: { start: line.start, end: line.end },
      message: `The dependencies do not name ${listed(missing)}.`,
      ...(sign !== undefined && lines.length > 0
        ? {
            fixes: [
              {
                title: `Put ${listed(missing.filter(({ isMain }) => isMain))} where it stands`,
                edits: [{ range: { start: line.end, end: line.end }, newText: lines.join('') }],
              },
            ],
          }
        : {}),
    },
  ]
}

const listed = (tasks: readonly AddedTask[]) => tasks.map(({ id }) => id).join(', ')
