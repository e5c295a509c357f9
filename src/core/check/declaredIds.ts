import type { Spec } from '../trace/spec.ts'

/**
 * Whether an id opens a line of the requirements, or, when it has letters, of the design (`P1: …` is a property). Its
 * author has it then, even where no criterion was read from it.
 */
export function declaredIds({ requirements, design }: Spec): (id: string) => boolean {
  let found: ReadonlySet<string> | undefined
  return id =>
    (found ??= idsOpeningLines(
      requirements.map(({ text }) => text),
      design?.text ?? '',
    )).has(id)
}

function idsOpeningLines(requirements: readonly string[], design: string): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const text of requirements) {
    for (const [, mark = '', id = ''] of text.matchAll(opening)) if (mark.includes('#') || /\D/.test(id)) ids.add(id)
  }
  for (const [, , id = ''] of design.matchAll(opening)) if (/\p{L}/u.test(id)) ids.add(id)
  return ids
}

const opening =
  /^([^\p{L}\p{N}\r\n]{0,12})(?:(?:requirement|property|需求|要件|요구사항)\s{0,2})?((?:[A-Z]{1,6}[-_]?)?\d{1,4}(?:\.\d{1,4}){0,3})(?![\p{L}\p{N}])/gimu
