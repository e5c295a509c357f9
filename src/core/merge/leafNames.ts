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
      const own = new Set<string>()
      for (const at of declaredIn(leaf.task.title)) own.add(declared[at] ?? '')
      for (const code of codeIn(leaf.task.title)) own.add(code)
      return [leaf, [...own]] as const
    }),
  )
  const all = [...new Set([...byLeaf.values()].flat())]
  const find = nameFinder(all)
  return {
    of: leaf => byLeaf.get(leaf) ?? [],
    foundIn: text => new Set([...find(text)].flatMap(at => all[at] ?? [])),
  }
}

/** What a title shows as code: 2 to 80 units between backticks. */
function codeIn(title: string): readonly string[] {
  const found: string[] = []
  let open = title.indexOf('`')
  while (open >= 0) {
    const close = title.indexOf('`', open + 1)
    if (close < 0) break
    const isCode = close - open > 2 && close - open <= 81
    if (isCode) found.push(title.slice(open + 1, close))
    open = isCode ? title.indexOf('`', close + 1) : close
  }
  return found
}

/** Whether a leaf is about something, and a text with these names mentions none of it. */
export function isUnnamed(leaf: FreshLeaf, names: LeafNames, named: ReadonlySet<string>): boolean {
  const own = names.of(leaf)
  return own.length > 0 && !own.some(name => named.has(name))
}
