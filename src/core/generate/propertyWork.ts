import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { elementWork } from './elementWork.ts'
import { upperFirst } from './wording/latinList.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** One optional leaf a property. */
export function propertyWork(element: DesignElement, wording: Wording): Work {
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

/**
 * The main task a property's test stands in: the last one that makes something it names, else the last one that cites
 * one of its criteria. -1 where neither is known.
 */
export function homeOfProperty(
  element: DesignElement,
  groups: readonly WorkGroup[],
  cites: (group: WorkGroup) => ReadonlySet<string>,
): number {
  const named = new Set(element.mentions)
  const byName = groups.findLastIndex(
    group =>
      group.phase !== 'testing' &&
      group.works.some(
        work =>
          work.kind !== 'propertyTest' &&
          work.elements.some(other => other.kind !== 'property' && named.has(other.name) && other.kind !== 'dataModel'),
      ),
  )
  if (byName >= 0) return byName
  const shared = groups.map(group =>
    group.phase === 'core' || group.phase === 'ui' ? element.references.filter(id => cites(group).has(id)).length : 0,
  )
  const most = Math.max(0, ...shared)
  return most > 0 ? shared.lastIndexOf(most) : -1
}
