import type { DesignElement } from '../design/designModel.ts'

/** The name of an element: what it declares is code, a single plain word without a declaration is a word. */
export function elementText(element: DesignElement): string {
  const bare = element.name.trim()
  return isIdentifier(bare) && element.declarations.some(declaration => declaration.name === bare)
    ? `\`${bare}\``
    : nameText(bare)
}

/** A name as a task shows it: an identifier, path or flag in backticks, a phrase as it is. */
export function nameText(name: string): string {
  const bare = name.trim()
  return bare.includes('`') || !isIdentifier(bare) || /^\p{Lu}?\p{Ll}+$/u.test(bare) ? bare : `\`${bare}\``
}

function isIdentifier(name: string): boolean {
  if (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS)\s\/\S*$/.test(name)) return true
  if (/\s/.test(name) || !/[A-Za-z]/.test(name)) return false
  return /^[\w$./:@#{}[\]<>*=~-]+(?:\(\))?$/.test(name)
}
