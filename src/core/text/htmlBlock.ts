/** The seven ways an HTML block can start, numbered as CommonMark does; 2 is a comment. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The kind of HTML block that starts at `at` (a `<`), if any. */
export function htmlBlockKind(text: string, at: number, end: number): HtmlKind | undefined {
  const line = text.slice(at, end)
  if (line.startsWith('<!--')) return 2
  if (line.startsWith('<?')) return 3
  if (line.startsWith('<![CDATA[')) return 5
  if (/^<![a-z]/i.test(line)) return 4
  const name = /^<(\/?)([a-z][a-z\d-]*)(?=[\s/>]|$)/i.exec(line)
  if (!name) return undefined
  const [tag, slash, word = ''] = name
  const after = line.charAt(tag.length)
  if (!slash && after !== '/' && rawNames.has(word.toLowerCase())) return 1
  if (blockNames.has(word.toLowerCase())) return after !== '/' || line.charAt(tag.length + 1) === '>' ? 6 : undefined
  const rest = line.slice(slash ? tag.length : attributesEnd(line, tag.length))
  return (slash ? /^[ \t]*>[ \t]*$/ : /^[ \t]*\/?>[ \t]*$/).test(rest) ? 7 : undefined
}

/** Whether an HTML block of `kind` ends on the line `from` to `end`. Kinds 6 and 7 end at a blank line instead. */
export function endsHtmlBlock(kind: HtmlKind, text: string, from: number, end: number): boolean {
  const line = text.slice(from, end)
  if (kind === 1) return /<\/(?:pre|script|style|textarea)>/i.test(line)
  const closing = closings[kind]
  return closing !== undefined && line.includes(closing)
}

/** How many units the opening of `kind` takes that its closing cannot share. */
export const htmlOpeningLength = (kind: HtmlKind) => (kind === 5 ? 9 : kind === 2 ? 2 : 1)

const closings: Partial<Record<HtmlKind, string>> = { 2: '-->', 3: '?>', 4: '>', 5: ']]>' }

/** Takes one attribute a time: one expression for all of them can exhaust the stack. */
function attributesEnd(line: string, from: number): number {
  const attribute = /[ \t]+[a-z:_][\w.:-]*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|[^\s"'/=<>`]+))?/iy
  let end = from
  for (attribute.lastIndex = from; attribute.test(line); attribute.lastIndex = end) end = attribute.lastIndex
  return end
}

const rawNames = new Set(['pre', 'script', 'style', 'textarea'])

const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul'
  ).split(' '),
)
