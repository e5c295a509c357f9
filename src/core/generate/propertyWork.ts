import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { elementWork } from './elementWork.ts'
import { propertyHomes } from './propertyHomes.ts'
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
  const homeOf = propertyHomes(groups, wording.language)
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
