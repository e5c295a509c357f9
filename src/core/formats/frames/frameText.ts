import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { chineseFrame } from './chineseFrame.ts'
import { japaneseFrame } from './japaneseFrame.ts'

/** A heading, a label or a sentence of a format in the plan's language; `{0}`, `{1}` are filled in. */
export type Say = (english: string, ...values: readonly string[]) => string

/**
 * The words that a format puts around the tasks, so that a plan in Chinese has no English frame. They are named by
 * what they say in English, which is what a language without a table of its own gets.
 */
export function frameIn(language: NaturalLanguage): Say {
  const table = frames[language]
  return (english, ...values) =>
    filled(table && Object.hasOwn(table, english) ? (table[english] ?? english) : english, values)
}

export const frames: Readonly<Partial<Record<NaturalLanguage, Readonly<Record<string, string>>>>> = {
  zh: chineseFrame,
  ja: japaneseFrame,
}

const filled = (text: string, values: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? '')

/** Matches a heading that says one of these in any language; `numbered` for those that a number stands before. */
export function framePattern(headings: readonly string[], more: readonly string[] = []): RegExp {
  const said = headings.flatMap(english => [
    english,
    ...Object.values(frames).flatMap(table => (Object.hasOwn(table, english) ? (table[english] ?? []) : [])),
  ])
  const escaped = said.map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\d\\\}/g, '\\d+'))
  return new RegExp(`^(?:${[...escaped, ...more].join('|')})$`, 'iu')
}
