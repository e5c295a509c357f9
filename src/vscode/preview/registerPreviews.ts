import * as vscode from 'vscode'
import type { LanguageOnDemand } from '../loadedLanguage.ts'
import { previewEditorType, previewType } from './previewTypes.ts'

/** Has the previews of a reloaded window come back, and offers the preview as an editor; its code is loaded then. */
export function registerPreviews(language: LanguageOnDemand): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(previewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = documentIn(state)
        if (!uri) {
          panel.dispose()
          return
        }
        const { previews } = await language.features()
        await previews.show(panel, uri)
      },
    }),
    vscode.window.registerCustomEditorProvider(
      previewEditorType,
      {
        async resolveCustomTextEditor(document, panel) {
          const { previews } = await language.features()
          await previews.showIn(panel, document.uri)
        },
      },
      { supportsMultipleEditorsPerDocument: true },
    ),
  )
}

/** The address that the page was given and kept. */
function documentIn(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('document' in state)) return undefined
  const { document } = state
  try {
    const uri = typeof document === 'string' ? vscode.Uri.parse(document, true) : undefined
    // The page kept it: what is no Markdown file was never shown.
    return uri && (uri.scheme === 'untitled' || /\.(?:md|markdown)$/i.test(uri.path)) ? uri : undefined
  } catch {
    // A state that another version has left, or that is broken, restores nothing.
    return undefined
  }
}
