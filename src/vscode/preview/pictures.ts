import * as vscode from 'vscode'
import { workspaceFile } from './workspaceFile.ts'

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

const mostBytes = 1_000_000
const mostPictures = 50

/**
 * Pictures of the workspace for one preview, as data: then the page needs no leave to read the workspace. Each is read
 * once; one that is too large, of another kind or outside of the workspace is not shown.
 */
export class Pictures {
  readonly #document: vscode.Uri
  readonly #known = new Map<string, string | undefined>()
  readonly #asked = new Set<string>()

  constructor(document: vscode.Uri) {
    this.#document = document
  }

  /** The picture as it is known by now; what is not is read by the next `readAsked`. */
  readonly addressOf = (path: string): string | undefined => {
    if (!this.#known.has(path) && this.#known.size + this.#asked.size < mostPictures) this.#asked.add(path)
    return this.#known.get(path)
  }

  /** Reads what was asked for; false where that was nothing new. */
  async readAsked(): Promise<boolean> {
    const paths = [...this.#asked]
    this.#asked.clear()
    await Promise.all(paths.map(async path => this.#known.set(path, await this.#read(path))))
    return paths.length > 0
  }

  /** Reads all of them anew when they are next asked for. */
  forget(): void {
    this.#known.clear()
  }

  async #read(path: string): Promise<string | undefined> {
    const type = types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
    const uri = workspaceFile(this.#document, path)
    if (type === undefined || !uri) return undefined
    try {
      const { size } = await vscode.workspace.fs.stat(uri)
      if (size > mostBytes) return undefined
      return `data:${type};base64,${base64(await vscode.workspace.fs.readFile(uri))}`
    } catch {
      // A picture that cannot be read is named instead, as any other that is not shown.
      return undefined
    }
  }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}
