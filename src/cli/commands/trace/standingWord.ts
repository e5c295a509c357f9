import type { Standing, Tally } from '../../../core/trace/trace.ts'

/** What people read for a standing. */
export const standingWord: Readonly<Record<Standing, string>> = {
  uncovered: 'not covered',
  open: 'open',
  active: 'in work',
  done: 'done',
  skipped: 'skipped',
}

export const tallyText = ({ required, done }: Tally): string => `${done}/${required}`

export const percentOf = ({ required, done }: Tally): number =>
  required === 0 ? 0 : Math.floor((100 * done) / required)
