import * as vscode from 'vscode'
import type { RequirementSet } from '../core/requirements/requirement.ts'
import { needsParser } from '../core/requirements/requirementDocument.ts'
import { extensionId } from './extensionId.ts'

type ParsedSource = (name: string, text: string) => RequirementSet

let loading: Promise<ParsedSource> | undefined

/**
 * What a source in Gherkin or YAML holds; `undefined` for others. The parsers are a file of their own, read when the
 * first such source is met: the worker that hosts the extension in a browser can load no second module, so that both
 * hosts run its text.
 */
export async function parsedSet(name: string, text: string): Promise<RequirementSet | undefined> {
  if (!needsParser(name, text)) return undefined
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  const parsedSource = await loading
  return parsedSource(name, text)
}

async function load(): Promise<ParsedSource> {
  const home = vscode.extensions.getExtension(extensionId)?.extensionUri
  if (!home) throw new Error(vscode.l10n.t('the extension cannot find its own files'))
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, 'dist', 'requirementParsers.js'))
  const module: { exports: { readonly parsedSource?: unknown } } = { exports: {} }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the text is a part of this extension
  new Function('module', 'exports', new TextDecoder('utf-8').decode(bytes))(module, module.exports)
  const { parsedSource } = module.exports
  if (!isParsedSource(parsedSource)) throw new Error(vscode.l10n.t('the parsers of the extension are broken'))
  return parsedSource
}

/** The bundle exports the function of that name in core, which is its only content. */
const isParsedSource = (value: unknown): value is ParsedSource => typeof value === 'function'
