import { compactDetails } from './compactDetails.ts'
import { mostDetails } from './elementWork.ts'
import type { Work, WorkGroup, WorkKind } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** Boxes that real plans have for 100 lines of design, at the median (70 designs counted); and how far above we go. */
const boxesPer100Lines = 7.5
const tolerance = 1.8
const fewestBoxes = 14

/** Kinds whose neighbours may become one leaf, in the order in which that costs a reader least. */
const merging: readonly WorkKind[] = [
  'topic',
  'systemTest',
  'setup',
  'model',
  'gap',
  'implement',
  'propertyTest',
  'errors',
]

/** Groups with sibling leaves merged until the plan is no larger than its design warrants. No fact is dropped for it. */
export function sizedGroups(groups: readonly WorkGroup[], designLines: number, wording: Wording): readonly WorkGroup[] {
  const most = Math.max(fewestBoxes, (designLines / 100) * boxesPer100Lines * tolerance)
  let sized = groups
  for (const kind of merging) {
    for (let round = 0; round < 2 && boxesOf(sized) > most; round += 1) {
      let spare = boxesOf(sized) - most
      sized = sized.map(group => {
        if (spare <= 0) return group
        const works = mergedSiblings(group.works, kind, Math.ceil(spare), wording)
        spare -= group.works.length - works.length
        return works.length === group.works.length ? group : { ...group, works }
      })
    }
  }
  return sized
}

function boxesOf(groups: readonly WorkGroup[]): number {
  return groups.reduce((sum, group) => sum + (group.works.length === 1 ? 1 : group.works.length + 1), 0)
}

/** Pairs of neighbours of one kind joined, at most `most` of them. */
function mergedSiblings(works: readonly Work[], kind: WorkKind, most: number, wording: Wording): readonly Work[] {
  const result: Work[] = []
  let joined = 0
  for (let at = 0; at < works.length; at += 1) {
    const work = works[at]
    const next = works[at + 1]
    if (!work) continue
    if (
      next &&
      joined < most &&
      work.kind === kind &&
      next.kind === kind &&
      work.details.length + next.details.length <= mostDetails * 2
    ) {
      const both = joinedWork(work, next, wording)
      result.push(both ?? work)
      if (both) {
        joined += 1
        at += 1
      }
    } else result.push(work)
  }
  return result
}

/** Two leaves as one, or undefined where no title says both. */
export function joinedWork(one: Work, other: Work, wording: Wording): Work | undefined {
  const title = joinedTitle(one.title, other.title, wording)
  if (title === undefined) return undefined
  return {
    kind: one.kind,
    title,
    details: compactDetails([...one.details, ...other.details], mostDetails + 2),
    elements: [...new Set([...one.elements, ...other.elements])],
    references: [...new Set([...one.references, ...other.references])],
    source: [...one.source, ...other.source].slice(0, 12),
    optional: one.optional && other.optional,
    cites: [...new Set([...one.cites, ...other.cites])],
  }
}

/** Two titles as one: the names of the second after those of the first where both begin or end alike. */
function joinedTitle(one: string, other: string, wording: Wording): string | undefined {
  const [a, b] = [tailOff(one), tailOff(other)]
  const start = commonStart(a, b)
  const names = [a.slice(start), b.slice(start)]
  const end = commonEnd(names[0] ?? '', names[1] ?? '')
  const [first = '', second = ''] = names.map(name => name.slice(0, name.length - end))
  if (start + end < 3 || first.trim() === '' || second.trim() === '') return undefined
  if (cutsCode(first) || cutsCode(second)) return undefined
  const flat = [
    ...first.split(/、|,\s|\s(?:and|und|y|e|et|и)\s|和 |と/),
    ...second.split(/、|,\s|\s(?:and|und|y|e|et|и)\s|和 |と/),
  ]
    .map(name => name.trim())
    .filter(Boolean)
  // Two English titles of one endpoint each become one of several.
  const tail = a.slice(a.length - end).replace(/^ ?endpoint$/, ' endpoints')
  return a.slice(0, start) + wording.list([...new Set(flat)].slice(0, 5)) + tail
}

/** Whether only one end of some code stands in a text. */
const cutsCode = (text: string): boolean => text.split('`').length % 2 === 0

/** A title without the purpose that follows its name. */
function tailOff(title: string): string {
  return title.replace(/\s(?:to|for)\s[^`]*$/, '').replace(/（[^（）]*）$/, '')
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  const before = a.slice(0, at)
  const word = Math.max(before.lastIndexOf(' ') + 1, before.lastIndexOf('：') + 1, 0)
  return word
}

function commonEnd(a: string, b: string): number {
  let size = 0
  while (size < a.length && size < b.length && a[a.length - 1 - size] === b[b.length - 1 - size]) size += 1
  const after = a.slice(a.length - size)
  const space = after.search(/[\sの]/)
  return space < 0 ? 0 : size - space
}
