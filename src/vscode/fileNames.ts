import type * as vscode from 'vscode'

/** The menus in package.json ask for the same: a test compares them. */
export const designName = /(^|[-_.])design\.md$|^design[-_.].*\.md$/i
export const planName = /(^|[-_.])tasks\.md$|^tasks[-_.].*\.md$/i

/** The name of a file without its folder. */
export function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function isDesign(uri: vscode.Uri): boolean {
  return designName.test(baseName(uri))
}

/** What belongs to a design by its name: `tasks.md` to `design.md`, `login-tasks.md` to `login-design.md`. */
export function nameBeside(design: vscode.Uri, role: 'requirements' | 'tasks'): string {
  const name = baseName(design)
  return designName.test(name) ? name.replace(/design/i, role) : `${role}.md`
}
