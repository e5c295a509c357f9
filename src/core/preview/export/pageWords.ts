import type { PageTextKey } from '../pageTexts.ts'

/** The texts of the page in one language, and what is said with them. */
export interface PageWords {
  /** A text with `values` in the places of `{0}`, `{1}` and so on. */
  text(key: PageTextKey, ...values: readonly (string | number)[]): string
  /** `45 min`, `3.5 h`, `6 d` of eight hours. */
  duration(minutes: number): string
}

export function pageWords(table: Readonly<Record<string, string>>): PageWords {
  return { text, duration }

  function text(key: PageTextKey, ...values: readonly (string | number)[]): string {
    return (table[key] ?? key).replace(/\{(\d)\}/g, (whole, place: string) => String(values[Number(place)] ?? whole))
  }

  function duration(minutes: number): string {
    if (minutes < 60) return text('time.minutes', minutes)
    const hours = minutes / 60
    return hours < 40 ? text('time.hours', rounded(hours)) : text('time.days', rounded(hours / 8))
  }
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10)
