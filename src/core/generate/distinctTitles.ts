import type { Work, WorkGroup } from './work.ts'

/** No two tasks share a title: a repeated one is told apart by its first name that the others lack, else by a number. */
export function withDistinctTitles(groups: readonly WorkGroup[]): readonly WorkGroup[] {
  const held = new Set<string>()
  return groups.map(group => ({
    ...group,
    // A group of one leaf becomes that leaf, so that its own title is never shown.
    title: group.works.length === 1 ? group.title : take(group.title, []),
    works: group.works.map(work => ({ ...work, title: take(work.title, hintsOf(work)) })),
  }))

  function take(title: string, hints: readonly string[]): string {
    const lower = title.toLowerCase()
    const hint = hints.find(one => !lower.includes(one.toLowerCase()) && !held.has(`${title} (${one})`))
    let chosen = !held.has(title) ? title : `${title} (${hint ?? 2})`
    for (let count = 3; held.has(chosen); count += 1) chosen = `${title} (${count})`
    held.add(chosen)
    return chosen
  }
}

/** A hint is a word or two. */
const longestHint = 40

function hintsOf(work: Work): readonly string[] {
  const named = work.details.flatMap(detail => /`([^`]{2,40})`/.exec(detail)?.[1] ?? [])
  return [...work.elements.map(element => element.name), ...named].filter(
    hint => hint !== '' && hint.length <= longestHint,
  )
}
