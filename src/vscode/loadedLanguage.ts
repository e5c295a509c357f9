import * as vscode from 'vscode'
import { isSource } from '../core/language/isSource.ts'
import { bundledModule } from './bundledModule.ts'
import type { LanguageCommandId } from './commands.ts'
import { baseName } from './fileNames.ts'
import type { LanguageFeatures, languageFeatures as LanguageEntry } from './language/languageFeatures.ts'
import type { LiveTree } from './tracker/liveTree.ts'
import type { TrackerViews, ViewName } from './tracker/registerViews.ts'

export interface LanguageOnDemand {
  /**
   * Registers the language features as soon as a file is open that may belong to a spec, and resolves once those that
   * are needed now are there.
   */
  whereSpecIsOpen(): Promise<void>
  /** What fills a view, which loads them. */
  treeOf(name: ViewName): Promise<LiveTree>
  /** The handler of a command, which loads them. */
  runs(id: LanguageCommandId): (...given: readonly unknown[]) => Promise<unknown>
  /** What is in the bundle, loaded by now. */
  features(): Promise<LanguageFeatures>
}

/** The bundle with most of the extension's code, loaded once: nobody loads it for another file's sake. */
export function languageOnDemand(
  { subscriptions, workspaceState }: Pick<vscode.ExtensionContext, 'subscriptions' | 'workspaceState'>,
  views: () => TrackerViews,
): LanguageOnDemand {
  let loading: Promise<LanguageFeatures> | undefined
  return {
    whereSpecIsOpen,
    features: language,
    treeOf: async name => (await language()).trees[name],
    runs:
      id =>
      async (...given) =>
        (await language()).commands[id](...given),
  }

  async function whereSpecIsOpen(): Promise<void> {
    if (vscode.workspace.textDocuments.some(maybeOurs)) {
      await language()
      return
    }
    const waiting = vscode.workspace.onDidOpenTextDocument(document => {
      if (!maybeOurs(document)) return
      waiting.dispose()
      void language()
    })
    subscriptions.push(waiting)
  }

  function language(): Promise<LanguageFeatures> {
    return (loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    }))
  }

  async function load(): Promise<LanguageFeatures> {
    const { languageFeatures } = await bundledModule('language.js')
    if (!isFeatures(languageFeatures)) throw new Error(vscode.l10n.t('the extension cannot find its own files'))
    const features = languageFeatures(views(), workspaceState)
    subscriptions.push(features)
    return features
  }
}

const maybeOurs = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languageId === 'markdown' || isSource(baseName(uri))

/** The bundle exports the function of that name in `language`, which is its only content. */
const isFeatures = (value: unknown): value is typeof LanguageEntry => typeof value === 'function'
