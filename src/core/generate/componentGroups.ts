import type { DesignElement, DesignModel } from '../design/designModel.ts'
import { elementName } from '../design/elementName.ts'
import { headingMeaning } from '../design/headingMeaning.ts'
import { withoutNumber } from '../design/sections.ts'
import type { Attached } from './attachments.ts'
import { componentWorks, isChangedFile, shownName, titleOf } from './componentWork.ts'
import { joinedSmallWorks } from './joinedSmallWorks.ts'
import { nameText } from './nameText.ts'
import { isQuestion } from './tellingTitle.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** Components from here on are grouped under their common heading rather than each a main task. */
const manyComponents = 9
/** Small components that share a main task. */
const mostInAGroup = 5
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
  const large = parts.filter(isLarge)
  if (parts.length <= 2 || (large.length * 2 >= parts.length && parts.length < manyComponents))
    return joinSmall(parts).map(run => componentGroup(run, wording))
  const runs = runsByHeading(design, parts)
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
function runsByHeading(design: DesignModel, parts: readonly ComponentPart[]): readonly (readonly ComponentPart[])[] {
  const section = ({ element }: ComponentPart): string => `section ${topSection(design, element.section)}`
  const apart = runsBy(parts, part => part.heading ?? (isLarge(part) ? part.element : section(part)))
  return apart.length <= mostMains ? apart : runsBy(parts, part => part.heading ?? section(part))
}

function runsBy(
  parts: readonly ComponentPart[],
  keyOf: (part: ComponentPart) => string | DesignElement,
): readonly (readonly ComponentPart[])[] {
  const runs: { key: string | DesignElement; list: ComponentPart[]; size: number }[] = []
  for (const part of parts) {
    const key = keyOf(part)
    const last = runs.at(-1)
    const size = part.works.length
    if (last && last.key === key && last.size + size <= mostInAGroup + 1) {
      last.list.push(part)
      last.size += size
    } else runs.push({ key, list: [part], size })
  }
  return runs.map(run => run.list)
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
  const own = design.sections[section]?.title === group ? 0 : above.findIndex(({ title }) => title === group) + 1
  return above.slice(own).find(({ title }, at, all) => isTelling(design, title, name) || isPart(all.slice(at + 1)))
    ?.title
}

/** `### CLI Layer` below `## Components` is a part of the design, whatever its words would mean elsewhere. */
const isPart = (above: readonly { readonly title: string }[]): boolean =>
  above.some(({ title }) => headingMeaning(withoutNumber(title))?.kind === 'component')

/** Whether a heading over components says more than that they are components. */
function isTelling(design: DesignModel, title: string, name: string): boolean {
  if (title === name || isQuestion(withoutNumber(title))) return false
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
  const list = shortList(names, wording)
  return run.every(({ element }) => isChangedFile(element)) ? wording.files(list) : wording.implement(list)
}

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
