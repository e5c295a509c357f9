import type { DesignElement, DesignModel } from '../design/designModel.ts'
import { elementName } from '../design/elementName.ts'
import { headingMeaning, isBareRole } from '../design/headingMeaning.ts'
import { nameKey } from '../design/nameKey.ts'
import { withoutNumber } from '../design/sections.ts'
import type { Attached } from './attachments.ts'
import { elementUses } from './elementUses.ts'
import { inCircles, orderedInGroups, usersLast, type Uses } from './usersLast.ts'
import { componentWorks, isChangedFile, shownName, titleOf } from './componentWork.ts'
import { commonSubject, nounOfNames, relatedSubject } from './commonSubject.ts'
import { joinedSmallWorks } from './joinedSmallWorks.ts'
import { nameText } from './nameText.ts'
import { isQuestion } from './tellingTitle.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** Components from here on are grouped under their common heading rather than each a main task. */
const manyComponents = 9
/** Small components that share a main task. */
const mostInAGroup = 5
/** Leaves of parts that one heading holds, their tests among them. */
const mostInAFamily = 8
/** Beside more main tasks of components a list of some is not the core. */
const mostBesideCore = 3
/** Beyond so many main tasks of components, those that stand under no telling heading share some. */
const mostMains = 12

interface ComponentPart {
  readonly element: DesignElement
  readonly works: readonly Work[]
  /** The nearest heading above that says more than that components stand below it. */
  readonly heading: string | undefined
}

/** Each component a main task, unless they are many or small: then those under one heading share one. */
export function componentGroups(
  design: DesignModel,
  elements: readonly DesignElement[],
  attached: Attached,
  wording: Wording,
): readonly WorkGroup[] {
  const parts = elements.map(element => ({
    element,
    works: componentWorks(element, attached.of(element), wording),
    heading: headingOver(design, element),
  }))
  const uses = elementUses(design, elements)
  const large = parts.filter(isLarge)
  if (parts.length <= 2 || (large.length * 2 >= parts.length && parts.length < manyComponents))
    return joinSmall(inOrder(parts, uses)).map(run => componentGroup(run, wording))
  const runs = runsByHeading(design, parts, uses)
  const headings = runs.map(run => run[0]?.heading)
  // A heading whose parts fill several main tasks names none of them.
  const repeated = new Set(headings.filter((heading, at) => headings.indexOf(heading) !== at))
  const groups = runs.map(run => componentGroup(run, wording, repeated))
  // One list of components among the main tasks is simply the core.
  const listed = groups.filter(group => group.listed)
  return listed.length === 1 && groups.length <= mostBesideCore
    ? groups.map(group => (group.listed ? { ...group, title: wording.main.core } : group))
    : groups
}

const inOrder = (parts: readonly ComponentPart[], uses: readonly Uses[]): readonly ComponentPart[] =>
  usersLast(parts.length, uses).flatMap(at => parts[at] ?? [])

const buildingOf = ({ works }: ComponentPart): number => works.filter(work => work.kind !== 'unitTest').length
const isLarge = (part: ComponentPart): boolean => buildingOf(part) >= 2

/** Neighbours with one leaf each become one main task; a large one stands alone. */
function joinSmall(parts: readonly ComponentPart[]): readonly (readonly ComponentPart[])[] {
  const runs: ComponentPart[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (
      last &&
      !isLarge(part) &&
      last.length < mostInAGroup &&
      !last.some(isLarge) &&
      last[0]?.element.group === part.element.group
    )
      last.push(part)
    else runs.push([part])
  }
  return runs
}

/** What stands under one heading together; a large component under none stands alone while main tasks are few. */
function runsByHeading(
  design: DesignModel,
  parts: readonly ComponentPart[],
  uses: readonly Uses[],
): readonly (readonly ComponentPart[])[] {
  // Below `Modules` and below `Interfaces` alike stand simply components.
  const section = ({ element }: ComponentPart): number => {
    const top = topSection(design, element.section)
    return headingMeaning(withoutNumber(design.sections[top]?.title ?? ''))?.kind === 'component' ? anyComponents : top
  }
  const families = familiesOf(
    design,
    parts.map(({ element }) => element),
  )
  const [declared = [], drawn = []] = uses
  // A family that others use and that uses others is taken apart.
  const isCircular = inCircles(
    parts.map(part => part.heading ?? families.get(part.element) ?? part),
    parts.map((_, at) => [...(declared[at] ?? []), ...(drawn[at] ?? [])]),
  )
  const loose = new Set(parts.filter((_, at) => isCircular[at]))
  const keyOf = (part: ComponentPart): string | undefined =>
    part.heading ?? (loose.has(part) ? undefined : families.get(part.element))
  const ordered = orderedInGroups(
    parts.map(part => keyOf(part) ?? part),
    uses,
  ).flatMap(members => members.flatMap(at => parts[at] ?? []))
  const apart = runsBy(ordered, part => keyOf(part) ?? (isLarge(part) ? part.element : section(part)))
  return apart.length <= mostMains ? apart : runsBy(ordered, part => keyOf(part) ?? section(part))
}

const anyComponents = -1

/** A heading, a section that holds parts of several, or a part by itself. */
type RunKey = string | number | DesignElement

/** Neighbours of one key together, while a main task has room for them. */
function runsBy(
  parts: readonly ComponentPart[],
  keyOf: (part: ComponentPart) => RunKey,
): readonly (readonly ComponentPart[])[] {
  const runs: { key: RunKey; list: ComponentPart[]; size: number }[] = []
  for (const part of parts) {
    const key = keyOf(part)
    const last = runs.at(-1)
    const size = part.works.length
    if (last && last.key === key && last.size + size <= (typeof key === 'string' ? mostInAFamily : mostInAGroup + 1)) {
      last.list.push(part)
      last.size += size
    } else runs.push({ key, list: [part], size })
  }
  return runs.map(run => run.list)
}

/** Deeper than this a heading holds parts that belong together. */
const deepest = 2

/** The heading deep in the document that holds each element and others, or that the element is itself. */
function familiesOf(design: DesignModel, elements: readonly DesignElement[]): ReadonlyMap<DesignElement, string> {
  const deep = new Set(design.sections.filter(({ level }) => level > deepest).map(({ title }) => title))
  const counts = new Map<string, number>()
  for (const { group = '' } of elements) if (deep.has(group)) counts.set(group, (counts.get(group) ?? 0) + 1)
  const heads = new Map([...counts].map(([group]) => [nameKey(withoutNumber(group)), group] as const))
  return new Map(
    elements.flatMap(element => {
      const { name, group = '' } = element
      const family = heads.get(nameKey(name)) ?? ((counts.get(group) ?? 0) > 1 ? group : undefined)
      return family === undefined ? [] : [[element, family] as const]
    }),
  )
}

function topSection(design: DesignModel, index: number): number {
  return ancestors(design, index).at(-1)?.index ?? index
}

/** The sections above one, nearest first, without the title of the document. */
function ancestors(
  { sections }: DesignModel,
  index: number,
): readonly { readonly index: number; readonly title: string }[] {
  const found: { index: number; title: string }[] = []
  for (let at = sections[index]?.parent ?? -1; at >= 0; at = sections[at]?.parent ?? -1) {
    const section = sections[at]
    if (section && section.level > 1) found.push({ index: at, title: section.title })
  }
  return found
}

function headingOver(design: DesignModel, element: DesignElement): string | undefined {
  const { group, name, section } = element
  if (!group) return undefined
  if (isTelling(design, group, name)) return group
  const above = ancestors(design, section)
  const isOwn = design.sections[section]?.title === group
  if (isOwn && isPart(above) && !isBareRole(withoutNumber(group))) return group
  const own = isOwn ? 0 : above.findIndex(({ title }) => title === group) + 1
  return above.slice(own).find(({ title }, at, all) => isTelling(design, title, name) || isPart(all.slice(at + 1)))
    ?.title
}

/** `### CLI Layer` below `## Components` is a part of the design, whatever its words would mean elsewhere. */
const isPart = (above: readonly { readonly title: string }[]): boolean =>
  above.some(({ title }) => headingMeaning(withoutNumber(title))?.kind === 'component')

/** Whether a heading over components says more than that they are components. */
function isTelling(design: DesignModel, title: string, name: string): boolean {
  const bare = withoutNumber(title)
  if (title === name || isQuestion(bare) || isBareRole(bare)) return false
  if (headingMeaning(withoutNumber(title)) !== undefined) return false
  return !design.sections.some(section => section.title === title && section.level === 1)
}

function componentGroup(
  run: readonly ComponentPart[],
  wording: Wording,
  repeated: ReadonlySet<string | undefined> = new Set(),
): WorkGroup {
  return {
    phase: 'core',
    kind: 'core',
    title: groupTitle(run, wording, repeated),
    works: joinedSmallWorks(
      run.flatMap(part => part.works),
      wording,
    ),
    listed: run.length > 1 && run[0]?.heading === undefined,
  }
}

function groupTitle(
  run: readonly ComponentPart[],
  wording: Wording,
  repeated: ReadonlySet<string | undefined>,
): string {
  const first = run[0]
  if (!first) return wording.main.core
  if (run.length === 1) return titleOf(first.element, wording)
  const { heading } = first
  if (heading && !repeated.has(heading) && run.every(part => part.heading === heading))
    return wording.implement(nameText(elementName(heading).name))
  const names = run.map(part => shownName(part.element))
  const put = run.every(({ element }) => isChangedFile(element)) ? wording.files : wording.implement
  return put(subjectOf(names, wording))
}

/** What the things of a main task are together: by their names, else by the first of them. */
function subjectOf(names: readonly string[], wording: Wording): string {
  const bare = names.map(name => name.replace(/`/g, ''))
  const noun = nounOfNames(bare)
  const subject = commonSubject(bare, noun, wording.language)
  if (subject !== undefined) return subject
  if (names.length <= mostNamed) return shortList(names, wording)
  return relatedSubject(names.find(name => name.startsWith('`')) ?? names[0] ?? '', noun, wording.language)
}

/** So many names are one title's worth. */
const mostNamed = 2

/** What a main title may hold of names. */
const longestNames = 76

/** As many names as a title can take, the longest explanations in brackets left out. */
function shortList(names: readonly string[], wording: Wording): string {
  const short = names.map(name => (name.length > 28 ? name.replace(/ ?[（(][^()（）]*[)）]/g, '') : name))
  for (let count = Math.min(3, short.length); count > 1; count -= 1) {
    const list = count < short.length ? wording.listed(short.slice(0, count)) : wording.list(short)
    if (list.length <= longestNames) return list
  }
  return short.length > 1 ? wording.listed(short.slice(0, 1)) : (short[0] ?? '')
}
