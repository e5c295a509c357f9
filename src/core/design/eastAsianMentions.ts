import type { Mention } from './mention.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** Names in Chinese, Japanese or Korean stand in a text without spaces around them: they are found at any unit. */
export function eastAsianMentions(
  text: string,
  names: ReadonlyMap<string, string>,
  sizes: SizesByBeginning,
): readonly Mention[] {
  if (sizes.size === 0) return []
  const mentions: Mention[] = []
  for (let at = 0; at + 1 < text.length; at += 1) {
    const lengths = sizes.get(beginning(text, at))
    if (!lengths) continue
    for (const size of lengths) {
      const name = names.get(text.slice(at, at + size))
      if (name) mentions.push({ name, start: at, end: at + size })
    }
  }
  return mentions
}

const longestKey = 60

/** Lengths of names by the pair of units they begin with. */
export type SizesByBeginning = ReadonlyMap<number, ReadonlySet<number>>

/** How long the names are that begin with a pair of units: few lengths are tried, however many the names. */
export function sizesByBeginning(names: ReadonlyMap<string, string>): SizesByBeginning {
  const sizes = new Map<number, Set<number>>()
  for (const key of names.keys()) {
    if (key.length > longestKey || !isEastAsian(key)) continue
    const pair = beginning(key, 0)
    const held = sizes.get(pair)
    if (held) held.add(key.length)
    else sizes.set(pair, new Set([key.length]))
  }
  return sizes
}

const beginning = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
