/** A label's lines without quotes, tags, icons and entities. */
export function labelLines(raw: string): readonly string[] {
  return withoutTags(unquoted(raw.trim()))
    .split('\n')
    .map(line => withoutIcon(withoutEntities(line)).split(/\s/).filter(Boolean).join(' '))
    .filter(line => line !== '')
}

/** A label on one line. */
export const plainLabel = (raw: string): string => labelLines(raw).join(' ')

function unquoted(text: string): string {
  let inner = text
  for (const quote of ['"', '`', "'"]) {
    if (inner.length >= 2 && inner.startsWith(quote) && inner.endsWith(quote)) inner = inner.slice(1, -1).trim()
  }
  return inner
}

/** A break becomes a new line, any other tag goes; a lone `<` stays. */
function withoutTags(text: string): string {
  const escaped = text.replaceAll('\\n', '\n')
  let out = ''
  let at = 0
  while (at < escaped.length) {
    const open = escaped.indexOf('<', at)
    if (open < 0) return out + escaped.slice(at)
    out += escaped.slice(at, open)
    const close = isTagStart(escaped.charAt(open + 1)) ? tagEnd(escaped, open + 1) : -1
    if (close < 0) {
      out += '<'
      at = open + 1
      continue
    }
    if (escaped.slice(open + 1, open + 3).toLowerCase() === 'br') out += '\n'
    at = close + 1
  }
  return out
}

const isTagStart = (char: string): boolean => char === '/' || (char.toLowerCase() >= 'a' && char.toLowerCase() <= 'z')

/** Tags are short: the look ahead ends after a hundred units, at another `<` or at a line end. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length && at < from + 100; at++) {
    const char = text.charAt(at)
    if (char === '>') return at
    if (char === '<' || char === '\n') return -1
  }
  return -1
}

const entities: readonly (readonly [string, string])[] = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', ' '],
  ['#quot;', '"'],
  ['#amp;', '&'],
  ['#lt;', '<'],
  ['#gt;', '>'],
  ['#35;', '#'],
  ['#40;', '('],
  ['#41;', ')'],
]

function withoutEntities(text: string): string {
  if (!text.includes(';')) return text
  return entities.reduce((done, [entity, char]) => done.replaceAll(entity, char), text)
}

function withoutIcon(text: string): string {
  const words = text.trim().split(' ')
  const isIcon =
    words[0]?.startsWith('fa:') === true ||
    words[0]?.startsWith('fab:') === true ||
    words[0]?.startsWith('fas:') === true
  return isIcon ? words.slice(1).join(' ') : text
}
