/** The length of a working day and week, in minutes. */
const day = 8 * 60
const week = 5 * day

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|mins?|minutes?|minutos?|minuten?|мин\S{0,4}|(?:分|분).*)$/i, 1],
  [/^(?:h|hs|hrs?|hours?|horas?|heures?|stunden?|std|ч|час\S{0,3}|(?:个?小时|个?小時|時間|시간).*)$/i, 60],
  [/^(?:d|days?|dias?|días?|jours?|tage?|tagen|дн\S{0,2}|день|дня|(?:个?工作日|人?天|人?日|일).*)$/i, day],
  [/^(?:w|weeks?|semanas?|semaines?|wochen?|нед\S{0,5}|(?:周|週|个?星期|주).*)$/i, week],
]

/** `2 hours`, `1h 30m`, `2-4 小时` in minutes; of a range the longer end. Undefined where nothing is measured. */
export function minutesOf(text: string): number | undefined {
  let minutes: number | undefined
  for (const [, from = '', to, unit = ''] of text.slice(0, 200).matchAll(amount)) {
    const size = units.find(([name]) => name.test(unit))?.[1]
    if (size !== undefined) minutes = (minutes ?? 0) + Number((to ?? from).replace(',', '.')) * size
  }
  return minutes === undefined ? undefined : Math.round(minutes)
}

const amount =
  /(\d{1,5}(?:[.,]\d{1,2})?)(?:\s?(?:-|–|—|~|～|to|bis|à|a|до)\s?(\d{1,5}(?:[.,]\d{1,2})?))?\s?-?(\p{L}{1,12})/giu
