/** A name as a task shows it: an identifier, path or flag in backticks, a phrase as it is. */
export function nameText(name: string): string {
  const bare = name.trim()
  return bare.includes('`') || !isIdentifier(bare) ? bare : `\`${bare}\``
}

function isIdentifier(name: string): boolean {
  if (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS)\s\/\S*$/.test(name)) return true
  if (/\s/.test(name) || !/[A-Za-z]/.test(name)) return false
  return /^[\w$./:@#{}[\]<>*=~-]+(?:\(\))?$/.test(name)
}
