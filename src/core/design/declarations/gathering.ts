import type { TextRange } from '../../text/range.ts'
import type { Declaration, DeclarationKind, DeclaredField, DeclaredOperation } from '../declaration.ts'
import type { DeclarationDraft } from './draft.ts'

/** A declaration that later code may still add to: methods of a type, indexes of a table. */
export interface OpenDeclaration {
  kind: DeclarationKind
  readonly name: string
  readonly range: TextRange
  readonly extends: string[]
  fields: DeclaredField[]
  readonly operations: DeclaredOperation[]
  readonly values: string[]
  readonly facts: string[]
  purpose?: string
  path?: string
}

/** Declarations in the order they came, found again by name. */
export interface Gathering {
  readonly declarations: readonly Declaration[]
  add(draft: DeclarationDraft): OpenDeclaration
  named(name: string): OpenDeclaration | undefined
}

export function gathering(): Gathering {
  const declarations: OpenDeclaration[] = []
  const byName = new Map<string, OpenDeclaration>()
  return {
    declarations,
    add(draft) {
      const open: OpenDeclaration = {
        kind: draft.kind,
        name: draft.name,
        range: draft.range,
        extends: [...(draft.extends ?? [])],
        fields: [...(draft.fields ?? [])],
        operations: [...(draft.operations ?? [])],
        values: [...(draft.values ?? [])],
        facts: [...(draft.facts ?? [])],
        ...(draft.purpose ? { purpose: draft.purpose } : {}),
        ...(draft.path ? { path: draft.path } : {}),
      }
      declarations.push(open)
      if (!byName.has(draft.name)) byName.set(draft.name, open)
      return open
    },
    named: name => byName.get(name),
  }
}
