import * as vscode from 'vscode'
import type { Spec } from '../core/language/spec.ts'
import type { Place, SpecDocument } from '../core/language/specDocument.ts'
import { lineIndex, type LineIndex } from '../core/text/lineIndex.ts'
import type { TextRange } from '../core/text/range.ts'

/** Offsets become lines and columns here and nowhere else, for documents that are open and for those that are not. */
export function toRange(document: SpecDocument, { start, end }: TextRange): vscode.Range {
  const { positionAt } = linesOf(document)
  const [from, to] = [positionAt(start), positionAt(end)]
  return new vscode.Range(from.line, from.character, to.line, to.character)
}

export function toOffset(document: SpecDocument, { line, character }: vscode.Position): number {
  return linesOf(document).offsetAt({ line, character })
}

/** In the text that an editor holds this moment. */
export function toRangeIn(text: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(text.positionAt(start), text.positionAt(end))
}

/** What is selected in the text that an editor holds this moment. */
export function toOffsetsIn(text: vscode.TextDocument, { start, end }: vscode.Range): TextRange {
  return { start: text.offsetAt(start), end: text.offsetAt(end) }
}

/** Places in documents that the spec does not hold are left out. */
export function toLocations(spec: Spec, places: readonly Place[]): vscode.Location[] {
  return places.flatMap(({ name, range }) => {
    const document = spec.documents.find(other => other.name === name)
    return document ? [new vscode.Location(toUri(document), toRange(document, range))] : []
  })
}

/** A document is known by its address. */
export function toUri({ name }: { readonly name: string }): vscode.Uri {
  return vscode.Uri.parse(name, true)
}

const indexes = new WeakMap<SpecDocument, LineIndex>()

function linesOf(document: SpecDocument): LineIndex {
  const known = indexes.get(document)
  if (known) return known
  const made = lineIndex(document.text)
  indexes.set(document, made)
  return made
}
