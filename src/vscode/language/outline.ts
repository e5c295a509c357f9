import * as vscode from 'vscode'
import { outlineOf, type OutlineEntry } from '../../core/language/outlineOf.ts'
import type { SpecDocument } from '../../core/language/specDocument.ts'
import { toRange, toUri } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import type { SpecStore } from '../specStore.ts'
import { specFiles } from './specFiles.ts'

/** Tasks, requirements and criteria in the outline, as folds, and by their ids in the search for symbols. */
export function registerOutline(store: SpecStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      specFiles,
      {
        async provideDocumentSymbols(text, token) {
          const read = await store.readWhole(text, token)
          return read && outlineOf(read.document).map(entry => toSymbol(read.document, entry))
        },
      },
      { label: 'Planwright' },
    ),
    vscode.languages.registerFoldingRangeProvider(specFiles, {
      async provideFoldingRanges(text, _, token) {
        const read = await store.readWhole(text, token)
        return read && outlineOf(read.document).flatMap(entry => foldsOf(read.document, entry))
      },
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(query) {
        const wanted = query.replace(/^#/, '').trim().toLowerCase()
        if (wanted === '') return []
        return (await store.everyDocument()).flatMap(document =>
          outlineOf(document)
            .flatMap(everyEntry)
            .filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted))
            .map(entry => toWorkspaceSymbol(document, entry)),
        )
      },
    }),
  )
}

const kinds: Readonly<Record<OutlineEntry['kind'], vscode.SymbolKind>> = {
  task: vscode.SymbolKind.Event,
  requirement: vscode.SymbolKind.Namespace,
  criterion: vscode.SymbolKind.Property,
}

function toSymbol(document: SpecDocument, entry: OutlineEntry): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    nameOf(entry),
    entry.state === 'done' ? '✓' : '',
    kinds[entry.kind],
    toRange(document, entry.range),
    toRange(document, entry.selection),
  )
  symbol.children = entry.children.map(child => toSymbol(document, child))
  return symbol
}

function foldsOf(document: SpecDocument, entry: OutlineEntry): readonly vscode.FoldingRange[] {
  const { start, end } = toRange(document, entry.range)
  const own = end.line > start.line ? [new vscode.FoldingRange(start.line, end.line)] : []
  return [...own, ...entry.children.flatMap(child => foldsOf(document, child))]
}

function toWorkspaceSymbol(document: SpecDocument, entry: OutlineEntry): vscode.SymbolInformation {
  const uri = toUri(document)
  const folder = baseName(vscode.Uri.joinPath(uri, '..'))
  const location = new vscode.Location(uri, toRange(document, entry.selection))
  return new vscode.SymbolInformation(nameOf(entry), kinds[entry.kind], `${folder}/${baseName(uri)}`, location)
}

/** The editor refuses a symbol without a name. */
function nameOf({ id, title }: OutlineEntry): string {
  return `${id} ${title}`.trim() || '…'
}

function everyEntry(entry: OutlineEntry): readonly OutlineEntry[] {
  return [entry, ...entry.children.flatMap(everyEntry)]
}
