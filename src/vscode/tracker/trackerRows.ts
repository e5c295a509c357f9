import * as vscode from 'vscode'
import type { Spec } from '../../core/language/spec.ts'
import type { RowFace, TrackerRow } from '../../core/tracker/trackerRow.ts'
import { rowItem } from './rowItem.ts'
import { rowTooltip } from './rowTooltip.ts'
import type { SpecEntry } from './specEntry.ts'
import type { SpecIndex } from './specIndex.ts'
import { specItem } from './specItem.ts'
import type { ViewRow } from './viewRow.ts'

/** Which rows of a spec a view shows, and how. */
export interface RowStyle {
  /** Rows of another style are other rows: what was folded in one is not folded in the other. */
  readonly name: string
  readonly rowsOf: (spec: Spec) => readonly TrackerRow[]
  /** Whether a row with children is unfolded at first. */
  readonly isUnfolded: (face: RowFace, spec: Spec) => boolean
  /** Whether tasks have boxes. */
  readonly hasBoxes: boolean
}

/** The row of a spec, which is read when somebody looks into it. */
export function specRow(index: SpecIndex, entry: SpecEntry, style: RowStyle): ViewRow {
  const read = index.known(entry)
  return {
    key: entry.id,
    face: [entry.name, entry.path, read?.summary, [...(read?.problems ?? [])]],
    entry,
    item: () => specItem(entry, read),
    tooltip: () => undefined,
    children: () => rowsInside(index, entry, style),
  }
}

/** What is in a spec; why documents of it were left alone comes first. */
export async function rowsInside(index: SpecIndex, entry: SpecEntry, style: RowStyle): Promise<readonly ViewRow[]> {
  const read = await index.lookInto(entry)
  if (!read?.spec) return []
  const { spec } = read
  const notes = [...read.problems].map(([name, problem]) => noteRow(entry, name, problem))
  return [...notes, ...style.rowsOf(spec).map(viewRow)]

  function viewRow(row: TrackerRow): ViewRow {
    const key = `${entry.id}\n${style.name}\n${row.key}`
    return {
      key,
      face: row.face,
      entry,
      row,
      item: () => rowItem(key, row, { isUnfolded: style.isUnfolded(row.face, spec), hasBoxes: style.hasBoxes }),
      tooltip: () => rowTooltip(spec, row),
      children: () => row.children().map(viewRow),
    }
  }
}

function noteRow(entry: SpecEntry, name: string, problem: string): ViewRow {
  return {
    key: `${entry.id}\nnote ${name}`,
    face: problem,
    entry,
    item() {
      const item = new vscode.TreeItem(problem)
      item.id = `${entry.id}\nnote ${name}`
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
      item.tooltip = problem
      return item
    },
    tooltip: () => undefined,
    children: () => [],
  }
}
