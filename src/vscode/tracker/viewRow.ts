import type * as vscode from 'vscode'
import type { TrackerRow } from '../../core/tracker/trackerRow.ts'
import type { SpecEntry } from './specEntry.ts'

/** A row of a tree as its view shows it. */
export interface ViewRow {
  /** Unique in its view. */
  readonly key: string
  /** All that is shown; rows with one key and equal faces look the same. */
  readonly face: unknown
  readonly entry: SpecEntry
  /** Undefined for the row of a spec, or of a note about one. */
  readonly row?: TrackerRow
  readonly item: () => vscode.TreeItem
  readonly tooltip: () => vscode.MarkdownString | undefined
  readonly children: () => Promise<readonly ViewRow[]> | readonly ViewRow[]
}

export const looksLike = (a: ViewRow, b: ViewRow): boolean =>
  a.key === b.key && JSON.stringify(a.face) === JSON.stringify(b.face)
