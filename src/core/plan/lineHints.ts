import { requirementWords } from './planWords.ts'

/**
 * Tells what a stretch of a text may hold: most lines need no further look. The text is searched from front to back
 * and each find is kept until a stretch reaches it, so stretches are asked for in the order of the text.
 */
export interface LineHints {
  /** A requirement: a number behind a word for it. */
  mayCite(start: number, end: number): boolean
  /** A task that has to be done before. */
  mayDepend(start: number, end: number): boolean
  /** A colon, with which every label ends. */
  hasColon(start: number, end: number): boolean
}

export function lineHints(text: string): LineHints {
  const numbers = new RegExp(numberBehindLetter, 'g')
  let number = 0
  const nextNumber = (from: number) => {
    numbers.lastIndex = from
    number = numbers.test(text) ? numbers.lastIndex - 1 : Infinity
  }
  const depending = seekers(text, dependencyLetters)
  const colons = seekers(text, [':', '：'])
  return {
    mayCite(start, end) {
      if (number < start) nextNumber(start)
      while (number < end) {
        if (followsRequirementWord(text, start, number)) return true
        nextNumber(number)
      }
      return false
    },
    mayDepend: (start, end) => isReached(text, depending, start, end),
    hasColon: (start, end) => isReached(text, colons, start, end),
  }
}

/** A number that may cite: no word or path ends before it. Searched for natively: going through a long text unit by unit costs several times as much. */
export const numberBehindLetter = /[^a-z\d/"'`]\d/

interface Seeker {
  readonly letters: string
  at: number
}

const seekers = (text: string, list: readonly string[]): readonly Seeker[] =>
  list.map(letters => ({ letters, at: indexFrom(text, letters, 0) })).filter(({ at }) => at < Infinity)

function isReached(text: string, list: readonly Seeker[], start: number, end: number): boolean {
  for (const next of list) {
    if (next.at < start) next.at = indexFrom(text, next.letters, start)
    if (next.at < end) return true
  }
  return false
}

/** Letters that one of the ways to say "depends on" cannot do without; sought once through the whole text. */
const dependencyLetters = ['pend', 'ked by', 'quire', '依', '前置', '의존', 'ängt', 'ависи', 'hängig']

function indexFrom(text: string, letters: string, from: number): number {
  const at = text.indexOf(letters, from)
  return at < 0 ? Infinity : at
}

/** Whether the digit at `at` may belong to `Requirement 4`, `FR-001` or the like. */
function followsRequirementWord(text: string, start: number, at: number): boolean {
  let end = at
  while (end > start && isBetween(text.charCodeAt(end - 1))) end--
  if (end === start) return false
  const last = text.charCodeAt(end - 1)
  if (last > 127) return true
  let from = end
  while (from > start && end - from < 16 && isLetter(text.charCodeAt(from - 1))) from--
  if (end - from < 2 || !lastLetters.has(last | 32) || !firstLetters.has(text.charCodeAt(from) | 32)) return false
  return lastWords.has(text.slice(from, end).toLowerCase())
}

const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
const isBetween = (unit: number) =>
  unit === 32 || unit === 45 || unit === 95 || unit === 35 || unit === 58 || unit === 46

const lastWords = new Set([
  ...requirementWords.map(word => word.slice(word.lastIndexOf(' ') + 1)),
  ...['fr', 'nfr', 'sc', 'ac', 'acs', 'nf', 'cr', 'ec', 'perf', 'sec', 'rel', 'use'],
])
const firstLetters = new Set([...lastWords].map(word => word.charCodeAt(0)))
const lastLetters = new Set([...lastWords].map(word => word.charCodeAt(word.length - 1)))
