import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/** What stands between parts of a bullet where a language does not use a semicolon and a space. */
const joints: Partial<Record<NaturalLanguage, string>> = { zh: '；', ja: '／', ko: ' / ' }

const eastAsian = /[\u3040-\u30ff\u3400-\u9fff]/

/**
 * A bullet with the punctuation of its language: what is joined for it, brackets around Chinese or Japanese words, a
 * space before a French colon. Code stays as it is.
 */
export function localPunctuation(detail: string, language: NaturalLanguage): string {
  if (language === 'fr') return outsideCode(detail, text => text.replace(/(?<![\s:;/])([:;])(?=\s)/gu, ' $1'))
  const joint = joints[language]
  return joint === undefined ? detail : outsideCode(detail, text => localText(text, joint, language))
}

function outsideCode(line: string, change: (text: string) => string): string {
  const parts = line.split('`')
  return parts.map((part, at) => (at % 2 === 1 && at < parts.length - 1 ? part : change(part))).join('`')
}

function localText(text: string, joint: string, language: NaturalLanguage): string {
  const joined = text.replace(/; /g, joint)
  if (language === 'ko') return joined
  return joined
    .replace(/ ?\(([^()]{1,120})\)/g, (whole, inside: string) => (eastAsian.test(inside) ? `（${inside}）` : whole))
    .replace(/([\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])/g, '$1')
}
