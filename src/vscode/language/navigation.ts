import * as vscode from 'vscode'
import { definitionsAt } from '../../core/language/definitionsAt.ts'
import { highlightsAt, occurrencesAt } from '../../core/language/occurrencesAt.ts'
import { toLocations, toOffset, toRange } from '../convert.ts'
import type { SpecStore } from '../specStore.ts'
import { specFiles } from './specFiles.ts'

/** Go to definition, find references, and highlights, for the ids of requirements, criteria and tasks. */
export function registerNavigation(store: SpecStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(specFiles, {
      async provideDefinition(text, position) {
        const read = await store.read(text)
        if (!read) return undefined
        const { spec, document } = read
        return toLocations(spec, definitionsAt(spec, document, toOffset(document, position)))
      },
    }),
    vscode.languages.registerReferenceProvider(specFiles, {
      async provideReferences(text, position, { includeDeclaration }) {
        const read = await store.read(text)
        if (!read) return undefined
        const { spec, document } = read
        const found = occurrencesAt(spec, document, toOffset(document, position))
        return toLocations(
          spec,
          found.filter(({ declares }) => includeDeclaration || !declares),
        )
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(specFiles, {
      async provideDocumentHighlights(text, position) {
        const read = await store.read(text)
        if (!read) return undefined
        const { spec, document } = read
        return highlightsAt(spec, document, toOffset(document, position)).map(({ range, declares }) => {
          const kind = declares ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read
          return new vscode.DocumentHighlight(toRange(document, range), kind)
        })
      },
    }),
  )
}
