import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** `2 hours 30 minutes`, in words that reading understands. */
export function durationText(minutes: number, language: NaturalLanguage): string {
  const [hours, minutesWords, gap] = units[language]
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(whole > 0 ? [`${String(whole)}${gap}${wordFor(whole, hours)}`] : []),
    ...(rest > 0 || whole === 0 ? [`${String(rest)}${gap}${wordFor(rest, minutesWords)}`] : []),
  ]
  return parts.join(language === 'ja' ? '' : ' ')
}

/** The words for hours and minutes: for one, for some, and in Russian for many; then what stands before them. */
const units: Readonly<Record<NaturalLanguage, readonly [Words, Words, string]>> = {
  en: [['hour', 'hours'], ['minute', 'minutes'], ' '],
  zh: [['小时'], ['分钟'], ' '],
  ja: [['時間'], ['分'], ''],
  ko: [['시간'], ['분'], ''],
  pt: [['hora', 'horas'], ['minuto', 'minutos'], ' '],
  es: [['hora', 'horas'], ['minuto', 'minutos'], ' '],
  fr: [['heure', 'heures'], ['minute', 'minutes'], ' '],
  de: [['Stunde', 'Stunden'], ['Minute', 'Minuten'], ' '],
  ru: [['час', 'часа', 'часов'], ['минута', 'минуты', 'минут'], ' '],
}

type Words = readonly [one: string, some?: string, many?: string]

function wordFor(count: number, [one, some = one, many]: Words): string {
  if (many === undefined) return count === 1 ? one : some
  const [tens, ones] = [count % 100, count % 10]
  if (tens > 10 && tens < 20) return many
  return ones === 1 ? one : ones > 1 && ones < 5 ? some : many
}
