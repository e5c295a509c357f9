import * as vscode from 'vscode'
import { extensionId } from './extensionId.ts'

/**
 * The exports of a bundle in `dist` that is a file of its own because not everybody needs it. The worker that hosts the
 * extension in a browser can load no second module, so that both hosts run the bundle's text. Rejects where the file is
 * missing.
 */
export async function bundledModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  const home = vscode.extensions.getExtension(extensionId)?.extensionUri
  if (!home) throw new Error(vscode.l10n.t('the extension cannot find its own files'))
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(home, 'dist', file))
  const module: { exports: Readonly<Record<string, unknown>> } = { exports: {} }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the text is a part of this extension
  new Function(
    'module',
    'exports',
    'require',
    `${new TextDecoder('utf-8').decode(bytes)}\n//# sourceURL=planwright/${file}`,
  )(module, module.exports, required)
  return module.exports
}

/** The one module that a bundle may ask its host for. */
function required(name: string): unknown {
  if (name === 'vscode') return vscode
  throw new Error(name)
}
