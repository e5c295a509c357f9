import type { TextRange } from '../text/range.ts'
import { anyOf, optionalWords, requirementWords } from './planWords.ts'

export interface TaskTitle {
  readonly text: string
  readonly range: TextRange
  readonly optional: boolean
  readonly labels: readonly string[]
}

/**
 * The title between `from` and `end`, lines joined. What closes it without belonging to it is taken off: labels,
 * `(Optional)`, `(depends on …)`, lists of requirements, the date another tool left, emphasis that began before it.
 */
export function titleOf(
  text: string,
  from: number,
  end: number,
  emphasised: boolean,
  severalLines: boolean,
): TaskTitle {
  let labels = none
  let optional = false
  let last = end
  let stripped = emphasised
  for (let trimmed = trimEnd(text, from, last); ; trimmed = trimEnd(text, from, last)) {
    last = trimmed
    const unit = last > from ? text.charCodeAt(last - 1) : 0
    if (unit === 41 || unit === 0xff09 || unit === 93) {
      const start = groupStart(text, from, last)
      const group = start < 0 ? undefined : text.slice(start + 1, last - 1).trim()
      if (start < 0 || group === undefined || !closesTitle(group, unit === 93)) break
      if (optionalOnly.test(group)) optional = true
      if (group === 'P' || (unit === 93 && !/^\d{4}-/.test(group))) labels = [...labels, group]
      last = start
    } else if (unit === 42 && isLoneStar(text, from, last, stripped)) {
      optional = true
      last -= text.charCodeAt(last - 2) === 92 ? 2 : 1
    } else if (stripped && (unit === 42 || unit === 126 || unit === 95)) {
      while (last > from && isEmphasis(text.charCodeAt(last - 1))) last--
      stripped = false
    } else if (isDone(text, last)) {
      last--
    } else break
  }
  const written = text.slice(from, last)
  const plain = emphasised ? written.replace(/\*\*|~~/, '') : written
  const joined = severalLines ? joinLines(plain) : plain
  return { text: unwrap(joined), range: { start: from, end: last }, optional, labels }
}

const none: readonly string[] = []

const joinLines = (written: string) =>
  written
    .split(/\r\n?|\n/)
    .map(line => line.trim().replace(/^>\s?/, ''))
    .join(' ')

/** Whether what stands in brackets at the end only says something about the task. */
function closesTitle(group: string, square: boolean): boolean {
  if (group.length > 300) return false
  if (square) return /^(?:\d{4}-\d{2}-\d{2}.{0,20}|P|US\d{1,3}|(?:FR|NFR|SC|AC|REQ|R|US)[-\d][\w., -]*)$/.test(group)
  return (
    group === 'P' ||
    optionalOnly.test(group) ||
    dependsOnly.test(group) ||
    dependsLast.test(group) ||
    citesOnly.test(group) ||
    requirementList.test(group)
  )
}

const optionalOnly = new RegExp(`^(?:${anyOf(optionalWords)})$`, 'iu')
const dependsOnly =
  /^(?:(?:depends?|dependent|depending) on|blocked by|requires|after|依赖(?:于)?|依賴|依存|의존|depende d[eo]|dépend de|hängt ab von|abhängig von|зависит от)[\s:：]/iu
/** Japanese and Korean have the verb behind the tasks: `(T004 に依存)`. */
const dependsLast = /^[\dT][\dT.,，、\s-]{0,280}(?:に依存|へ依存|에\s?의존)\p{L}{0,6}$/u
const citesOnly =
  /^(?:(?:covers|implements|satisfies|per|see|validates|AC|ACs)[\s:：]+)?(?:(?:FR|NFR|SC|AC|REQ|R|US)-?\d[\w.]*|\d{1,3}(?:\.\d{1,3}){1,3})(?:(?:\s*(?:[-–,，、]|and)\s*)(?:(?:FR|NFR|SC|AC|REQ|R|US)-?)?\d[\w.]*){0,40}$/u
const requirementList = new RegExp(`^(?:${anyOf(requirementWords)}|AC|ACs)[\\s:：]*\\d[\\d.,，、\\s–-]*$`, 'iu')

/** The bracket that opens the group which closes just before `end`, not looked for further than a line's length. */
function groupStart(text: string, from: number, end: number): number {
  let depth = 0
  for (let at = end - 1; at >= from && at > end - 400; at--) {
    const unit = text.charCodeAt(at)
    if (unit === 41 || unit === 93 || unit === 0xff09) depth++
    else if ((unit === 40 || unit === 91 || unit === 0xff08) && --depth === 0) return at
  }
  return -1
}

/** A `*` at the very end that closes nothing marks the task optional. */
function isLoneStar(text: string, from: number, end: number, emphasised: boolean): boolean {
  if (text.charCodeAt(end - 2) === 92) return true
  if (emphasised || text.charCodeAt(end - 2) === 42) return false
  const before = text.slice(Math.max(from, end - 400), end - 1)
  return (before.split('*').length - 1) % 2 === 0
}

/** `✅`, `✔` and `☑` at the end say what the box says. */
const isDone = (text: string, end: number) => text.charCodeAt(end - 1) > 0x2600 && /[✅✔☑]/.test(text.charAt(end - 1))

/** Takes emphasis off that encloses the whole title. */
function unwrap(title: string): string {
  const mark = title.charCodeAt(0)
  if (!isEmphasis(mark)) return title
  const whole = /^(\*\*|__|~~)([^*_~]{1,300})\1$/.exec(title)
  return (whole?.[2] ?? title).trim()
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

const isBlank = (unit: number) => unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 0xfe0f
const isEmphasis = (unit: number) => unit === 42 || unit === 126 || unit === 95
