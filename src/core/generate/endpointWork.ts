import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { endpointFacts } from './declarationFacts.ts'
import { elementWork, evenParts } from './elementWork.ts'
import { elementText } from './nameText.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

const mostEndpoints = 6

/** Leaf tasks for endpoints, one a resource: the first part of the path that is no version and no parameter. */
export function endpointWorks(elements: readonly DesignElement[], wording: Wording): readonly Work[] {
  const byResource = new Map<string, DesignElement[]>()
  for (const element of elements) {
    const resource = elements.length <= mostEndpoints / 2 ? '' : resourceOf(element.name)
    byResource.set(resource, [...(byResource.get(resource) ?? []), element])
  }
  return withoutSingles(byResource).flatMap(([resource, list]) =>
    evenParts(list, mostEndpoints).map(part => {
      const name =
        part.length <= 2 || resource === ''
          ? wording.list(part.slice(0, 3).map(element => elementText(element)))
          : `\`${resource}\``
      return elementWork(
        'implement',
        part.every(isPath) ? wording.endpoints(name) : wording.implement(name),
        part.flatMap(element => facts(element)),
        part,
      )
    }),
  )
}

/** Resources with one endpoint share a task. */
function withoutSingles(
  byResource: ReadonlyMap<string, readonly DesignElement[]>,
): readonly (readonly [string, readonly DesignElement[]])[] {
  const single = [...byResource].filter(([, list]) => list.length === 1)
  if (single.length < 2) return [...byResource]
  return [...[...byResource].filter(([, list]) => list.length > 1), ['', single.flatMap(([, list]) => list)]]
}

const isPath = (element: DesignElement): boolean => element.name.includes('/')

function facts(element: DesignElement): readonly string[] {
  const declared = element.declarations.flatMap(endpointFacts)
  const told = element.facts.map(fact => factText(fact.text, 150))
  const said = [...(element.purpose ? [factText(element.purpose, 120)] : []), ...told, ...declared]
  const all = new Set(said.flatMap(fact => fact.split('; ')))
  const line = [...all].slice(0, 4).join('; ')
  return [line ? `${elementText(element)}: ${factText(line, 200)}` : elementText(element)]
}

function resourceOf(name: string): string {
  const path = /\/\S*/.exec(name)?.[0] ?? name
  const parts = path.split('/').filter(Boolean)
  const at = parts.findIndex(part => !/^(?:api|rest|v\d+|[{:<[].*)$/i.test(part))
  return at < 0 ? path : `/${parts.slice(0, at + 1).join('/')}`
}
