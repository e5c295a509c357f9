/** Where a link of a document leads, as far as it may be followed. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly address: string }
  /** A path with `/`, relative to the document, or to the workspace's root where it begins with `/`. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string }
  /** A heading of the same document. */
  | { readonly kind: 'heading'; readonly fragment: string }

/**
 * What a link's address means; undefined where it may not be followed: of the schemes only `http`, `https` and
 * `mailto`, so that no document runs a command or opens another program.
 */
export function linkTarget(address: string): LinkTarget | undefined {
  const written = address.trim()
  if (written === '' || written.length > 4_000 || hasControl(written) || written.startsWith('//')) return undefined
  if (/^(?:https?:\/\/[^/\s]|mailto:[^\s])/i.test(written)) return { kind: 'web', address: written }
  if (/^[^/?#]*:/.test(written) || written.includes('\\')) return undefined
  const [place = '', ...rest] = written.split('#')
  const fragment = decoded(rest.join('#')) ?? ''
  if (place === '') return { kind: 'heading', fragment }
  const path = decoded(place.split('?')[0] ?? '')
  if (path === undefined || path === '' || path.includes('\\') || hasControl(path)) return undefined
  return { kind: 'file', path, fragment }
}

/** A path without `.` and `..`; undefined where it leaves the folder that it is relative to. */
export function insidePath(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 32 || unit === 127) return true
  }
  return false
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone percent sign is no escape, and a path with one is what it is.
    return text
  }
}
