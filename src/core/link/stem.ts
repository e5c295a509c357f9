import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/**
 * The part of a word that its forms share, by cutting one ending: a light stemmer in the manner of Savoy's for
 * European languages. What counts is that forms of one word meet, not that the stem is a word.
 * `word` is in lower case and without marks on its letters.
 */
export function stem(word: string, language: NaturalLanguage): string {
  if (language === 'ru' || isCyrillic(word)) return cut(word, endings.ru, 4)
  if (language === 'en' || language === 'zh' || language === 'ja' || language === 'ko') return stemEnglish(word)
  const single = language === 'de' ? word : cut(word, plurals, 4)
  return cut(single, endings[language], 4)
}

function isCyrillic(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit >= 0x400 && unit < 0x530
}

/** Endings by the unit they end with, so that few are tried; those of one unit in the order in which they are tried. */
type Endings = ReadonlyMap<number, readonly string[]>

/** Cuts the first ending that fits and leaves at least `least` letters. */
function cut(word: string, endings: Endings, least: number): string {
  for (const ending of endings.get(word.charCodeAt(word.length - 1)) ?? []) {
    if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, word.length - ending.length)
  }
  return word
}

const englishEndings = byLastUnit(
  'izations ization ations ation itions ition ators ator ating ated ates ate ments ment ings ing ions ion ities ity ers er ors or ably able ibly ible ally als al ies ied es ed ly s e y'.split(
    ' ',
  ),
)

function stemEnglish(word: string): string {
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  const base = cut(word, englishEndings, 3)
  const last = base.length - 1
  const doubled = last > 2 && base.charAt(last) === base.charAt(last - 1) && !'aeiouls'.includes(base.charAt(last))
  return doubled ? base.slice(0, last) : base
}

/** Of French, Spanish and Portuguese words; other endings stand before them. */
const plurals = byLastUnit(['s', 'x'])

const endings = {
  de: split(
    'ierungen ierung ungen ung heiten heit keiten keit ierten ierte iert ieren ischen ische isch lichen liche lich enden ende ern est en er em es et e n s t',
  ),
  fr: split(
    'issement ement ment ations ation ateur atrice ition ance ence able ible euse ique ee er ez ent ant ante e',
  ),
  es: split(
    'acione acion icione icion amiento imiento adore ador adora idade idad able ible mente ando iendo ado ada ido ida aran eran iran ara era ira ar er ir an en e o a',
  ),
  pt: split(
    'acoe acao icoe icao amento imento adore ador adora idade avel aveis ivel mente ando endo indo ado ada ido ida ao oe ar er ir am em e o a',
  ),
  ru: split(
    'ирования ирование ировать ования ование овании овать ающий ающая ающее ающие ения ение ении ений ением ание ания аний анием ости остью ость ться тся ами ями ого его ому ему ыми ими ать ять ить еть ует ают яют ает яет ит ят ется ов ев ей ой ый ий ая яя ое ее ые ие ах ях ам ям ом ем ую юю а я о е ы и у ю ь й',
  ),
} as const

function split(list: string): Endings {
  return byLastUnit(list.split(' ').sort((a, b) => b.length - a.length || (a < b ? -1 : 1)))
}

function byLastUnit(list: readonly string[]): Endings {
  const found = new Map<number, string[]>()
  for (const ending of list) {
    const unit = ending.charCodeAt(ending.length - 1)
    const held = found.get(unit)
    if (held) held.push(ending)
    else found.set(unit, [ending])
  }
  return found
}
