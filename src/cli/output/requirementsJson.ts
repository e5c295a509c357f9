import type { Requirement } from '../../core/requirements/requirement.ts'
import type { LineIndex } from '../../core/text/lineIndex.ts'

export interface RequirementJson {
  readonly id: string
  readonly title: string
  readonly story: string | null
  readonly line: number
  readonly criteria: readonly { readonly id: string; readonly text: string; readonly line: number }[]
}

export function requirementJson({ id, title, story, range, criteria }: Requirement, index: LineIndex): RequirementJson {
  return {
    id,
    title,
    story: story ?? null,
    line: index.lineOf(range.start) + 1,
    criteria: criteria.map(own => ({ id: own.id, text: own.text, line: index.lineOf(own.range.start) + 1 })),
  }
}
