import type { Wording } from './wording/wording.ts'

/** A title with its purpose, where the language can say both in a title's length and the purpose adds to the name. */
export function withPurpose(title: string, of: { readonly purpose?: string }, wording: Wording): string {
  return of.purpose && !repeats(title, of.purpose) ? wording.purpose(title, of.purpose) : title
}

/** A word such as `service` after the name is no purpose. */
const longestRest = 12

/** `Weight Chart Component` says of `WeightChart` only what its name says. */
function repeats(title: string, purpose: string): boolean {
  const said = folded(purpose)
  if (said !== '' && folded(title).includes(said)) return true
  const names = [...title.matchAll(/`([^`]{3,80})`/g)].map(match => folded(match[1] ?? ''))
  return names.some(name => said.startsWith(name) && said.length <= name.length + longestRest)
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
