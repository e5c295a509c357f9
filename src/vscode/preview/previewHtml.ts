import * as vscode from 'vscode'
import { pageDocument } from '../../core/preview/pageDocument.ts'
import { extensionId } from '../extensionId.ts'
import { translatedTexts } from './translatedTexts.ts'

/** What a page of the preview may do, and where it may read: the extension's own scripts, styles and pictures. */
export function webviewOptions(): vscode.WebviewOptions {
  const home = homeUri()
  return {
    enableScripts: true,
    enableForms: false,
    localResourceRoots: [vscode.Uri.joinPath(home, 'dist'), vscode.Uri.joinPath(home, 'media')],
  }
}

/** The page for a document. The page keeps the address, so that the window finds the document again when it reloads. */
export function previewHtml(webview: vscode.Webview, document: vscode.Uri, { script, style }: PageFiles): string {
  const home = homeUri()
  const address = (...path: readonly string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(home, ...path)).toString()
  return pageDocument({
    nonce: freshNonce(),
    cspSource: webview.cspSource,
    script,
    style,
    views: address('dist', 'previewViews.js'),
    document: document.toString(),
    texts: translatedTexts(),
    language: vscode.env.language,
  })
}

/** What the page is made of. */
export interface PageFiles {
  readonly script: string
  readonly style: string
}

let held: Promise<PageFiles> | undefined

/** Read once, when the first page is opened. */
export function pageFiles(): Promise<PageFiles> {
  return (held ??= readPageFiles().catch((error: unknown) => {
    held = undefined
    throw error
  }))
}

async function readPageFiles(): Promise<PageFiles> {
  const text = async (...path: readonly string[]): Promise<string> =>
    new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(homeUri(), ...path)))
  const [script, style] = await Promise.all([text('dist', 'preview.js'), text('media', 'preview.css')])
  return { script, style }
}

/** The pictures on the tab of a panel. */
export function previewIcon(): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  const media = vscode.Uri.joinPath(homeUri(), 'media')
  return {
    light: vscode.Uri.joinPath(media, 'preview-light.svg'),
    dark: vscode.Uri.joinPath(media, 'preview-dark.svg'),
  }
}

function homeUri(): vscode.Uri {
  const home = vscode.extensions.getExtension(extensionId)?.extensionUri
  if (!home) throw new Error(vscode.l10n.t('the extension cannot find its own files'))
  return home
}

function freshNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
