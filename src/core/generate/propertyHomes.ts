import type { DesignElement } from '../design/designModel.ts'
import { termReader } from '../link/terms.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { WorkGroup } from './work.ts'

/**
 * Which main task a property belongs to: the last one that makes something it names, else the one that cites most of
 * its criteria, else the only one whose things have a word of its name. -1 where none is known.
 */
export function propertyHomes(
  groups: readonly WorkGroup[],
  language: NaturalLanguage,
): (element: DesignElement) => number {
  const makers = new Map<string, number>()
  const citing = new Map<string, number[]>()
  for (const [at, { phase, works }] of groups.entries())
    for (const { elements, cites } of works) {
      if (phase !== 'testing')
        for (const { kind, name } of elements) if (kind !== 'property' && kind !== 'dataModel') makers.set(name, at)
      if (phase !== 'core' && phase !== 'ui') continue
      for (const id of cites) {
        const held = citing.get(id)
        if (held) held.push(at)
        else citing.set(id, [at])
      }
    }
  const namedLike = homeByWords(groups, language)
  return ({ name, mentions, references }) => {
    const byName = mentions.reduce((last, mention) => Math.max(last, makers.get(mention) ?? -1), -1)
    if (byName >= 0) return byName
    const byCriteria = Math.max(-1, ...mostOften([...new Set(references)].flatMap(id => citing.get(id) ?? [])))
    return byCriteria >= 0 ? byCriteria : namedLike(name)
  }
}

/**
 * `Backup Integrity` belongs where `BackupSystem` is made. A word that things of several main tasks have decides
 * nothing.
 */
function homeByWords(groups: readonly WorkGroup[], language: NaturalLanguage): (name: string) => number {
  const read = termReader(language, term => term)
  const homes = new Map<string, number>()
  for (const [at, { phase, works }] of groups.entries()) {
    if (phase !== 'core' && phase !== 'ui') continue
    const words: string[] = []
    for (const { elements } of works)
      for (const { kind, name } of elements) if (kind !== 'property' && kind !== 'dataModel') read(name, words)
    for (const word of new Set(words)) homes.set(word, homes.has(word) ? -1 : at)
  }
  return name => {
    const words: string[] = []
    read(name, words)
    const places = [...new Set(words)].map(word => homes.get(word) ?? -1).filter(place => place >= 0)
    const [home = -1, ...others] = mostOften(places)
    return others.length === 0 ? home : -1
  }
}

/** The places that are named most often. */
function mostOften(places: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].flatMap(([at, count]) => (count === most ? [at] : []))
}
