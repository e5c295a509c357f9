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
export function previewHtml(webview: vscode.Webview, document: vscode.Uri): string {
  const home = homeUri()
  const address = (...path: readonly string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(home, ...path)).toString()
  return pageDocument({
    nonce: freshNonce(),
    cspSource: webview.cspSource,
    script: address('dist', 'preview.js'),
    style: address('media', 'preview.css'),
    views: address('dist', 'previewViews.js'),
    document: document.toString(),
    texts: translatedTexts(),
    language: vscode.env.language,
  })
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
