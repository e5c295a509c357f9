import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/** What stands between parts of a bullet where a language does not use a semicolon and a space. */
const joints: Partial<Record<NaturalLanguage, string>> = { zh: '；', ja: '／', ko: ' / ' }

const eastAsian = /[\u3040-\u30ff\u3400-\u9fff]/

/**
 * A bullet with the punctuation of its language: what is joined for it, and brackets around Chinese or Japanese words.
 * Code stays as it is.
 */
export function localPunctuation(detail: string, language: NaturalLanguage): string {
  const joint = joints[language]
  if (joint === undefined) return detail
  const parts = detail.split('`')
  return parts
    .map((part, at) => (at % 2 === 1 && at < parts.length - 1 ? part : localText(part, joint, language)))
    .join('`')
}

function localText(text: string, joint: string, language: NaturalLanguage): string {
  const joined = text.replace(/; /g, joint)
  if (language === 'ko') return joined
  return joined
    .replace(/ ?\(([^()]{1,120})\)/g, (whole, inside: string) => (eastAsian.test(inside) ? `（${inside}）` : whole))
    .replace(/([\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])/g, '$1')
}
