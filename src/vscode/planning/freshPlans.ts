import * as vscode from 'vscode'

const scheme = 'planwright-plan'

/** Plans, and what is to be said of them, that stand in no file: read-only documents that a diff can show. */
export class FreshPlans implements vscode.Disposable {
  readonly #texts = new Map<string, string>()
  readonly #links = new Map<string, readonly vscode.DocumentLink[]>()
  readonly #registration: vscode.Disposable
  #made = 0

  constructor() {
    this.#registration = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: uri => this.#texts.get(uri.toString()) ?? '',
      }),
      vscode.languages.registerDocumentLinkProvider(
        { scheme },
        { provideDocumentLinks: ({ uri }) => [...(this.#links.get(uri.toString()) ?? [])] },
      ),
    )
  }

  /** Holds `text` under an address of its own until `forget`. */
  hold(target: vscode.Uri, text: string, links: readonly vscode.DocumentLink[] = []): vscode.Uri {
    this.#made += 1
    const uri = vscode.Uri.from({ scheme, path: target.path, query: String(this.#made) })
    this.#texts.set(uri.toString(), text)
    if (links.length > 0) this.#links.set(uri.toString(), links)
    return uri
  }

  forget(uri: vscode.Uri): void {
    this.#texts.delete(uri.toString())
    this.#links.delete(uri.toString())
  }

  dispose(): void {
    this.#registration.dispose()
    this.#texts.clear()
    this.#links.clear()
  }
}
