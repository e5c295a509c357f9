import type { PreviewReading } from './readPreview.ts'

/** The line, from 0, on which the row of a key begins; undefined where no row has it. */
export function lineOfRow({ places }: PreviewReading, key: string): number | undefined {
  return places.find(place => place.key === key)?.line
}

/** The key of the last row that begins on a line or above it. */
export function rowAtLine({ places }: PreviewReading, line: number): string | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.line ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return places[low - 1]?.key
}

/** The key of the heading that a link's fragment names, as GitHub makes fragments of headings. */
export function headingWithFragment({ places }: PreviewReading, fragment: string): string | undefined {
  const wanted = fragment.toLowerCase()
  const seen = new Map<string, number>()
  for (const place of places) {
    if (place.kind !== 'heading') continue
    const slug = slugOf(place.heading.title)
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    if ((before === 0 ? slug : `${slug}-${String(before)}`) === wanted) return place.key
  }
  return undefined
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-')
