import * as vscode from 'vscode'
import { bundledModule } from './bundledModule.ts'

/**
 * Registers the language features as soon as a Markdown file is open, and resolves once those that are needed now are
 * there. What they need is most of the extension's code: nobody loads it for another file's sake.
 */
export async function loadedLanguage(subscriptions: vscode.Disposable[]): Promise<void> {
  if (vscode.workspace.textDocuments.some(isMarkdown)) return load(subscriptions)
  const waiting = vscode.workspace.onDidOpenTextDocument(document => {
    if (!isMarkdown(document)) return
    waiting.dispose()
    void load(subscriptions)
  })
  subscriptions.push(waiting)
}

const isMarkdown = ({ languageId }: vscode.TextDocument): boolean => languageId === 'markdown'

async function load(subscriptions: vscode.Disposable[]): Promise<void> {
  const { languageFeatures } = await bundledModule('language.js')
  if (isFeatures(languageFeatures)) subscriptions.push(languageFeatures())
}

/** The bundle exports the function of that name in `language`, which is its only content. */
const isFeatures = (value: unknown): value is () => vscode.Disposable => typeof value === 'function'
