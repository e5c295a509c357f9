const nouns = 'Reqs?\\.?|Requirements?|需求|要件|요구사항|Requisitos?|Exigences?|Anforderung(?:en)?|Требовани[ея]'
const id = '\\d{1,3}(?:\\.\\d{1,3}){0,2}'

/** `under Req 6`, `(Requirements 1.1, 2.3)`: the design's own pointer to requirements. */
const pointer = new RegExp(
  ` ?[(（[]?(?:(?:under|per|by|see|for|of|in|from|covers|satisfies|validates|implements) )?(?:${nouns}) ?[:：]? ?${id}(?: ?[,、，–-] ?${id}){0,30}[)）\\]]?`,
  'giu',
)

/** `(Req 1, AC 2-9; Req 2, AC 1)`: brackets that hold nothing but pointers begin with one. */
const bracketed = new RegExp(` ?[(（[](?:${nouns}) ?[:：]? ?${id}[^()（）[\\]]{0,120}[)）\\]]`, 'giu')

/** What a pointer leaves behind, and few lines have otherwise. */
const gap = / [ .,;:。，]/

/**
 * A line without the design's pointers to requirements: what a task cites stands in its own list, and a reader of the
 * plan would take the pointer for one more citation. Empty where the line was nothing else.
 */
export function withoutCitations(line: string): string {
  // No requirement is named without a number, and most lines have none.
  const bare = /\d/.test(line) ? line.replace(bracketed, '').replace(pointer, '') : line
  const closed = gap.test(bare) ? bare.replace(/ {2,}/g, ' ').replace(/ ([.,;:。，])(?=\s|$)/g, '$1') : bare
  const rest = closed.trim()
  // Two characters are a word in Chinese, Japanese and Korean.
  return /[\p{L}\p{N}]{3}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}/u.test(rest) ? rest : ''
}
