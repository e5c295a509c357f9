import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** `2 hours 30 minutes`, in words that reading understands. */
export function durationText(minutes: number, language: NaturalLanguage): string {
  const [hour, hourWord, minute, minuteWord, gap] = units[language]
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(whole > 0 ? [`${String(whole)}${gap}${whole === 1 ? hour : hourWord}`] : []),
    ...(rest > 0 || whole === 0 ? [`${String(rest)}${gap}${rest === 1 ? minute : minuteWord}`] : []),
  ]
  return parts.join(gap === '' ? '' : ' ')
}

const units: Readonly<Record<NaturalLanguage, readonly [string, string, string, string, string]>> = {
  en: ['hour', 'hours', 'minute', 'minutes', ' '],
  zh: ['小时', '小时', '分钟', '分钟', ' '],
  ja: ['時間', '時間', '分', '分', ''],
  ko: ['시간', '시간', '분', '분', ' '],
  pt: ['hora', 'horas', 'minuto', 'minutos', ' '],
  es: ['hora', 'horas', 'minuto', 'minutos', ' '],
  fr: ['heure', 'heures', 'minute', 'minutes', ' '],
  de: ['Stunde', 'Stunden', 'Minute', 'Minuten', ' '],
  ru: ['час', 'часов', 'минута', 'минут', ' '],
}
