import type { PageTextKey } from '../core/preview/pageTexts.ts'

/** A text of the page in the editor's language, with `values` in the places of `{0}`, `{1}` and so on. */
export function text(key: PageTextKey, ...values: readonly (string | number)[]): string {
  return (table[key] ?? key).replace(/\{(\d)\}/g, (whole, place: string) => String(values[Number(place)] ?? whole))
}

const table = readTable()

function readTable(): Readonly<Record<string, string>> {
  const read: unknown = JSON.parse(document.body.dataset['texts'] ?? '{}')
  if (typeof read !== 'object' || read === null) return {}
  return Object.fromEntries(
    Object.entries(read).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )
}

/** `45 min`, `3.5 h`, `6 d` of eight hours. */
export function duration(minutes: number): string {
  if (minutes < 60) return text('time.minutes', minutes)
  const hours = minutes / 60
  return hours < 40 ? text('time.hours', rounded(hours)) : text('time.days', rounded(hours / 8))
}

const rounded = (value: number): string => (Math.round(value * 10) / 10).toString()
