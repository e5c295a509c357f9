import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { VscodeServer } from './vscodeServer.ts'

export interface WorkbenchOptions {
  /** What is opened: a folder, or a `.code-workspace` file. */
  readonly folder?: string
  /** What the workbench itself is told, `[name, value]`; paths as `remoteUri` writes them. */
  readonly payload?: readonly (readonly [string, string])[]
}

/** The address of a workbench, for any browser. */
export function workbenchAddress({ authority }: VscodeServer, { folder, payload }: WorkbenchOptions): string {
  const query = [
    ...(folder === undefined
      ? []
      : [`${kindOf(folder)}=${encodeURIComponent(resolve(folder)).replaceAll('%2F', '/')}`]),
    ...(payload === undefined ? [] : [`payload=${encodeURIComponent(JSON.stringify(payload))}`]),
  ]
  return `http://${authority}/?${query.join('&')}`
}

const kindOf = (path: string): string => (path.endsWith('.code-workspace') ? 'workspace' : 'folder')

/** A file of this machine as the workbench names it. */
export function remoteUri({ authority }: VscodeServer, path: string): string {
  const encoded = resolve(path).split('/').map(encodeURIComponent).join('/')
  return `vscode-remote://${authority}${encoded}`
}

/** A page of English texts, so that what a test reads is the same everywhere. */
export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ locale: 'en-GB', viewport: { width: 1400, height: 900 } })
}
