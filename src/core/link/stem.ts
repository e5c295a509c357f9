import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/**
 * The part of a word that its forms share, by cutting one ending: a light stemmer in the manner of Savoy's for
 * European languages. What counts is that forms of one word meet, not that the stem is a word.
 * `word` is in lower case and without marks on its letters.
 */
export function stem(word: string, language: NaturalLanguage): string {
  if (language === 'ru' || isCyrillic(word)) return cut(word, endings.ru, 4)
  if (language === 'en' || language === 'zh' || language === 'ja' || language === 'ko') return stemEnglish(word)
  return cut(word, endings[language], 4)
}

function isCyrillic(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit >= 0x400 && unit < 0x530
}

/** Cuts the first ending that fits and leaves at least `least` letters. */
function cut(word: string, list: readonly string[], least: number): string {
  for (const ending of list) {
    if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, word.length - ending.length)
  }
  return word
}

const englishEndings =
  'izations ization ations ation itions ition ators ator ating ated ates ate ments ment ings ing ions ion ities ity ers er ors or ably able ibly ible ally als al ies ied es ed ly s e y'.split(
    ' ',
  )

function stemEnglish(word: string): string {
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  const base = cut(word, englishEndings, 3)
  const last = base.length - 1
  const doubled = last > 2 && base.charAt(last) === base.charAt(last - 1) && !'aeiouls'.includes(base.charAt(last))
  return doubled ? base.slice(0, last) : base
}

const endings = {
  de: split(
    'ierungen ierung ungen ung heiten heit keiten keit ierten ierte iert ieren ischen ische isch lichen liche lich enden ende ern est en er em es et e n s t',
  ),
  fr: split(
    'issements issement ements ement ations ation ateurs ateur atrices atrice itions ition ances ance ences ence ables able ibles ible euses euse iques ique ees ee es er ez ent ant ants antes e s x',
  ),
  es: split(
    'aciones acion iciones icion amientos amiento imientos imiento adores ador adoras adora idades idad ables able ibles ible mente ando iendo ados ado adas ada idos ido idas ida aran eran iran ara era ira ar er ir an en es os as o a e s',
  ),
  pt: split(
    'acoes acao icoes icao amentos amento imentos imento adores ador adoras adora idades idade aveis avel iveis ivel mente ando endo indo ados ado adas ada idos ido idas ida ao oes ar er ir am em es os as o a e s',
  ),
  ru: split(
    'ирования ирование ировать ования ование овании овать ающий ающая ающее ающие ения ение ении ений ением ание ания аний анием ости остью ость ться тся ами ями ого его ому ему ыми ими ать ять ить еть ует ают яют ает яет ит ят ется ов ев ей ой ый ий ая яя ое ее ые ие ах ях ам ям ом ем ую юю а я о е ы и у ю ь й',
  ),
} as const

function split(list: string): readonly string[] {
  return list.split(' ').sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
