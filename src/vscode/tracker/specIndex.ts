import * as vscode from 'vscode'
import { roleOfRead } from '../../core/language/documentRole.ts'
import { memberGlob, sourceGlob, specsAmong } from '../../core/language/specsAmong.ts'
import type { Spec } from '../../core/language/spec.ts'
import { specSummary, type SpecSummary } from '../../core/tracker/specSummary.ts'
import { fileNames, folderOf } from '../folder.ts'
import type { SpecDocument } from '../../core/language/specDocument.ts'
import { toUri } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import type { OpenSpec, SpecStore } from '../specStore.ts'
import { inOrder, specEntry, type SpecEntry } from './specEntry.ts'

/** What is known of a spec that was read. */
export interface ReadEntry {
  readonly summary: SpecSummary
  /** Why documents of it were left alone, by their names. */
  readonly problems: ReadonlyMap<string, string>
  /** Kept only for those that somebody looks into. */
  readonly spec?: Spec
}

const mostFiles = 50_000
/** Typing goes on before this has passed. */
const quiet = 200
const atOnce = 4

/**
 * The specs of the workspace: by name at once, counted when they are read. The documents themselves stay in the store;
 * of a spec that nobody looks into only its figures are kept.
 */
export class SpecIndex implements vscode.Disposable {
  readonly #store: SpecStore
  readonly #entries = new Map<string, SpecEntry>()
  readonly #byFile = new Map<string, Set<string>>()
  readonly #read = new Map<string, ReadEntry>()
  readonly #reading = new Map<string, Promise<ReadEntry | undefined>>()
  readonly #wanted = new Set<string>()
  /** Files that have the name of a spec's and are none. */
  readonly #others = new Set<string>()
  readonly #timers = new Map<string, unknown>()
  readonly #changes = new vscode.EventEmitter<void>()
  readonly #subscriptions: vscode.Disposable
  /** The spec of a document from outside of the workspace: it is shown for as long as somebody looks at it. */
  #guest: string | undefined
  #finding: Promise<void> | undefined
  #counting: Promise<void> | undefined
  #isToCount = false

  /** Tells that there are other specs, or other figures or contents of one. */
  readonly onDidChange = this.#changes.event

  constructor(store: SpecStore) {
    this.#store = store
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange(uri => this.#changed(uri)),
      store.onDidChangeSettings(() => {
        if (this.#finding) this.#later('settings', () => this.refresh())
      }),
      store.onDidChangeFiles(uri => {
        if (this.#hasIn(uri)) this.#laterAll()
        else this.#later(`folder ${folderOf(uri).toString()}`, () => this.#findIn(folderOf(uri)))
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#laterAll()),
    )
  }

  /** All specs, in the order of their places. The first call looks for them. */
  async specs(): Promise<readonly SpecEntry[]> {
    await this.#found()
    return inOrder(this.#entries.values()).filter(({ id, isSure }) => isSure || this.#read.has(id))
  }

  /** The specs that a file belongs to: several may share their requirements. */
  entriesOf(uri: vscode.Uri): readonly SpecEntry[] {
    return [...(this.#byFile.get(uri.toString()) ?? [])].flatMap(id => this.#entries.get(id) ?? [])
  }

  /** The spec of a document that is open; one that only its text tells is added. */
  entryOf({ document, spec }: OpenSpec): SpecEntry | undefined {
    const uri = toUri(document)
    const [known] = this.entriesOf(uri)
    if (!this.#finding) return known
    if (this.#guest !== undefined && known?.id !== this.#guest) this.#letGo(this.#guest)
    if (known) return known
    const member = ({ name, role }: SpecDocument) => ({ name: baseName(toUri({ name })), role })
    const others = spec.documents.filter(({ name }) => name !== document.name)
    const entry = specEntry(folderOf(uri), { members: [member(document), ...others.map(member)], isSure: true })
    this.#put(entry)
    if (!vscode.workspace.getWorkspaceFolder(uri)) this.#guest = entry.id
    this.#changes.fire()
    return entry
  }

  entryWith(id: string): SpecEntry | undefined {
    return this.#entries.get(id)
  }

  /** What is known without reading. */
  known({ id }: SpecEntry): ReadEntry | undefined {
    return this.#read.get(id)
  }

  /** Reads a spec and keeps it from now on; undefined where it turns out to be none, or is gone. */
  async lookInto(entry: SpecEntry): Promise<ReadEntry | undefined> {
    this.#wanted.add(entry.id)
    const known = this.#read.get(entry.id)
    if (known?.spec) return known
    const read = await this.#readEntry(entry)
    // One that was on its way already only counted.
    return read && !read.spec ? this.#readEntry(entry) : read
  }

  /** Reads every spec that was not read yet, a few at a time. Those that come while it goes on are read as well. */
  count(): Promise<void> {
    this.#isToCount = true
    return (this.#counting ??= this.#countAll().finally(() => {
      this.#counting = undefined
    }))
  }

  /** Looks for all specs anew, and reads them again. */
  async refresh(): Promise<void> {
    for (const known of [this.#read, this.#reading, this.#others]) known.clear()
    await this.#findAgain()
  }

  dispose(): void {
    this.#subscriptions.dispose()
    this.#changes.dispose()
    this.#timers.forEach(timer => clearTimeout(timer))
  }

  /** The search goes on once; one that failed is begun again by the next that asks. */
  #found(): Promise<void> {
    return (this.#finding ??= this.#find().catch((error: unknown) => {
      this.#finding = undefined
      throw error
    }))
  }

  async #find(): Promise<void> {
    const globs = [memberGlob, sourceGlob]
    const found = (
      await Promise.all(globs.map(glob => vscode.workspace.findFiles(glob, '**/node_modules/**', mostFiles)))
    ).flat()
    const folders = new Map(found.map(uri => [folderOf(uri).toString(), folderOf(uri)] as const))
    const names = new Map<string, string[]>()
    for (const uri of found) append(names, folderOf(uri).toString(), uri)
    const before = new Map(this.#entries)
    this.#guest = undefined
    this.#entries.clear()
    this.#byFile.clear()
    for (const [key, folder] of folders) this.#add(folder, names.get(key) ?? [])
    for (const [id, entry] of before) if (!isSame(entry, this.#entries.get(id))) this.#forget(id)
  }

  async #findAgain(): Promise<void> {
    this.#finding = undefined
    await this.#found()
    this.#changes.fire()
    await this.count()
  }

  #laterAll(): void {
    if (this.#finding) this.#later('all', () => this.#findAgain())
  }

  #add(folder: vscode.Uri, names: readonly string[]): void {
    for (const found of specsAmong(folder.path, names)) {
      this.#put(specEntry(folder, found))
    }
  }

  /** Two specs that are named alike are told apart by their first documents. */
  #put(named: SpecEntry): void {
    const entry = this.#entries.has(named.id) ? { ...named, id: `${named.id}#${named.members[0].name}` } : named
    this.#entries.set(entry.id, entry)
    for (const { name } of entry.members) {
      const file = vscode.Uri.joinPath(entry.folder, name).toString()
      const ids = this.#byFile.get(file) ?? new Set()
      this.#byFile.set(file, ids.add(entry.id))
    }
  }

  /** Whether there are specs in what is a folder then, and no file. */
  #hasIn(uri: vscode.Uri): boolean {
    const inside = `${uri.toString()}/`
    return [...this.#entries.values()].some(({ folder }) => `${folder.toString()}/`.startsWith(inside))
  }

  /** Only what stands in one folder is looked at again. */
  async #findIn(folder: vscode.Uri): Promise<void> {
    if (!this.#finding) return
    await this.#finding
    const isInside = vscode.workspace.getWorkspaceFolder(folder) !== undefined
    const names = isInside ? await fileNames(folder) : []
    for (const entry of [...this.#entries.values()]) {
      if (entry.folder.toString() === folder.toString()) this.#drop(entry)
    }
    this.#add(folder, names)
    this.#changes.fire()
    await this.count()
  }

  /** A document that is another one now makes its specs be read again, as far as they were read. */
  #changed(uri: vscode.Uri): void {
    for (const entry of this.entriesOf(uri)) {
      if (![this.#read, this.#reading, this.#others].some(known => known.has(entry.id))) continue
      this.#later(entry.id, async () => {
        // By now it may have other documents, or be gone.
        const now = this.#entries.get(entry.id)
        if (!now) return
        this.#reading.delete(entry.id)
        await this.#readEntry(now)
        this.#changes.fire()
      })
    }
  }

  #later(key: string, work: () => Promise<void>): void {
    clearTimeout(this.#timers.get(key))
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key)
        void work()
      }, quiet),
    )
  }

  #readEntry(entry: SpecEntry): Promise<ReadEntry | undefined> {
    const known = this.#reading.get(entry.id)
    if (known) return known
    const reading = this.#readNow(entry).then(read => {
      // Whatever was asked for later knows better.
      if (this.#reading.get(entry.id) !== reading) return read
      this.#reading.delete(entry.id)
      if (!this.#entries.has(entry.id)) return undefined
      this.#forget(entry.id)
      if (read) this.#read.set(entry.id, read)
      else this.#others.add(entry.id)
      return read
    })
    this.#reading.set(entry.id, reading)
    return reading
  }

  async #readNow({ id, folder, members, isSure }: SpecEntry): Promise<ReadEntry | undefined> {
    const isKept = this.#wanted.has(id)
    // Only the counted figures stay of a spec that nobody looks into, and a design has none beside requirements.
    const counted = members.some(({ role }) => role === 'requirements')
      ? members.filter(({ role }) => role !== 'design')
      : members
    // What an editor shows is held there as a whole, and looked at by others as well.
    const isOpen = members.some(({ name }) => isOpened(vscode.Uri.joinPath(folder, name)))
    const { spec, problems } =
      isKept || isOpen
        ? await this.#store.readMembers(folder, members, { isKept: true })
        : await this.#store.readMembers(folder, counted, { isKept: false })
    const [first] = members
    const uri = vscode.Uri.joinPath(folder, first.name)
    const document = spec.documents.find(({ name }) => name === uri.toString())
    if (!isSure && document) {
      const beside = members.map(({ name }) => name)
      if (!roleOfRead(document, uri.path, beside)) return undefined
    }
    await this.#store.putTogether(spec)
    return { summary: specSummary(spec), problems, ...(isKept ? { spec } : {}) }
  }

  async #countAll(): Promise<void> {
    await this.#found()
    while (this.#isToCount) {
      this.#isToCount = false
      await this.#countOnce()
    }
  }

  async #countOnce(): Promise<void> {
    const waiting = inOrder(this.#entries.values()).filter(({ id }) => !this.#read.has(id) && !this.#others.has(id))
    let told = performance.now()
    for (let at = 0; at < waiting.length; at += atOnce) {
      await Promise.all(waiting.slice(at, at + atOnce).map(entry => this.#readEntry(entry)))
      if (performance.now() - told > quiet) {
        told = performance.now()
        this.#changes.fire()
      }
      // Whoever waits for the extension host goes first.
      await new Promise<void>(resolve => setTimeout(resolve, 0))
    }
    if (waiting.length > 0) this.#changes.fire()
  }

  #letGo(guest: string): void {
    const entry = this.#entries.get(guest)
    this.#guest = undefined
    if (!entry) return
    this.#drop(entry)
    this.#changes.fire()
  }

  #drop({ id, folder, members }: SpecEntry): void {
    this.#entries.delete(id)
    this.#forget(id)
    for (const { name } of members) this.#byFile.delete(vscode.Uri.joinPath(folder, name).toString())
  }

  #forget(id: string): void {
    this.#read.delete(id)
    this.#reading.delete(id)
    this.#others.delete(id)
  }
}

function isSame(a: SpecEntry, b: SpecEntry | undefined): boolean {
  return JSON.stringify(a.members) === JSON.stringify(b?.members)
}

const isOpened = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(text => text.uri.toString() === uri.toString())

function append(names: Map<string, string[]>, key: string, uri: vscode.Uri): void {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
  const list = names.get(key)
  if (list) list.push(name)
  else names.set(key, [name])
}
