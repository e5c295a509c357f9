import * as vscode from 'vscode'
import { withBoxes, type MarkdownIt } from './boxMarkup.ts'
import type { LanguageFeatures } from './language/languageFeatures.ts'
import type { LanguageOnDemand } from './loadedLanguage.ts'
import { stateName } from './stateName.ts'

/** What the built-in Markdown preview asks of an extension: to draw the boxes of plans. */
export interface MarkdownExtension {
  extendMarkdownIt<Markdown extends MarkdownIt>(markdown: Markdown): Markdown
}

/** Costs nothing until a preview is drawn; until it is known which documents are plans, all are drawn as ever. */
export function markdownExtension(language: LanguageOnDemand): MarkdownExtension {
  let features: LanguageFeatures | undefined
  return {
    extendMarkdownIt(markdown) {
      void language.features().then(loaded => {
        features = loaded
        return vscode.commands.executeCommand('markdown.preview.refresh')
      })
      return withBoxes(markdown, {
        markersOf: address => (address instanceof vscode.Uri ? features?.planMarkers(address) : undefined),
        nameOf: stateName,
      })
    },
  }
}
