import type { DesignElement, DesignModel, ElementKind } from '../design/designModel.ts'
import { elementName } from '../design/elementName.ts'
import { statusOf } from '../design/elementStatus.ts'
import { headingMeaning } from '../design/headingMeaning.ts'
import { withoutNumber } from '../design/sections.ts'
import { attachments, isTable, type Attached } from './attachments.ts'
import { componentWorks, isChangedFile, shownName, titleOf } from './componentWork.ts'
import { elementWork, evenParts } from './elementWork.ts'
import { endpointWorks } from './endpointWork.ts'
import { modelWorks } from './modelWork.ts'
import { decisionWorks } from './decisionWork.ts'
import { fewestParts, fileListWorks, partKinds, placedFiles } from './fileLists.ts'
import { journeyWorks } from './journeyWork.ts'
import { joinedSmallWorks } from './joinedSmallWorks.ts'
import { elementText, nameText } from './nameText.ts'
import { setupWorks } from './setupWork.ts'
import { isQuestion } from './tellingTitle.ts'
import { topicWorks } from './topicWork.ts'
import { withPurpose } from './withPurpose.ts'
import type { Phase } from '../plan/plan.ts'
import type { Work, WorkGroup } from './work.ts'
import type { MainKind, TopicKind, Wording } from './wording/wording.ts'

/** Components from here on are grouped under their common heading rather than each a main task. */
const manyComponents = 9
/** Small components that share a main task. */
const mostInAGroup = 5

const topics: readonly { readonly kind: TopicKind; readonly main: MainKind; readonly phase: Phase }[] = [
  { kind: 'offline', main: 'offline', phase: 'integration' },
  { kind: 'errorCase', main: 'errors', phase: 'integration' },
  { kind: 'security', main: 'security', phase: 'integration' },
  { kind: 'testing', main: 'testing', phase: 'testing' },
  { kind: 'performance', main: 'performance', phase: 'optimisation' },
  { kind: 'monitoring', main: 'monitoring', phase: 'optimisation' },
  { kind: 'deployment', main: 'deployment', phase: 'deployment' },
]

/** All work of a design but its properties, as main tasks in the order of the phases. */
export function workGroups(design: DesignModel, wording: Wording): readonly WorkGroup[] {
  const elements = design.elements
    .map(withStatusOfList)
    .filter(element => element.status !== 'existing' && element.status !== 'done' && !staysAsItIs(element))
  const { elements: building, lists } = placedFiles(elements.filter(element => element.status !== 'removed'))
  const attached = attachments(building)
  const free = (kind: ElementKind): readonly DesignElement[] =>
    building.filter(element => element.kind === kind && !attached.placed.has(element))
  const errorTypes = free('errorCase').filter(element => element.declarations.length > 0)
  const models = building.filter(element => element.kind === 'dataModel' || isTable(element))
  const modelled = new Set(models)
  const acting = building.filter(
    element =>
      (element.kind === 'component' || element.kind === 'storage' || element.kind === 'event') &&
      !modelled.has(element),
  )
  const groups: WorkGroup[] = [
    ...group('setup', 'setup', wording.main.setup, setupWorks(design, free('configuration'), errorTypes, wording)),
    ...group('setup', 'models', wording.main.models, [
      ...modelWorks(models, attached, wording),
      ...topicWorks(
        'constraint',
        free('constraint').filter(element => design.sections[element.section]?.role === 'work'),
        wording,
      ),
    ]),
    ...componentGroups(design, acting, attached, wording),
    ...decisionGroups(
      building.filter(element => element.kind === 'decision' && !attached.placed.has(element)),
      building.filter(element => partKinds.has(element.kind)).length,
      wording,
    ),
    ...group('core', 'endpoints', wording.main.endpoints, endpointWorks(free('endpoint'), wording)),
    ...uiGroups(
      building.filter(element => element.kind === 'ui'),
      attached,
      wording,
    ),
    ...group('integration', 'integration', wording.main.integration, [
      ...building
        .filter(element => element.kind === 'integration')
        .flatMap(element => integrationWorks(element, attached, wording)),
    ]),
    ...group(acting.length === 0 ? 'core' : 'integration', 'files', wording.main.files, fileListWorks(lists, wording)),
    ...topics.flatMap(({ kind, main, phase }) =>
      group(phase, main, wording.main[main], [
        ...(kind === 'testing' ? journeyWorks(design.journeys, wording) : []),
        ...topicWorks(
          kind,
          free(kind).filter(element => element.declarations.length === 0 || kind !== 'errorCase'),
          wording,
          kind === 'testing' ? 'systemTest' : 'topic',
        ),
      ]),
    ),
    ...group('deployment', 'removal', wording.main.removal, removalWorks(elements, wording)),
  ]
  return groups
}

const unchanged =
  /(?:^|[:：—–-] ?)(?:remains? )?(?:unchanged|no changes?\b|不变|无需修改|無需修改|変更なし|변경 없음|sem alteraç|sin cambios|inchangé|unverändert|без изменений)/i

/** A thing of which each line says that it stays is there already. */
const staysAsItIs = ({ facts, declarations }: DesignElement): boolean =>
  declarations.length === 0 &&
  facts.length > 1 &&
  facts.filter(({ text }) => unchanged.test(text)).length * 4 >= facts.length * 3

const isSetting = (element: DesignElement): boolean => element.kind === 'configuration'

/** Settings listed as deprecated are removed, whatever each of them says. */
function withStatusOfList(element: DesignElement): DesignElement {
  return isSetting(element) && element.status === 'new' && statusOf(element.group ?? '') === 'removed'
    ? { ...element, status: 'removed' }
    : element
}

/** A design that names hardly any parts tells its work in its decisions. */
function decisionGroups(elements: readonly DesignElement[], parts: number, wording: Wording): readonly WorkGroup[] {
  return parts >= fewestParts
    ? []
    : decisionWorks(elements, wording).map(work => ({ phase: 'core', kind: 'core', title: work.title, works: [work] }))
}

function group(phase: Phase, kind: MainKind, title: string, works: readonly Work[]): readonly WorkGroup[] {
  return works.length > 0 ? [{ phase, kind, title, works }] : []
}

function integrationWorks(element: DesignElement, attached: Attached, wording: Wording): readonly Work[] {
  const works = componentWorks(element, attached.of(element), wording)
  const [first, ...rest] = works
  if (!first || element.declarations.length > 0) return works
  return [{ ...first, title: withPurpose(wording.integrate(shownName(element)), element, wording) }, ...rest]
}

function removalWorks(elements: readonly DesignElement[], wording: Wording): readonly Work[] {
  const removed = elements.filter(element => element.status === 'removed')
  const settings = removed.filter(isSetting)
  return [
    ...removed
      .filter(element => !isSetting(element))
      .map(element =>
        elementWork(
          'remove',
          wording.remove(elementText(element)),
          element.facts.slice(0, 4).map(fact => fact.text),
          [element],
        ),
      ),
    ...evenParts(settings, mostInAGroup).map(part =>
      elementWork(
        'remove',
        wording.remove(wording.list(part.map(elementText))),
        part.flatMap(element => element.facts.slice(0, 1).map(fact => `${elementText(element)}: ${fact.text}`)),
        part,
      ),
    ),
  ]
}

function uiGroups(elements: readonly DesignElement[], attached: Attached, wording: Wording): readonly WorkGroup[] {
  const works = elements.flatMap(element => componentWorks(element, attached.of(element), wording))
  return group('ui', 'ui', wording.main.ui, joinedSmallWorks(works, wording))
}

interface ComponentPart {
  readonly element: DesignElement
  readonly works: readonly Work[]
}

/** Each component a main task, unless they are many or small: then those under one heading share one. */
function componentGroups(
  design: DesignModel,
  elements: readonly DesignElement[],
  attached: Attached,
  wording: Wording,
): readonly WorkGroup[] {
  const parts = elements.map(element => ({ element, works: componentWorks(element, attached.of(element), wording) }))
  const large = parts.filter(part => buildingOf(part) >= 2)
  if (parts.length <= 2 || (large.length * 2 >= parts.length && parts.length < manyComponents))
    return joinSmall(parts).map(run => componentGroup(design, run, wording))
  const runs = runsByHeading(design, parts)
  const headings = runs.map(run => run[0]?.element.group)
  // A heading whose parts fill several main tasks names none of them.
  const repeated = new Set(headings.filter((heading, at) => headings.indexOf(heading) !== at))
  const groups = runs.map(run => componentGroup(design, run, wording, repeated))
  // One list of components among the main tasks is simply the core.
  const listed = groups.filter(group => group.listed)
  return listed.length === 1
    ? groups.map(group => (group.listed ? { ...group, title: wording.main.core } : group))
    : groups
}

const buildingOf = ({ works }: ComponentPart): number => works.filter(work => work.kind !== 'unitTest').length

/** Neighbours with one leaf each become one main task; a large one stands alone. */
function joinSmall(parts: readonly ComponentPart[]): readonly (readonly ComponentPart[])[] {
  const runs: ComponentPart[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (
      last &&
      buildingOf(part) === 1 &&
      last.length < mostInAGroup &&
      last.every(other => buildingOf(other) === 1) &&
      last[0]?.element.group === part.element.group
    )
      last.push(part)
    else runs.push([part])
  }
  return runs
}

function runsByHeading(design: DesignModel, parts: readonly ComponentPart[]): readonly (readonly ComponentPart[])[] {
  const runs: { key: string; list: ComponentPart[]; size: number }[] = []
  for (const part of parts) {
    const key = isTelling(design, part.element)
      ? (part.element.group ?? '')
      : `section ${topSection(design, part.element.section)}`
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
  let at = index
  for (
    let parent = design.sections[at]?.parent ?? -1;
    parent >= 0 && (design.sections[parent]?.level ?? 0) > 1;
    parent = design.sections[at]?.parent ?? -1
  )
    at = parent
  return at
}

/** Whether a heading over components says more than that they are components. */
function isTelling(design: DesignModel, element: DesignElement | undefined): boolean {
  const title = element?.group
  if (!element || !title || title === element.name || isQuestion(withoutNumber(title))) return false
  if (headingMeaning(withoutNumber(title)) !== undefined) return false
  return !design.sections.some(section => section.title === title && section.level === 1)
}

function componentGroup(
  design: DesignModel,
  run: readonly ComponentPart[],
  wording: Wording,
  repeated: ReadonlySet<string | undefined> = new Set(),
): WorkGroup {
  const title = groupTitle(design, run, wording, repeated)
  const works = run.flatMap(part => part.works)
  return {
    phase: 'core',
    kind: 'core',
    title,
    works: joinedSmallWorks(works, wording),
    listed: run.length > 1 && !isTelling(design, run[0]?.element),
  }
}

function groupTitle(
  design: DesignModel,
  run: readonly ComponentPart[],
  wording: Wording,
  repeated: ReadonlySet<string | undefined>,
): string {
  const first = run[0]
  if (!first) return wording.main.core
  if (run.length === 1) return titleOf(first.element, wording)
  const heading = first.element.group
  if (
    heading &&
    !repeated.has(heading) &&
    isTelling(design, first.element) &&
    run.every(part => part.element.group === heading)
  )
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
