import * as vscode from 'vscode'
import type { RequirementSet } from '../core/requirements/requirement.ts'
import { needsParser } from '../core/requirements/requirementDocument.ts'
import { bundledModule } from './bundledModule.ts'

type ParsedSource = (name: string, text: string) => RequirementSet

let loading: Promise<ParsedSource> | undefined

/**
 * What a source in Gherkin or YAML holds; `undefined` for others. The parsers are a file of their own, read when
 * the first such source is met.
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
  const { parsedSource } = await bundledModule('requirementParsers.js')
  if (!isParsedSource(parsedSource)) throw new Error(vscode.l10n.t('the parsers of the extension are broken'))
  return parsedSource
}

/** The bundle exports the function of that name in core, which is its only content. */
const isParsedSource = (value: unknown): value is ParsedSource => typeof value === 'function'
