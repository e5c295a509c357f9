import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { chineseFrame } from './chineseFrame.ts'
import { englishFrame, type Frame } from './englishFrame.ts'
import { frenchFrame } from './frenchFrame.ts'
import { germanFrame } from './germanFrame.ts'
import { japaneseFrame } from './japaneseFrame.ts'
import { koreanFrame } from './koreanFrame.ts'
import { portugueseFrame } from './portugueseFrame.ts'
import { russianFrame } from './russianFrame.ts'
import { spanishFrame } from './spanishFrame.ts'

/** A heading, a label or a sentence of a format in the plan's language; `{0}`, `{1}` are filled in. */
export type Say = (english: string, ...values: readonly string[]) => string

/**
 * The words that a format puts around the tasks, so that a plan in Chinese has no English frame. They are named by
 * what they say in English.
 */
export function frameIn(language: NaturalLanguage): Say {
  const texts = textsByEnglish.get(language)
  return (english, ...values) => filled(texts?.get(english) ?? english, values)
}

export const frames: Readonly<Record<NaturalLanguage, Frame>> = {
  en: englishFrame,
  zh: chineseFrame,
  ja: japaneseFrame,
  ko: koreanFrame,
  pt: portugueseFrame,
  es: spanishFrame,
  fr: frenchFrame,
  de: germanFrame,
  ru: russianFrame,
}

/** The texts of one part of a frame, in order. */
export const textsOf = (part: string): readonly string[] =>
  part
    .trim()
    .split('\n')
    .flatMap(line => line.trim().split(' | '))

/** One text in every language, English first. */
export const inEveryLanguage = (english: string): readonly string[] => [
  ...new Set([...textsByEnglish.values()].map(texts => texts.get(english) ?? english)),
]

/** `a, b, c` as the language joins them, by a text such as `{0}, {1}`. */
export const joined = (say: Say, joint: string, texts: readonly string[]): string =>
  texts.slice(1).reduce((all, text) => say(joint, all, text), texts[0] ?? '')

/** `a, b and c`. */
export const enumerated = (say: Say, texts: readonly string[]): string =>
  texts.length < 2
    ? texts.join('')
    : say('{0} and {1}', joined(say, '{0}, {1}', texts.slice(0, -1)), texts.at(-1) ?? '')

/** Matches a heading that says one of these in any language, a number for each value; `more` are patterns beside them. */
export function framePattern(headings: readonly string[], more: readonly string[] = []): RegExp {
  const said = headings.flatMap(inEveryLanguage).map(text => escaped(text).replace(/\\\{\d\\\}/g, '\\d+'))
  return new RegExp(`^(?:${[...said, ...more].join('|')})$`, 'iu')
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const textsByEnglish = new Map(Object.entries(frames).map(([language, frame]) => [language, byEnglish(frame)] as const))

function byEnglish(frame: Frame): ReadonlyMap<string, string> {
  const parts = new Map(Object.entries(frame))
  const texts = new Map<string, string>()
  for (const [part, english] of Object.entries(englishFrame)) {
    const own = textsOf(parts.get(part) ?? english)
    for (const [at, text] of textsOf(english).entries()) texts.set(text, own[at] ?? text)
  }
  return texts
}

const filled = (text: string, values: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? '')
