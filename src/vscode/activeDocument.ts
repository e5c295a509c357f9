import * as vscode from 'vscode'
import { openFiles } from './openFiles.ts'
import type { OpenSpec, SpecStore } from './specStore.ts'

/** Tabs come and go several times in one move. */
const quiet = 50
/** Typing goes on before this has passed, and a long plan is put together only when it rests. */
const typing = 200

/** The previews of plans, of which one may be in front. */
export interface InFront {
  /** The plan of the preview that has the focus. */
  readonly front: vscode.Uri | undefined
  readonly onDidChangeFront: vscode.Event<void>
}

/** The document of a spec that a person looks at, in whatever editor or preview. */
export class ActiveDocument implements vscode.Disposable {
  readonly #store: SpecStore
  readonly #previews: InFront
  readonly #changes = new vscode.EventEmitter<OpenSpec | undefined>()
  readonly #subscriptions: vscode.Disposable
  #current: OpenSpec | undefined
  #timer: unknown
  #asked = 0

  /** Tells that it is another one, or says something else. */
  readonly onDidChange = this.#changes.event

  constructor(store: SpecStore, previews: InFront) {
    this.#store = store
    this.#previews = previews
    const later = () => this.#later(quiet)
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(later),
      vscode.window.tabGroups.onDidChangeTabs(later),
      vscode.window.tabGroups.onDidChangeTabGroups(later),
      previews.onDidChangeFront(later),
      store.onDidChange(() => this.#later(typing)),
    )
    later()
  }

  /** Undefined where it belongs to no spec. */
  get current(): OpenSpec | undefined {
    return this.#current
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
    this.#changes.dispose()
  }

  #later(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#update(), pause)
  }

  async #update(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const found = await firstSpec(this.#store, this.#previews.front)
    if (asked !== this.#asked) return
    if (found?.spec === this.#current?.spec && found?.document === this.#current?.document) return
    this.#current = found
    this.#changes.fire(found)
  }
}

async function firstSpec(store: SpecStore, front: vscode.Uri | undefined): Promise<OpenSpec | undefined> {
  for (const uri of front ? [front] : openFiles().active) {
    const text = await openText(uri)
    const found = text && (await store.readWhole(text))
    if (found) return found
  }
  return undefined
}

async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find(text => text.uri.toString() === uri.toString())
  if (open || !/\.(?:md|markdown|feature|ya?ml)$/i.test(uri.path)) return open
  try {
    return await vscode.workspace.openTextDocument(uri)
  } catch {
    // A file that is gone while its tab still stands belongs to no spec.
    return undefined
  }
}
