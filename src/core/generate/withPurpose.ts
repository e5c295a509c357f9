import type { Wording } from './wording/wording.ts'

/** A title with its purpose, where the language can say both in a title's length. */
export function withPurpose(title: string, of: { readonly purpose?: string }, wording: Wording): string {
  return of.purpose ? wording.purpose(title, of.purpose) : title
}
