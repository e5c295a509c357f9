import type * as vscode from 'vscode'

/** The name of a file without its folder. */
export function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** `design.md`, `login-design.md`; the menus in package.json ask the same. */
export function isDesign(uri: vscode.Uri): boolean {
  return /(?:^|[-_. ])design\.md$/i.test(baseName(uri))
}
