/** What a sentence ends in that asks for something: `저장해야 한다`, `보내야 합니다`. */
const asking = /^(.*[\uac00-\ud7a3])야 (?:한다|합니다|함|해요)[.]?$/

/** `알림을 보내야 합니다` → `알림을 보내기`: what is asked for as a task. Undefined for other sentences. */
export function plainKorean(sentence: string): string | undefined {
  const joined = asking.exec(sentence)?.[1]
  return joined && `${stem(joined)}기`
}

/** A Hangul syllable is 588 times its first letter, 28 times its vowel and its last letter, from here on. */
const firstSyllable = 0xac00
const vowels = { eo: 4, yeo: 6, o: 8, wa: 9, wae: 10, oe: 11, u: 13, wo: 14, eu: 18, i: 20 } as const
const silent = 11

/** The stem of a verb whose joining form ends a text: 해 → 하, 보여 → 보이, 막아 → 막. */
function stem(joined: string): string {
  if (joined.endsWith('하여')) return joined.slice(0, -1)
  const start = joined.slice(0, -1)
  const unit = joined.charCodeAt(joined.length - 1) - firstSyllable
  const [initial, vowel, final] = [Math.floor(unit / 588), Math.floor((unit % 588) / 28), unit % 28]
  if (joined.endsWith('해')) return `${start}하`
  if (final !== 0) return joined
  const syllable = (other: number): string =>
    `${start}${String.fromCharCode(firstSyllable + initial * 588 + other * 28)}`
  if (initial === silent && (vowel === 0 || vowel === vowels.eo)) return start
  if (vowel === vowels.yeo) return syllable(vowels.i)
  if (vowel === vowels.wa) return syllable(vowels.o)
  if (vowel === vowels.wo) return syllable(vowels.u)
  if (vowel === vowels.wae) return syllable(vowels.oe)
  return vowel === vowels.eo ? syllable(vowels.eu) : joined
}
