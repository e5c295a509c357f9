import type { NaturalLanguage } from './naturalLanguage.ts'

const sampleLength = 20_000

/** The language a text is written in, by its script and its most frequent words. Code is left out. */
export function languageOf(text: string): NaturalLanguage {
  const prose = proseOf(text)
  const { latin, cyrillic, kana, han, hangul } = countScripts(prose)
  // An ideograph or a syllable says as much as several letters, and technical prose mixes in Latin names.
  const eastern = (kana + han + hangul) * 3
  if (eastern > 0 && eastern >= Math.max(latin, cyrillic) / 2) {
    if (hangul > kana && hangul * 2 > han) return 'ko'
    return kana * 12 > han ? 'ja' : 'zh'
  }
  if (cyrillic * 2 > latin) return 'ru'
  return latinLanguage(prose)
}

/** The first prose of a text: fenced code, inline code and web addresses blanked. */
function proseOf(text: string): string {
  const lines: string[] = []
  let length = 0
  let fence = ''
  let at = 0
  while (at < text.length && length < sampleLength) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const line = text.slice(at, Math.min(end, at + sampleLength))
    at = end + 1
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line.slice(0, 200))?.[1]
    if (fence) {
      if (mark?.startsWith(fence)) fence = ''
    } else if (mark) fence = mark
    else {
      const prose = withoutCode(line)
      lines.push(prose)
      length += prose.length + 1
    }
  }
  return lines.join('\n').slice(0, sampleLength)
}

const withoutCode = (line: string): string => line.replace(/`[^`]*`/g, ' ').replace(/\bhttps?:\/\/\S+/g, ' ')

interface ScriptCounts {
  latin: number
  cyrillic: number
  kana: number
  han: number
  hangul: number
}

function countScripts(text: string): ScriptCounts {
  const counts = { latin: 0, cyrillic: 0, kana: 0, han: 0, hangul: 0 }
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f))
      counts.latin += 1
    else if (unit >= 0x400 && unit <= 0x52f) counts.cyrillic += 1
    else if (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) counts.kana += 1
    else if (unit >= 0x4e00 && unit <= 0x9fff) counts.han += 1
    else if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x1100 && unit <= 0x11ff)) counts.hangul += 1
  }
  return counts
}

/** Words that are frequent in one language and rare in the others; English wins ties. */
const functionWords: readonly (readonly [NaturalLanguage, string])[] = [
  ['en', 'the and of to is for with that this be when then shall an by from are it on as will not if'],
  [
    'pt',
    'o os e do da dos das em um uma não que para com ao à são deve quando então sistema usuário pelo pela mais ou também é',
  ],
  [
    'es',
    'el los y del las en un una que para con al son debe cuando entonces sistema usuario por más o también es lo su se',
  ],
  [
    'fr',
    'le les et du des en un une ne pas que pour avec au aux sont doit lorsque alors système utilisateur par plus ou est la ce dans sur',
  ],
  [
    'de',
    'der die das und des dem den ein eine einer nicht dass für mit wird werden muss wenn dann ist von zu im auf oder auch sich bei',
  ],
]

const languagesOfWord = new Map<string, number[]>()
for (const [at, [, words]] of functionWords.entries()) {
  for (const word of words.split(' ')) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), at])
}

function latinLanguage(text: string): NaturalLanguage {
  const scores = functionWords.map(() => 0)
  for (const word of text.toLowerCase().match(/[a-z0-9à-ÿ]+/g) ?? []) {
    for (const at of languagesOfWord.get(word) ?? []) scores[at] = (scores[at] ?? 0) + 1
  }
  const best = Math.max(...scores)
  return functionWords[scores.indexOf(best)]?.[0] ?? 'en'
}
