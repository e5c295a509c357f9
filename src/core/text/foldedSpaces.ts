/** White space runs as single spaces, ends trimmed. Most texts have nothing to fold, which one look tells. */
export const foldedSpaces = (text: string): string => (unfolded.test(text) ? text.replace(/\s+/g, ' ') : text).trim()

const unfolded = /[^\S ]| {2}/
