import * as vscode from 'vscode'
import { defaultSettings, type CheckSettings } from '../core/check/checkSettings.ts'
import { readSettings } from '../core/check/readSettings.ts'
import { membersOf, roleOfName, type SpecMember } from '../core/language/documentRole.ts'
import { specOf, type Spec } from '../core/language/spec.ts'
import { tracedSteps } from '../core/language/tracedSpec.ts'
import { documentSteps, readSpecDocument, type DocumentRole, type SpecDocument } from '../core/language/specDocument.ts'
import { baseName } from './fileNames.ts'
import { fileNames, folderOf } from './folder.ts'
import { followChange } from './livePlan.ts'
import { isOurs, openDocument, openSet, prepareDocument } from './openDocument.ts'
import { parsedSet } from './parsedSet.ts'
import { isTooLong, readText, reasonOf } from './readText.ts'
import { sliced } from './sliced.ts'
import { ownTurn } from './ownTurn.ts'
import { settingsName, watchedFiles } from './watchedFiles.ts'

/** A document as its editor holds it, with the spec that it belongs to. */
export interface OpenSpec {
  readonly spec: Spec
  readonly document: SpecDocument
}

/** A spec that nobody need have open. */
export interface ClosedSpec {
  readonly spec: Spec
  /** Why a document of it could not be read, by its name. */
  readonly problems: ReadonlyMap<string, string>
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
  readonly #checkSettings = new Map<string, Promise<CheckSettings>>()
  #settingsHomes: Promise<ReadonlySet<string>> | undefined
  readonly #specs = new Map<string, Spec>()
  readonly #whole = new WeakMap<Spec, Promise<unknown>>()
  readonly #changes = new vscode.EventEmitter<vscode.Uri>()
  readonly #fileChanges = new vscode.EventEmitter<vscode.Uri>()
  readonly #settingsChanges = new vscode.EventEmitter<void>()
  /** How often the settings changed: a reading that began before the last time does not count. */
  #settingsAge = 0
  readonly #subscriptions: vscode.Disposable

  /** Tells that a document of some spec is another one now, in an editor or on the disk. */
  readonly onDidChange = this.#changes.event
  /** Tells that a document of some spec came or went on the disk. */
  readonly onDidChangeFiles = this.#fileChanges.event
  /** Tells that some `.planwright.json` is another one now, so that any document may say something else. */
  readonly onDidChangeSettings = this.#settingsChanges.event

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      watchedFiles({
        changed: uri => this.#forget(uri),
        moved: uri => this.#forgetFile(uri),
        settingsChanged: () => this.#forgetSettings(),
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      vscode.workspace.onDidChangeTextDocument(change => {
        followChange(change)
        if (change.contentChanges.length > 0 && isOurs(change.document)) this.#changes.fire(change.document.uri)
      }),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (!change.affectsConfiguration('planwright')) return
        this.#open.clear()
        this.#tellAll()
      }),
    )
  }

  /** The document and its spec; undefined for a file that is not ours. */
  async read(text: vscode.TextDocument): Promise<OpenSpec | undefined> {
    const document = await this.#documentOf(text)
    if (!document) return undefined
    const folder = folderOf(text.uri)
    const members = membersOf(baseName(text.uri), document.role, await this.#namesIn(folder))
    const others = await Promise.all(
      members.slice(1).map(({ name, role }) => this.#memberOf(vscode.Uri.joinPath(folder, name), role)),
    )
    const documents = [document, ...others.flatMap(other => other ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))
    return { document, spec: this.#specOf(documents) }
  }

  /**
   * The same for who looks at the whole plan: it is put together and traced first, and whoever asks goes on in a turn of
   * its own. Undefined as well for who does not want it any more.
   */
  async readWhole(text: vscode.TextDocument, token?: vscode.CancellationToken): Promise<OpenSpec | undefined> {
    const { version } = text
    const read = await this.read(text)
    if (!read || token?.isCancellationRequested) return undefined
    await this.putTogether(read.spec)
    await ownTurn()
    if (token?.isCancellationRequested) return undefined
    return text.version === version || text.isClosed ? read : this.readWhole(text, token)
  }

  /** Has a spec traced in turns of its own, where its plan is one that is edited, or long. */
  putTogether(spec: Spec): Promise<unknown> {
    if (!spec.documents.some(document => document.role === 'plan' && document.parts)) return Promise.resolve()
    const known = this.#whole.get(spec)
    if (known) return known
    const made = sliced(tracedSteps(spec))
    this.#whole.set(spec, made)
    return made
  }

  /**
   * The spec that some files of a folder make. Files that no editor holds are kept for the next asker only where
   * `isKept`: nobody wants all specs of a workspace in memory for having counted their tasks.
   */
  async readMembers(
    folder: vscode.Uri,
    members: readonly SpecMember[],
    { isKept }: { readonly isKept: boolean },
  ): Promise<ClosedSpec> {
    const problems = new Map<string, string>()
    const read = await Promise.all(
      members.map(async ({ name, role }) => {
        const uri = vscode.Uri.joinPath(folder, name)
        const isHeld = isKept || this.#closed.has(uri.toString()) || this.#open.has(uri.toString())
        const held = isHeld ? await this.#memberOf(uri, role) : undefined
        if (held) return held
        const reading = await readText(uri)
        const found = 'text' in reading ? await this.#readClosed(uri, role, reading.text) : reading
        if ('text' in found) return found
        problems.set(name, found.problem)
        return undefined
      }),
    )
    const documents = read.flatMap(document => document ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))
    return { spec: isKept ? this.#specOf(documents) : specOf(documents), problems }
  }

  /** Every document of the workspace that has the name of one in a spec. */
  async everyDocument(): Promise<readonly SpecDocument[]> {
    const found = await vscode.workspace.findFiles(usualNames, '**/node_modules/**', mostFiles)
    const documents = await Promise.all(
      found.map(async uri => {
        const role = roleOfName(baseName(uri), await this.#namesIn(folderOf(uri)))
        return role && this.#memberOf(uri, role)
      }),
    )
    return documents.flatMap(document => document ?? [])
  }

  /** What `.planwright.json` says for a file: the nearest one, up to the workspace folder. */
  async checkSettings(uri: vscode.Uri): Promise<CheckSettings> {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri
    const own = folderOf(uri)
    if (!root) return (await this.#namesIn(own)).includes(settingsName) ? this.#settingsIn(own) : defaultSettings
    const homes = await (this.#settingsHomes ??= foldersWithSettings())
    if (homes.size === 0) return defaultSettings
    for (let folder = own; ; folder = folderOf(folder)) {
      if (homes.has(folder.toString())) return this.#settingsIn(folder)
      if (folder.path.length <= root.path.length) return defaultSettings
    }
  }

  dispose(): void {
    this.#subscriptions.dispose()
    this.#changes.dispose()
    this.#fileChanges.dispose()
    this.#settingsChanges.dispose()
  }

  async #documentOf(text: vscode.TextDocument): Promise<SpecDocument | undefined> {
    const key = text.uri.toString()
    const { version } = text
    const held = this.#open.get(key)
    if (held?.version === version) return held.document
    if (!isOurs(text)) return undefined
    if (isTooLong(text)) return undefined
    const age = this.#settingsAge
    const beside = await this.#namesIn(folderOf(text.uri))
    const { markers } = await this.checkSettings(text.uri)
    const set = await openSet(text, beside)
    await prepareDocument(text, { beside, markers })
    const kept = this.#open.get(key)
    if (kept?.version === version) return kept.document
    if (text.version !== version || age !== this.#settingsAge) return this.#documentOf(text)
    const document = openDocument(text, { beside, markers, set })
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
    const reading = readText(uri).then(async read => {
      const found = 'text' in read ? await this.#readClosed(uri, role, read.text) : read
      return 'text' in found ? found : undefined
    })
    this.#closed.set(key, reading)
    return reading
  }

  async #readClosed(
    uri: vscode.Uri,
    role: DocumentRole,
    text: string,
  ): Promise<SpecDocument | { readonly problem: string }> {
    const name = uri.toString()
    if (role === 'plan') {
      const { markers } = await this.checkSettings(uri)
      return sliced(documentSteps(name, role, text, { markers }))
    }
    if (role === 'design') return readSpecDocument(name, role, text)
    try {
      const set = await parsedSet(baseName(uri), text)
      return set ? { name, role, text, set } : readSpecDocument(name, role, text)
    } catch (error) {
      return { problem: vscode.l10n.t('{0} cannot be read: {1}', baseName(uri), reasonOf(error)) }
    }
  }

  #namesIn(folder: vscode.Uri): Promise<readonly string[]> {
    const key = folder.toString()
    const known = this.#folders.get(key)
    if (known) return known
    const names = fileNames(folder)
    this.#folders.set(key, names)
    return names
  }

  #settingsIn(folder: vscode.Uri): Promise<CheckSettings> {
    const key = folder.toString()
    const known = this.#checkSettings.get(key)
    if (known) return known
    const reading = readText(vscode.Uri.joinPath(folder, settingsName)).then(read =>
      'text' in read ? readSettings(read.text).settings : defaultSettings,
    )
    this.#checkSettings.set(key, reading)
    return reading
  }

  /** Lets the next reading look at a folder's closed files again: news of a change may still be under way. */
  lookAgain(folder: vscode.Uri): void {
    const address = folder.toString()
    const beginning = `${address.replace(/\/$/, '')}/`
    this.#folders.delete(address)
    for (const key of [...this.#closed.keys()])
      if (key.startsWith(beginning) && !key.includes('/', beginning.length)) this.#closed.delete(key)
  }

  /** Markers change what every plan says. */
  #forgetSettings(): void {
    this.#settingsAge += 1
    this.#settingsHomes = undefined
    for (const known of [this.#checkSettings, this.#folders, this.#open, this.#closed]) known.clear()
    this.#tellAll()
    this.#settingsChanges.fire()
  }

  #tellAll(): void {
    for (const { uri } of vscode.workspace.textDocuments.filter(isOurs)) this.#changes.fire(uri)
  }

  /** The same spec as before where no document changed, so that what was computed from it is kept. */
  #specOf(documents: readonly SpecDocument[]): Spec {
    const key = documents.map(({ name }) => name).join('\n')
    const held = this.#specs.get(key)
    const isSame =
      held?.documents.length === documents.length && held.documents.every((document, at) => document === documents[at])
    if (held && isSame) return held
    const spec = specOf(documents)
    this.#specs.set(key, spec)
    return spec
  }

  #forgetFile(uri: vscode.Uri): void {
    this.#forget(uri)
    const inside = `${uri.toString()}/`
    for (const known of [this.#open, this.#closed, this.#folders, this.#specs, this.#checkSettings]) {
      for (const key of [...known.keys()]) if (key.startsWith(inside)) known.delete(key)
    }
    this.#folders.delete(uri.toString())
    this.#settingsHomes = undefined
    this.#fileChanges.fire(uri)
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString()
    this.#closed.delete(key)
    this.#folders.delete(folderOf(uri).toString())
    if (!vscode.workspace.textDocuments.some(open => open.uri.toString() === key)) {
      this.#open.delete(key)
      for (const spec of [...this.#specs.keys()]) if (spec.split('\n').includes(key)) this.#specs.delete(spec)
    }
    this.#changes.fire(uri)
  }
}

const usualNames = '**/{tasks,requirements,spec,bugfix,design}.md'
const mostFiles = 5_000

/** One search for all: most workspaces have none, and then no folder needs to be looked into. */
async function foldersWithSettings(): Promise<ReadonlySet<string>> {
  const found = await vscode.workspace.findFiles(`**/${settingsName}`, '**/node_modules/**', mostFiles)
  return new Set(found.map(uri => folderOf(uri).toString()))
}
