/** Words that look like code anywhere: calls, flags, paths, constants, snake_case. Then camelCase, which brands have too. */
const candidate =
  /(^|[\s(（"'：:、，,;；=→|\u3040-\u9fff])((?:[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*){0,5}\(\))|(?:--[a-z][\w-]*)|(?:\.{0,2}\/?(?:[\w.@-]+\/)+[\w.-]+\.\w{1,5})|(?:\/(?:[\w:{}.-]+\/)+[\w:{}.-]*)|(?:[\w-]+(?:\.[\w-]+){0,3}\.(?:json|jsonl|md|mdx|tsx?|jsx?|mjs|cjs|py|ya?ml|toml|ini|env|sh|sql|css|scss|html|go|rs|java|kts?|swift|rb|php|cs|vue|proto|graphql|csv|xml|lock))|(?:[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*))(?![\w`/(-])/g

/** Quoted single words are values, and values are code. */
const quoted = /"([\w./:-]{1,40})"/g
const singlyQuoted = /(^|[\s([=])'([\w./:-]{1,40})'(?=$|[\s)\],.;:])/g

/** What code has and most lines have not. */
const mayHoldCode = /[_()/]|--|[a-z][A-Z]|\w\.\w/

/**
 * Code in running text goes into backticks. A camelCase word counts only when the design shows it as code somewhere:
 * product names are written that way too.
 */
export function withCode(written: string, known: ReadonlySet<string>): string {
  const text = withClosedCode(written)
  const outside = (part: string, change: (plain: string) => string): string =>
    part.includes('`')
      ? part
          .split(/(`[^`]*`)/)
          .map(piece => (piece.startsWith('`') ? piece : change(piece)))
          .join('')
      : change(part)
  const values = withValues(text, outside)
  if (!mayHoldCode.test(values)) return values
  return outside(values, plain =>
    plain.replace(candidate, (whole: string, before: string, word: string) =>
      isCode(word, known) ? `${before}\`${word}\`` : whole,
    ),
  )
}

function withValues(text: string, outside: (part: string, change: (plain: string) => string) => string): string {
  const once = text.includes('"') ? outside(text, plain => plain.replace(quoted, '`$1`')) : text
  return once.includes("'") ? outside(once, plain => plain.replace(singlyQuoted, '$1`$2`')) : once
}

const fileName =
  /^[\w.-]+\.(?:json|jsonl|md|mdx|tsx?|jsx?|mjs|cjs|py|ya?ml|toml|ini|env|sh|sql|css|scss|html|go|rs|java|kts?|swift|rb|php|cs|vue|proto|graphql|csv|xml|lock)$/

function isCode(word: string, known: ReadonlySet<string>): boolean {
  // `Node.js` is a product, `server.js` a file.
  if (/\.\w+$/.test(word) && fileName.test(word)) return !/^[A-Z][a-z]*\.js$/.test(word)
  if (/[()/]|^--/.test(word)) return true
  const parts = word.split('.')
  if (parts.length > 1)
    return parts.every(part => known.has(part)) && parts.some(part => /[a-z][A-Z]|_/.test(part) || part.length > 6)
  if (/[A-Za-z\d]_[A-Za-z\d]|^__\w+__$/.test(word)) return true
  return /[a-z][A-Z]/.test(word) && known.has(word)
}

/** A code span that was cut open loses its backtick: emphasis and code stay balanced in every line. */
function withClosedCode(text: string): string {
  const open = text.lastIndexOf('`')
  if (open < 0) return text
  const count = text.split('`').length - 1
  return count % 2 === 0 ? text : text.slice(0, open) + text.slice(open + 1)
}
