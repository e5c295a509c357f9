/** An id at the beginning of a text, and what follows it. */
export interface Mark {
  readonly id: string
  readonly rest: string
}

const separator = '(?:\\s*[:：.．)）\\]】|、，,–—-]+(?=[\\s*_(（]|$)|\\s*[:：、）】]|(?=\\s|[(（[【]|$))'
const digits = '\\d{1,6}(?:[.-]\\d{1,4}){0,4}[a-z]?'
const codePattern = new RegExp(
  `^[[(【]?((?:[A-Z][A-Za-z]{0,9}[-_]){0,3}[A-Z][A-Za-z]{0,9}[-_ ]?${digits}(?:[-_.][A-Z]{1,4}[-_]?\\d{1,4})?)${separator}`,
  'u',
)
const numberPattern = new RegExp(`^(\\d{1,4}(?:\\.\\d{1,4}){1,4})[a-z]?${separator}`)

/** `FR-001`, `REQ_12`, `R1`, `US-1`, `AC-1.1`, `REQ-NFR-001` at the beginning of plain text. */
export function codeMark(text: string): Mark | undefined {
  const match = codePattern.exec(text.slice(0, 90))
  const id = match?.[1]
  if (!match || id === undefined) return undefined
  if (id.includes(' ') && !(isRequirementCode(id) && /^[A-Z]+ /.test(id))) return undefined
  return { id: id.replace(' ', '-'), rest: afterSeparator(text, match[0].length) }
}

/** `1.1` or `2.3.1` at the beginning of plain text. */
export function decimalMark(text: string): Mark | undefined {
  const match = numberPattern.exec(text.slice(0, 40))
  const id = match?.[1]
  if (!match || id === undefined) return undefined
  return { id, rest: afterSeparator(text, match[0].length) }
}

/** `1. ` or `2) ` at the beginning of a line that Markdown does not see as a list. */
export function numberMark(text: string): { readonly number: number; readonly rest: string } | undefined {
  const match = /^(\d{1,3})[.)、．）]\s*/.exec(text.slice(0, 12))
  if (!match?.[1] || /\d/.test(text[match[0].length] ?? '')) return undefined
  return { number: Number(match[1]), rest: text.slice(match[0].length) }
}

/** True for a line that begins with a number of its own: `2. `, `1.1 `, `**AC1:** `, `AC-1.1: `. */
export function beginsWithNumber(line: string): boolean {
  const text = line.slice(0, 60).replace(/^[*_]+/, '')
  return numberMark(text) !== undefined || decimalMark(text) !== undefined || isCriterionCode(codeMark(text)?.id ?? '')
}

const requirementPrefixes = new Set(
  'FR NFR SC R REQ US UC BR SR TR IR CR PR DR QR UR AR RQ RF RNF RN HU CU EF ENF FA NFA FUN FUNC SEC PERF CON ASM EARS STORY FEAT F N'.split(
    ' ',
  ),
)
const criterionPrefixes = new Set('AC CA AK КП EARS C AT ACC'.split(' '))

/** True when the code's first word is one that names requirements: `FR-1`, `REQ-AUTH-2`, `R1`. */
export function isRequirementCode(id: string): boolean {
  return requirementPrefixes.has(firstWord(id))
}

/** True when the code's first word is one that names acceptance criteria: `AC1`, `AC-1.1`. */
export function isCriterionCode(id: string): boolean {
  return criterionPrefixes.has(firstWord(id))
}

const firstWord = (id: string): string => (/^\p{L}+/u.exec(id)?.[0] ?? '').toUpperCase()

function afterSeparator(text: string, at: number): string {
  return text.slice(at).replace(/^[\s:：.．)）\]】、，,–—-]+/, '')
}
