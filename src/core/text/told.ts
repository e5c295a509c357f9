import type { Fix } from './problem.ts'

/** A sentence with `{0}`, `{1}` … in the places of its values: what its translations are looked up by. */
export interface Words {
  readonly template: string
  readonly values: readonly (string | number | Words)[]
}

/** A sentence in English, and the words that it is made from. */
export interface Told {
  readonly message: string
  readonly words: Words
}

/** A sentence about some values. A value that is a sentence itself is put in its own words. */
export function told(template: string, ...values: readonly (string | number | Told)[]): Told {
  return {
    message: filled(template, values.map(textOf)),
    words: { template, values: values.map(value => (typeof value === 'object' ? value.words : value)) },
  }
}

/** The same for the title of a fix. */
export function titled(template: string, ...values: readonly (string | number | Told)[]): Pick<Fix, 'title' | 'words'> {
  const { message, words } = told(template, ...values)
  return { title: message, words }
}

const textOf = (value: string | number | Told): string => (typeof value === 'object' ? value.message : String(value))

function filled(template: string, values: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (place, at) => values[Number(at)] ?? place)
}
