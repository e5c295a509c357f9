const longestSlug = 60

/** A name as an id: its words in lower case, joined by hyphens; letters of every script stay. */
export function slug(name: string): string {
  const words =
    name
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  let id = words[0]?.slice(0, longestSlug) ?? 'requirement'
  for (const word of words.slice(1)) {
    if (id.length + word.length >= longestSlug) break
    id += `-${word}`
  }
  return id
}
