import type { DesignElement } from '../design/designModel.ts'
import { shownName } from './componentWork.ts'
import { elementText } from './nameText.ts'
import { joinedWork } from './sizedGroups.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** A leaf with so few bullets is an hour's work, not a task of its own. */
const fewDetails = 2
const mostTogether = 3

/** Neighbouring small leaves of one kind become one: three props-only components are one task. */
export function joinedSmallWorks(works: readonly Work[], wording: Wording): readonly Work[] {
  const result: { work: Work; count: number }[] = []
  for (const work of works) {
    const last = result.at(-1)
    if (
      last &&
      last.count < mostTogether &&
      isSmall(last.work, last.count) &&
      isSmall(work, 1) &&
      last.work.kind === 'implement' &&
      work.kind === 'implement'
    ) {
      const own = last.count === 1 ? named(last.work, wording) : last.work
      const both = joinedWork(own, named(work, wording), wording)
      if (both) result[result.length - 1] = { work: both, count: last.count + 1 }
      else result.push({ work, count: 1 })
    } else result.push({ work, count: 1 })
  }
  return result.map(({ work }) => work)
}

function isSmall(work: Work, count: number): boolean {
  return work.details.length <= fewDetails * count && work.elements.length <= count
}

/** In company, each bullet says whose it is, and the title has no room for what each is for. */
function named(work: Work, wording: Wording): Work {
  const element = work.elements[0]
  if (!element) return work
  const name = elementText(element)
  const purpose = element.purpose ? [element.purpose] : []
  const said = [...new Set([...purpose, ...work.details])].slice(0, 3)
  const told =
    said.length === 0 || work.details.some(detail => detail.includes(element.name))
      ? work.details
      : [`${name}: ${said.join('; ')}`]
  return { ...work, title: told === work.details ? work.title : bareTitle(work.title, element, wording), details: told }
}

function bareTitle(title: string, element: DesignElement, { implement, extend }: Wording): string {
  const name = shownName(element)
  return [implement(name), extend(name)].find(bare => title.startsWith(bare)) ?? title
}
