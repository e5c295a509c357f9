/** Requirement ids that a line of a design writes, and the line without them. */
export interface WrittenReferences {
  readonly ids: readonly string[]
  readonly rest: string
}

const id = String.raw`(?:[A-Z]{1,4}-)?\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?`
const nouns =
  'Validates|Requirements?|Reqs?\\.?|需求|要件|対応要件|要求|요구 ?사항|Requisitos?|Requerimientos?|Exigences?|Anforderung(?:en)?|Требовани[ея]|验证|Covers|Satisfies'
const labelled = new RegExp(
  String.raw`[([（【]?\s?(?:Validates|Covers|Satisfies|验证|検証|Covered by)?[:：]?\s?(?:${nouns})\s?[:：]?\s?(${id}(?:\s?[-–~,、，;&]\s?(?:and\s)?(?:Req(?:uirement)?s?\s)?${id}){0,60})\s?[)\]）】]?`,
  'giu',
)
const bare = /\b(?:FR|NFR|SC|AC|REQ|US|UR)-\d{1,4}[a-z]?(?:\.\d{1,4}){0,2}\b/g

/** Reads `(Req 1.2)`, `Validates: Requirements 3.1, 3.4`, `需求 2.1`, `FR-003`; ranges within one requirement are spelled out. */
export function writtenReferences(text: string): WrittenReferences {
  const ids = new Set<string>()
  const line = text.slice(0, 4000)
  // No requirement is named without a number, and most lines have none.
  if (!/\d/.test(line)) return { ids: [], rest: tidied(line) + text.slice(4000) }
  let rest = line.replace(labelled, (whole, list: string) => {
    for (const one of expanded(list)) ids.add(one)
    return whole.startsWith('(') || whole.startsWith('（') || whole.startsWith('[') ? '' : whole
  })
  for (const match of rest.matchAll(bare)) ids.add(match[0])
  rest = rest.replace(/[([]\s*(?:FR|NFR|SC|AC|REQ)-[^()[\]]{1,120}[)\]]/g, '')
  return { ids: [...ids], rest: tidied(rest) + text.slice(4000) }
}

/** Without the gaps that removed references leave. */
function tidied(line: string): string {
  return (gap.test(line) ? line.replace(/\s{2,}/g, ' ').replace(/\s([.,;:。，])(?=\s|$)/g, '$1') : line).trim()
}

const gap = /\s[\s.,;:。，]/

function expanded(list: string): readonly string[] {
  const ids: string[] = []
  for (const part of list.split(/[,、，;&]/)) {
    const piece = part.replace(/^(?:\s|and\s|Req(?:uirement)?s?\s)+/i, '').trim()
    const range = /^(\d+)\.(\d+)\s?[-–~]\s?(?:(\d+)\.)?(\d+)$/.exec(piece)
    if (range && (range[3] === undefined || range[3] === range[1])) {
      const last = Math.min(Number(range[4]), Number(range[2]) + 50)
      for (let at = Number(range[2]); at <= last; at += 1) ids.push(`${range[1]}.${at}`)
    } else if (piece) ids.push(piece)
  }
  return ids
}
