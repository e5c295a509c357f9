import type { Reason } from '../../core/link/reason.ts'
import type { Suggestion } from '../../core/link/suggestForPlan.ts'
import type { LineIndex } from '../../core/text/lineIndex.ts'
import { placeOf } from './place.ts'

export interface RankedJson {
  readonly id: string
  readonly score: number
  /** Short sentences. */
  readonly why: readonly string[]
}

export interface SuggestionJson {
  readonly id: string | null
  readonly line: number
  readonly offset: number
  readonly ranked: readonly RankedJson[]
  readonly suggested: readonly string[]
}

/** `design` finds the lines of the design that a reason points to. */
export function suggestionJson(suggestion: Suggestion, design: LineIndex | undefined): SuggestionJson {
  const { id, line, offset, ranked, suggested } = suggestion
  return {
    id,
    line,
    offset,
    ranked: ranked.map(own => ({
      id: own.id,
      score: Math.round(own.score * 10_000) / 10_000,
      why: own.why.map(reason => reasonText(reason, design)),
    })),
    suggested,
  }
}

function reasonText(reason: Reason, design: LineIndex | undefined): string {
  switch (reason.kind) {
    case 'terms':
      return `shares ${reason.terms.join(', ')}`
    case 'mention':
      return `names ${reason.written}`
    case 'neighbours':
      return 'tasks beside it cite it'
    case 'written':
      return 'is cited already'
    case 'design': {
      if (!design) return 'the design connects them'
      const { line, endLine } = placeOf(design, reason.range)
      return `the design connects them in lines ${line} to ${endLine}`
    }
  }
}
