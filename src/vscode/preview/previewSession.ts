import * as vscode from 'vscode'
import { bodiesOf, type ReadBody } from '../../core/preview/bodiesOf.ts'
import { foundTasks } from '../../core/preview/foundTasks.ts'
import { isPageMessage } from '../../core/preview/isPageMessage.ts'
import type { HostMessage, PageMessage, PreviewPatch } from '../../core/preview/messages.ts'
import { patchOf } from '../../core/preview/patchOf.ts'
import type { PreviewReading } from '../../core/preview/readPreview.ts'
import { lineOfRow } from '../../core/preview/rowsAndLines.ts'
import { targetPlace } from '../../core/language/definitionsAt.ts'
import type { Place } from '../../core/language/specDocument.ts'
import { toLocations } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import { setTaskState } from '../setTaskState.ts'
import type { SpecStore } from '../specStore.ts'
import { tickMessage, toldOutcome } from '../toldTaskState.ts'
import { EditorSync } from './editorSync.ts'
import { followLink } from './followLink.ts'
import { openPlace } from './openPlace.ts'
import { Pictures } from './pictures.ts'
import { saveView } from './saveView.ts'
import { lookAt, type Sight } from './planSight.ts'

/** Where a page is shown; a panel is one. */
export interface PageHost {
  readonly webview: vscode.Webview
  readonly viewColumn: vscode.ViewColumn | undefined
}

/**
 * One page on one document: tells the page what the document says, and does what the page asks, to this document and
 * to no other.
 */
export class PreviewSession implements vscode.Disposable {
  readonly #store: SpecStore
  readonly #uri: vscode.Uri
  readonly #host: PageHost
  readonly #pictures: Pictures
  readonly #sync: EditorSync
  readonly #subscriptions: vscode.Disposable
  /** What the page holds; undefined where it shows no plan. */
  #shown: PreviewReading | undefined
  /** Bodies as they were last sent: the numbers in a page's requests count in them. */
  #bodies = new Map<string, ReadBody>()
  /** The page was told without having asked: what is said to a page that is not there yet waits for it. */
  #isAhead = true
  #isDisposed = false
  #mayBeGone = false
  #wanted = 0
  #running: Promise<void> | undefined

  constructor(store: SpecStore, uri: vscode.Uri, host: PageHost) {
    this.#store = store
    this.#uri = uri
    this.#host = host
    this.#pictures = new Pictures(uri)
    this.#sync = new EditorSync(uri, () => this.#shown, this.#tell)
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), escapedGlob(baseName(uri))),
    )
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      this.#sync,
      watcher.onDidDelete(() => this.#fileChanged()),
      watcher.onDidCreate(() => this.#fileChanged()),
      watcher.onDidChange(() => this.#fileChanged()),
      store.onDidChange(changed => {
        if (this.#isOfSpec(changed)) void this.#refresh()
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document.uri.toString() === uri.toString()) void this.#refresh()
      }),
      host.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
    )
    void this.#refresh()
  }

  dispose(): void {
    this.#isDisposed = true
    this.#subscriptions.dispose()
  }

  #receive(message: unknown): Promise<void> | undefined {
    if (this.#isDisposed || !isPageMessage(message)) return undefined
    return this.#answer(message)
  }

  async #answer(message: PageMessage): Promise<void> {
    const shown = this.#shown
    switch (message.type) {
      case 'ready':
        // Its first words cross with what it is told. A page that has missed that asks once more.
        if (this.#isAhead) return void (this.#isAhead = false)
        this.#shown = undefined
        this.#bodies.clear()
        this.#pictures.forget()
        return this.#refresh()
      case 'bodies':
        return this.#sendBodies(message.keys)
      case 'setState':
        return this.#setState(message)
      case 'find':
        return shown && this.#tell({ type: 'found', query: message.query, keys: foundTasks(shown, message.query) })
      case 'openRow':
        return shown && this.#openRow(shown, message.key)
      case 'openRequirement': {
        const places = shown?.spec.targetsOf(message.id).map(targetPlace) ?? []
        return shown && this.#openPlace(shown, places[0])
      }
      case 'openSource':
        return shown && this.#openPlace(shown, this.#bodies.get(message.key)?.sources[message.at])
      case 'openLink': {
        const target = this.#bodies.get(message.key)?.links[message.at]
        return shown && target && followLink(target, this.#uri, shown, this.#host.viewColumn, this.#tell)
      }
      case 'scrolled':
        return this.#sync.pageScrolled(message.key)
      case 'export':
        return shown && saveView(shown, message, this.#uri, this.#pictures)
    }
  }

  readonly #tell = (message: HostMessage): void => {
    if (!this.#isDisposed) void this.#host.webview.postMessage(message)
  }

  #fileChanged(): void {
    this.#mayBeGone = true
    void this.#refresh()
  }

  /** Other documents of a spec lie beside the plan. */
  #isOfSpec(changed: vscode.Uri): boolean {
    const folder = ({ scheme, authority, path }: vscode.Uri): string =>
      `${scheme}://${authority}${path.slice(0, path.lastIndexOf('/'))}`
    return folder(changed) === folder(this.#uri)
  }

  /** Resolves once the page was told of everything that the document said when this was called. */
  #refresh(): Promise<void> {
    this.#wanted++
    return (this.#running ??= this.#catchUp())
  }

  async #catchUp(): Promise<void> {
    try {
      for (let seen = -1; seen !== this.#wanted && !this.#isDisposed;) {
        seen = this.#wanted
        const start = performance.now()
        const mayBeGone = this.#mayBeGone
        this.#mayBeGone = false
        this.#show(await lookAt(this.#store, this.#uri, { mayBeGone }))
        const spent = performance.now() - start
        // Who types in a very long plan needs the time more than the page does.
        if (seen !== this.#wanted && spent > slow) await pause(spent)
      }
    } finally {
      // In the turn of the last look: whoever asks from now on begins another one.
      this.#running = undefined
    }
  }

  #show(sight: Sight): void {
    if (sight.kind !== 'plan') {
      this.#shown = undefined
      this.#bodies.clear()
      return this.#tell({ type: 'state', state: sight.kind, reason: sight.reason })
    }
    const { reading } = sight
    const before = this.#shown
    this.#shown = reading
    if (!before) return this.#tell({ type: 'model', model: reading.model })
    const patch = patchOf(before, reading)
    // Several events tell of one change, and a document of the folder may say nothing to this plan.
    if (before.model.version === reading.model.version && isEmptyPatch(patch)) return
    for (const key of [...patch.staleBodies, ...patch.removed]) this.#bodies.delete(key)
    this.#tell({ type: 'patch', from: before.model.version, ...patch })
  }

  async #sendBodies(keys: readonly string[]): Promise<void> {
    const names = { imageAt: this.#pictures.addressOf, nameOf: (name: string) => baseName(vscode.Uri.parse(name)) }
    for (let shown = this.#shown; shown; shown = this.#shown) {
      const read = bodiesOf(shown, keys, names)
      // The page asks once: what has changed while a picture was read is read as it is now.
      if ((await this.#pictures.readAsked()) || this.#shown !== shown) continue
      for (const [key, body] of read) this.#bodies.set(key, body)
      const bodies = Object.fromEntries([...read].map(([key, { body }]) => [key, body]))
      return this.#tell({ type: 'bodies', version: shown.model.version, bodies })
    }
  }

  async #setState(message: PageMessage & { readonly type: 'setState' }): Promise<void> {
    const { seq, key, to, expectedMarker, version } = message
    const outcome = await setTaskState(this.#store, this.#uri, [{ key, state: to, marker: expectedMarker, version }])
    await this.#refresh()
    if (outcome.kind === 'refused') {
      const reason = tickMessage(baseName(this.#uri), outcome) ?? ''
      return this.#tell({ type: 'answer', seq, outcome: 'refused', reason })
    }
    this.#tell({ type: 'answer', seq, outcome: outcome.kind })
    if (outcome.kind === 'done') toldOutcome(this.#store, this.#uri, outcome)
  }

  async #openRow(shown: PreviewReading, key: string): Promise<void> {
    const line = lineOfRow(shown, key)
    if (line !== undefined) await openPlace(this.#uri, new vscode.Range(line, 0, line, 0), this.#host.viewColumn)
  }

  async #openPlace({ spec }: PreviewReading, place: Place | undefined): Promise<void> {
    const [location] = place ? toLocations(spec, [place]) : []
    if (location) await openPlace(location.uri, location.range, this.#host.viewColumn)
  }
}

/** In milliseconds: a look that takes longer is followed by a pause as long. */
const slow = 40

const pause = (time: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, time)
  })

const isEmptyPatch = ({ rows, removed, order, staleBodies, model }: PreviewPatch): boolean =>
  rows.length + removed.length + staleBodies.length + Object.keys(model).length === 0 && order === undefined

/** A file name as a pattern that means this file alone. */
const escapedGlob = (name: string): string => name.replace(/[*?[\]{}]/g, '[$&]')
