import * as vscode from 'vscode'
import { documentRole, membersOf } from '../core/language/documentRole.ts'
import { specOf, type Spec } from '../core/language/spec.ts'
import { readSpecDocument, type DocumentRole, type SpecDocument } from '../core/language/specDocument.ts'
import { baseName } from './fileNames.ts'
import { fileNames } from './folder.ts'
import { readText } from './readText.ts'
import { settings } from './settings.ts'

/** A document as its editor holds it, with the spec that it belongs to. */
export interface OpenSpec {
  readonly spec: Spec
  readonly document: SpecDocument
}

interface OpenReading {
  readonly version: number
  readonly document: SpecDocument | undefined
}

/** Reads each document once per version, and each closed file once until it changes. The only state there is. */
export class SpecStore implements vscode.Disposable {
  readonly #open = new Map<string, OpenReading>()
  readonly #closed = new Map<string, Promise<SpecDocument | undefined>>()
  readonly #folders = new Map<string, Promise<readonly string[]>>()
  readonly #specs = new Map<string, Spec>()
  readonly #changes = new vscode.EventEmitter<vscode.Uri>()
  readonly #subscriptions: vscode.Disposable

  /** Tells that a document of some spec is another one now, in an editor or on the disk. */
  readonly onDidChange = this.#changes.event

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.md')
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(uri => this.#forget(uri)),
      watcher.onDidCreate(uri => this.#forget(uri)),
      watcher.onDidDelete(uri => this.#forget(uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isMarkdown(document)) this.#changes.fire(document.uri)
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (!change.affectsConfiguration('planwright')) return
        this.#open.clear()
        for (const { uri } of vscode.workspace.textDocuments.filter(isMarkdown)) this.#changes.fire(uri)
      }),
    )
  }

  /** The document and its spec; undefined for a file that is not ours. */
  async read(text: vscode.TextDocument): Promise<OpenSpec | undefined> {
    const document = await this.#documentOf(text)
    if (!document) return undefined
    const folder = vscode.Uri.joinPath(text.uri, '..')
    const members = membersOf(baseName(text.uri), document.role, await this.#namesIn(folder))
    const others = await Promise.all(
      members.slice(1).map(({ name, role }) => this.#memberOf(vscode.Uri.joinPath(folder, name), role)),
    )
    const documents = [document, ...others.flatMap(other => other ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))
    return { document, spec: this.#specOf(text.uri.toString(), documents) }
  }

  dispose(): void {
    this.#subscriptions.dispose()
    this.#changes.dispose()
  }

  async #documentOf(text: vscode.TextDocument): Promise<SpecDocument | undefined> {
    const key = text.uri.toString()
    const { version } = text
    const held = this.#open.get(key)
    if (held?.version === version) return held.document
    if (!isMarkdown(text)) return undefined
    const content = text.getText()
    if (content.length > mostUnits) return undefined
    const beside = await this.#namesIn(vscode.Uri.joinPath(text.uri, '..'))
    const kept = this.#open.get(key)
    if (kept?.version === version) return kept.document
    const role = documentRole({ path: text.uri.path, text: content, beside, chosen: isChosen(text) })
    const document = role && readSpecDocument(key, role, content)
    this.#open.set(key, { version, document })
    return document
  }

  /** What another editor shows counts, not what lies on the disk. */
  async #memberOf(uri: vscode.Uri, role: DocumentRole): Promise<SpecDocument | undefined> {
    const key = uri.toString()
    const text = vscode.workspace.textDocuments.find(open => open.uri.toString() === key)
    if (text) {
      const document = await this.#documentOf(text)
      if (document) return document
    }
    const known = this.#closed.get(key)
    if (known) return known
    const reading = readText(uri).then(read => ('text' in read ? readSpecDocument(key, role, read.text) : undefined))
    this.#closed.set(key, reading)
    return reading
  }

  #namesIn(folder: vscode.Uri): Promise<readonly string[]> {
    const key = folder.toString()
    const known = this.#folders.get(key)
    if (known) return known
    const names = fileNames(folder)
    this.#folders.set(key, names)
    return names
  }

  /** The same spec as before where no document changed, so that what was computed from it is kept. */
  #specOf(key: string, documents: readonly SpecDocument[]): Spec {
    const held = this.#specs.get(key)
    const isSame =
      held?.documents.length === documents.length && held.documents.every((document, at) => document === documents[at])
    if (held && isSame) return held
    const spec = specOf(documents)
    this.#specs.set(key, spec)
    return spec
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString()
    this.#closed.delete(key)
    this.#folders.delete(vscode.Uri.joinPath(uri, '..').toString())
    if (!vscode.workspace.textDocuments.some(open => open.uri.toString() === key)) {
      this.#open.delete(key)
      this.#specs.delete(key)
    }
    this.#changes.fire(uri)
  }
}

const mostUnits = 10_000_000

/** Old versions and plans that stand in no file are shown, not worked on. */
const shown = new Set(['git', 'planwright-plan', 'output', 'vscode-scm', 'review'])

function isMarkdown({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'markdown' && !shown.has(uri.scheme)
}

/** Whether a setting says that the file is a spec's; globs count from the workspace folder, or anywhere. */
function isChosen(document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)
  return settings.files(document.uri).some(pattern => {
    const relative = folder && new vscode.RelativePattern(folder, pattern)
    return vscode.languages.match([{ pattern }, ...(relative ? [{ pattern: relative }] : [])], document) > 0
  })
}
