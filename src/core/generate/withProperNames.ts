import type { WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** The most words a name has. */
const mostWords = 3

/** Titles in which the names of the design have the capitals that its prose gives them. */
export function withProperNames(
  groups: readonly WorkGroup[],
  names: ReadonlyMap<string, string>,
  wording: Wording,
): readonly WorkGroup[] {
  if (names.size === 0) return groups
  const own = new Set(Object.values(wording.main))
  return groups.map(group => ({
    ...group,
    title: own.has(group.title) ? group.title : named(group.title, names),
    works: group.works.map(work => ({ ...work, title: named(work.title, names) })),
  }))
}

function named(title: string, names: ReadonlyMap<string, string>): string {
  const words = title.split(' ')
  const told: string[] = []
  for (let at = 0; at < words.length;) {
    const count = longestName(words, at, names)
    told.push(...(count > 0 ? [withNameOf(words.slice(at, at + count).join(' '), names)] : [words[at] ?? '']))
    at += Math.max(count, 1)
  }
  return told.join(' ')
}

/** How many words from `at` on are a name. The first word of a title is its verb. */
function longestName(words: readonly string[], at: number, names: ReadonlyMap<string, string>): number {
  if (at === 0) return 0
  for (let count = mostWords; count > 0; count -= 1)
    if (at + count <= words.length && names.has(bare(words.slice(at, at + count).join(' ')))) return count
  return 0
}

const bare = (text: string): string => text.replace(/[,:]$/, '')

function withNameOf(text: string, names: ReadonlyMap<string, string>): string {
  const key = bare(text)
  return (names.get(key) ?? key) + text.slice(key.length)
}
