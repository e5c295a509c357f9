import type { DesignElement } from '../design/designModel.ts'
import type { FreshLeaf } from './freshLeaves.ts'
import { nameFinder } from './nameWords.ts'

/** What leaves are about, and which of it a text mentions. */
export interface LeafNames {
  /** Names of the leaf's elements, as its title has them. */
  of(leaf: FreshLeaf): readonly string[]
  /** The names that occur in a text. */
  foundIn(text: string): ReadonlySet<string>
}

/** A leaf is about the elements that its title names, and about what the title shows as code. */
export function leafNames(leaves: readonly FreshLeaf[], elements: readonly DesignElement[]): LeafNames {
  const declared = [...new Set(elements.map(({ name }) => name))]
  const declaredIn = nameFinder(declared)
  const byLeaf = new Map(
    leaves.map(leaf => {
      const inTitle = [...declaredIn(leaf.task.title)].flatMap(at => declared[at] ?? [])
      const asCode = [...leaf.task.title.matchAll(/`([^`]{2,80})`/g)].flatMap(([, code]) => code ?? [])
      return [leaf, [...new Set([...inTitle, ...asCode])]] as const
    }),
  )
  const all = [...new Set([...byLeaf.values()].flat())]
  const find = nameFinder(all)
  return {
    of: leaf => byLeaf.get(leaf) ?? [],
    foundIn: text => new Set([...find(text)].flatMap(at => all[at] ?? [])),
  }
}

/** Whether a leaf is about something, and a text with these names mentions none of it. */
export function isUnnamed(leaf: FreshLeaf, names: LeafNames, named: ReadonlySet<string>): boolean {
  const own = names.of(leaf)
  return own.length > 0 && !own.some(name => named.has(name))
}
