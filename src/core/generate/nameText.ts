/** A name as a task shows it: an identifier, path or flag in backticks, a phrase as it is. */
export function nameText(name: string): string {
  const bare = name.trim()
  if (bare.includes('`')) return bare
  if (isIdentifier(bare)) return `\`${bare}\``
  return bare.replace(/(?<![\w`])(?=[A-Za-z_$])(?:[A-Za-z_$][\w$]*(?:[A-Z][a-z]|_)[\w$]*)(?:\(\))?(?![\w`])/g, word =>
    isIdentifier(word) && /[a-z][A-Z]|_/.test(word) ? `\`${word}\`` : word,
  )
}

/** Code in a running text goes into backticks: calls, paths, flags, constants, camelCase and snake_case words. */
export function withCode(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map(part => (part.startsWith('`') ? part : part.replace(/"([\w./:-]{1,40})"/g, '`$1`')))
    .join('')
    .split(/(`[^`]*`)/)
    .map(part =>
      part.startsWith('`')
        ? part
        : part.replace(codeWord, (whole, before: string, word: string) => `${before}\`${word}\``),
    )
    .join('')
}

const codeWord =
  /(^|[\s(（"'：:、，,=→\u3040-\u9fff])((?:[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*){0,4}\(\))|(?:--[a-z][\w-]*)|(?:[a-z]+[A-Z][\w$]*)|(?:[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)|(?:[A-Za-z]\w*_\w+)|(?:\.{0,2}\/?(?:[\w.-]+\/)+[\w.-]+\.\w{1,5})|(?:\/(?:[\w:{}.-]+\/)+[\w:{}.-]*))(?![\w`/])/g

function isIdentifier(name: string): boolean {
  if (/\s/.test(name)) return /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS)\s\/\S*$/.test(name)
  return (
    /^[\w$./:@#{}[\]<>*=~-]+(?:\(\))?$/.test(name) &&
    /[A-Za-z]/.test(name) &&
    (/[a-z][A-Z]|[_./:()]|^--|^[A-Z][a-z]+$|^[a-z]+$|^[A-Z][A-Z\d]+$|[A-Z]{2,}[a-z]/.test(name) ||
      /^[A-Z]\w+$/.test(name))
  )
}
