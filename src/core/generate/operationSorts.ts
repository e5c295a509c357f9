import type { DeclaredOperation } from '../design/declaration.ts'
import { evenParts } from './elementWork.ts'
import type { OperationSort } from './wording/subjects.ts'

/** What sort all of some calls are, or undefined where they are of several. */
export function sortOfAll(names: readonly string[]): OperationSort | undefined {
  const sorts = new Set(names.map(sortOf))
  const [sort] = sorts
  return names.length > 1 && sorts.size === 1 ? sort : undefined
}

/** Operations in parts of at most `most`: by what they do where that parts them well, else as they stand. */
export function operationParts(
  operations: readonly DeclaredOperation[],
  most: number,
): readonly (readonly DeclaredOperation[])[] {
  if (operations.length <= most) return [operations]
  const bySort = new Map<OperationSort | undefined, DeclaredOperation[]>()
  for (const operation of operations) {
    const sort = sortOf(operation.name)
    bySort.set(sort, [...(bySort.get(sort) ?? []), operation])
  }
  const parts = [...bySort.values()]
  const parted = parts.length > 1 && parts.every(part => part.length > 1 && part.length <= most)
  return parted ? parts : evenParts(operations, most)
}

function sortOf(name: string): OperationSort | undefined {
  const verb = /^_*([a-z]+)/.exec(name)?.[1] ?? ''
  return sorts.find(([, verbs]) => verbs.has(verb))?.[0]
}

const verbs = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const sorts: readonly (readonly [OperationSort, ReadonlySet<string>])[] = [
  [
    'lifecycle',
    verbs(
      'abort activate begin boot close connect deactivate destroy disconnect dispose end halt init initialize launch open pause reset restart resume setup shutdown start stop suspend teardown terminate',
    ),
  ],
  ['reading', verbs('count fetch find get has is list load lookup peek query read search select show')],
  [
    'changing',
    verbs(
      'add append assign clear create delete drop edit insert move put register remove rename reorder replace save set store update upsert write',
    ),
  ],
  ['checking', verbs('assert check ensure test validate verify')],
]
