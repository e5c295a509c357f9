import type { Declaration, DeclarationKind, DeclaredField, DeclaredOperation } from '../declaration.ts'
import type { TextRange } from '../../text/range.ts'

/** A declaration of which only what is known is written; the rest is empty. */
export type DeclarationDraft = Partial<Declaration> & {
  readonly kind: DeclarationKind
  readonly name: string
  readonly range: TextRange
}

export function declaration(draft: DeclarationDraft): Declaration {
  return { extends: [], fields: [], operations: [], values: [], facts: [], ...draft }
}

export function operation(
  draft: Partial<DeclaredOperation> & { readonly name: string; readonly range: TextRange },
): DeclaredOperation {
  return { parameters: [], steps: [], raises: [], isPrivate: false, ...draft }
}

export function field(
  draft: Partial<DeclaredField> & { readonly name: string; readonly range: TextRange },
): DeclaredField {
  return { optional: false, ...draft }
}

/** `{ key: value }` where there is a value worth keeping, `{}` else: an absent fact stays absent. */
export function given<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  const result: { [K in Key]?: string } = {}
  if (value) result[key] = value
  return result
}
