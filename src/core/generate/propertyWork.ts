import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { elementWork } from './elementWork.ts'
import { upperFirst } from './wording/latinList.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** One optional leaf a property. */
function propertyWork(element: DesignElement, wording: Wording): Work {
  const name = factText(element.name, 90)
  return elementWork('propertyTest', wording.propertyTest(name), propertyDetails(element), [element], {
    optional: true,
  })
}

/** A statement too long for one bullet is told in two: for what, and what holds. */
function propertyDetails(element: DesignElement): readonly string[] {
  const [statement, ...rest] = element.facts.map(fact => fact.text)
  if (!statement) return []
  const split =
    statement.length > longestStatement
      ? /^(.{20,200}?)(?:,\s(?=(?:the|then|it|every|all|each|if|when|no|[a-z]+ing)\s)|，|、(?=.{12}))(.{20,})$/i.exec(
          statement,
        )
      : null
  const said = split ? [split[1] ?? '', upperFirst(split[2] ?? '')] : [statement]
  return [...said, ...rest.slice(0, 1)].map(text => factText(text, longestStatement))
}

const longestStatement = 210

/** Each property's test at the end of the main task it belongs to, or in one of its own before the other tests. */
export function withPropertyWorks(
  groups: readonly WorkGroup[],
  properties: readonly DesignElement[],
  written: (work: Work) => readonly string[],
  wording: Wording,
): readonly WorkGroup[] {
  const homes = new Map<number, Work[]>()
  const homeOf = propertyHomes(groups)
  for (const element of properties) {
    const work = propertyWork(element, wording)
    const home = homeOf(element)
    const held = homes.get(home) ?? []
    held.push({ ...work, cites: written(work) })
    homes.set(home, held)
  }
  const placed = groups.map((group, at) => ({ ...group, works: [...group.works, ...(homes.get(at) ?? [])] }))
  const homeless = homes.get(-1) ?? []
  if (homeless.length === 0) return placed
  const own: WorkGroup = { phase: 'testing', kind: 'properties', title: wording.main.properties, works: homeless }
  const late = placed.findIndex(
    ({ phase }) => phase === 'testing' || phase === 'optimisation' || phase === 'deployment',
  )
  return late < 0 ? [...placed, own] : [...placed.slice(0, late), own, ...placed.slice(late)]
}

/**
 * Where a property belongs: the last main task that makes something it names, else the one that cites most of its
 * criteria. -1 where neither is known.
 */
function propertyHomes(groups: readonly WorkGroup[]): (element: DesignElement) => number {
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
  return ({ mentions, references }) => {
    const byName = mentions.reduce((last, name) => Math.max(last, makers.get(name) ?? -1), -1)
    return byName >= 0 ? byName : mostOften([...new Set(references)].flatMap(id => citing.get(id) ?? []))
  }
}

/** The place that is named most often, the last of equal ones; -1 where none is. */
function mostOften(places: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1)
  let home = -1
  for (const [at, count] of counts) {
    const most = counts.get(home) ?? 0
    if (count > most || (count === most && at > home)) home = at
  }
  return home
}
