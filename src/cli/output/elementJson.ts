import type { DesignElement, ElementKind } from '../../core/design/designModel.ts'
import type { LineIndex } from '../../core/text/lineIndex.ts'
import { placeOf } from './place.ts'

export interface ElementJson {
  readonly kind: ElementKind
  readonly name: string
  readonly line: number
  readonly endLine: number
  /** Every name that the element declares: itself, its fields, operations and values. */
  readonly identifiers: readonly string[]
}

export function elementJson({ kind, name, range, declarations }: DesignElement, index: LineIndex): ElementJson {
  const { line, endLine } = placeOf(index, range)
  const declared = declarations.flatMap(declaration => [
    declaration.name,
    ...[...declaration.fields, ...declaration.operations].map(member => member.name),
    ...declaration.values,
  ])
  return { kind, name, line, endLine, identifiers: [...new Set(declared)] }
}
