import type { ReferenceList } from '../../plan/planDocument.ts'

/** The ids of some lists, in order; what is no id stays as it is written. */
export const idsIn = (lists: readonly ReferenceList[]): readonly string[] =>
  lists.flatMap(({ references }) => references.flatMap(({ ids, written }) => (ids.length > 0 ? ids : [written])))
