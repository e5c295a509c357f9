import * as vscode from 'vscode'

const scheme = 'planwright-plan'

/** Plans that stand in no file yet, as read-only documents that a diff can show. */
export class FreshPlans implements vscode.Disposable {
  readonly #texts = new Map<string, string>()
  readonly #registration: vscode.Disposable
  #made = 0

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: uri => this.#texts.get(uri.toString()) ?? '',
    })
  }

  /** Holds `text` under an address of its own until `forget`. */
  hold(target: vscode.Uri, text: string): vscode.Uri {
    this.#made += 1
    const uri = vscode.Uri.from({ scheme, path: target.path, query: String(this.#made) })
    this.#texts.set(uri.toString(), text)
    return uri
  }

  forget(uri: vscode.Uri): void {
    this.#texts.delete(uri.toString())
  }

  dispose(): void {
    this.#registration.dispose()
    this.#texts.clear()
  }
}
