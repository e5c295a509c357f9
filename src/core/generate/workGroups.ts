import type { DesignElement, DesignModel, ElementKind } from '../design/designModel.ts'
import { isUrgent } from '../design/urgentHeading.ts'
import { statusOf } from '../design/elementStatus.ts'
import { accessFirst, tellsAccess } from './accessWork.ts'
import { attachments, isTable, type Attached } from './attachments.ts'
import { componentGroups } from './componentGroups.ts'
import { componentWorks, shownName } from './componentWork.ts'
import { elementWork, evenParts } from './elementWork.ts'
import { endpointWorks } from './endpointWork.ts'
import { modelWorks } from './modelWork.ts'
import { decisionWorks } from './decisionWork.ts'
import { fewestParts, fileListWorks, partKinds, placedFiles } from './fileLists.ts'
import { orderedElements, withOrderedTables } from './orderedElements.ts'
import { journeyWorks } from './journeyWork.ts'
import { joinedSmallWorks } from './joinedSmallWorks.ts'
import { elementText } from './nameText.ts'
import { schemaWorks } from './schemaWork.ts'
import { errorTypeWorks, setupWorks } from './setupWork.ts'
import { testFrameWorks, testRole } from './testFrame.ts'
import { testingTitle } from './testLevels.ts'
import { topicWorks } from './topicWork.ts'
import { withPurpose } from './withPurpose.ts'
import type { Phase } from '../plan/plan.ts'
import type { Work, WorkGroup } from './work.ts'
import type { MainKind, TopicKind, Wording } from './wording/wording.ts'

/** Settings that one leaf removes together. */
const mostInAGroup = 5

const topics: readonly { readonly kind: TopicKind; readonly main: MainKind; readonly phase: Phase }[] = [
  { kind: 'offline', main: 'offline', phase: 'integration' },
  { kind: 'errorCase', main: 'errors', phase: 'integration' },
  { kind: 'security', main: 'security', phase: 'integration' },
  { kind: 'testing', main: 'testing', phase: 'testing' },
  { kind: 'performance', main: 'performance', phase: 'optimisation' },
  { kind: 'monitoring', main: 'monitoring', phase: 'integration' },
  { kind: 'deployment', main: 'deployment', phase: 'deployment' },
]

/** All work of a design but its properties, as main tasks in the order of the phases. */
export function workGroups(design: DesignModel, wording: Wording): readonly WorkGroup[] {
  const elements = design.elements
    .map(withStatusOfList)
    .filter(element => element.status !== 'existing' && element.status !== 'done' && !staysAsItIs(element))
  const { elements: placed, lists } = placedFiles(elements.filter(element => element.status !== 'removed'))
  const building = placed.filter(element => testRole(element) === 'test')
  const testFrame = testFrameWorks(
    placed.filter(element => testRole(element) === 'frame'),
    wording,
  )
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
  const data = modelWorks(withOrderedTables(design, models), attached, wording)
  const settings = setupWorks(design, free('configuration'), wording)
  const errors = errorTypeWorks(errorTypes, wording)
  const [project, ...others] = settings
  // What tests stand on comes before the first of them.
  const testsParts = [...attached.placed].some(({ kind }) => kind === 'testing') || elements.some(isProperty)
  // Error types are types: a first main task that is nothing else would begin with what may go wrong.
  const isOwn = settings.length > 0 || data.length === 0
  const access = free('security').filter(tellsAccess)
  const groups: WorkGroup[] = [
    ...group('setup', 'setup', wording.main.setup, [
      ...(project ? [project] : []),
      ...(isOwn ? errors : []),
      ...others,
      ...(testsParts ? testFrame : []),
    ]),
    ...group('setup', 'models', wording.main.models, [
      ...data,
      ...schemaWorks(design, models, data, wording),
      ...(isOwn ? [] : errors),
      ...topicWorks(
        'constraint',
        free('constraint').filter(element => design.sections[element.section]?.role === 'work'),
        wording,
      ),
    ]),
    ...topicWorks('security', access, wording).map(ownGroup),
    // What must be mended comes before what is new.
    ...[true, false].flatMap(first =>
      componentGroups(
        design,
        acting.filter(({ section }) => isBelowUrgent(design, section) === first),
        attached,
        wording,
      ),
    ),
    ...decisionGroups(
      building.filter(element => element.kind === 'decision' && !attached.placed.has(element)),
      building.filter(element => partKinds.has(element.kind)).length,
      wording,
    ),
    ...group('core', 'endpoints', wording.main.endpoints, endpointWorks(accessFirst(free('endpoint')), wording)),
    ...uiGroups(
      orderedElements(
        design,
        building.filter(element => element.kind === 'ui'),
      ),
      attached,
      wording,
    ),
    ...group('integration', 'integration', wording.main.integration, [
      ...orderedElements(
        design,
        building.filter(element => element.kind === 'integration'),
      ).flatMap(element => integrationWorks(element, attached, wording)),
    ]),
    ...group(acting.length === 0 ? 'core' : 'integration', 'files', wording.main.files, fileListWorks(lists, wording)),
    ...topics.flatMap(({ kind, main, phase }) => {
      const told = topicWorks(
        kind,
        free(kind).filter(
          element => (element.declarations.length === 0 || kind !== 'errorCase') && !access.includes(element),
        ),
        wording,
        kind === 'testing' ? 'systemTest' : 'topic',
      )
      if (kind !== 'testing') return group(phase, main, wording.main[main], told)
      const works = [...(testsParts ? [] : testFrame), ...journeyWorks(design.journeys, wording), ...told]
      return group(phase, main, testingTitle(works, wording), works)
    }),
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

const isProperty = ({ kind }: DesignElement): boolean => kind === 'property'

const isSetting = (element: DesignElement): boolean => element.kind === 'configuration'

/** Settings listed as deprecated are removed, whatever each of them says. */
function withStatusOfList(element: DesignElement): DesignElement {
  return isSetting(element) && element.status === 'new' && statusOf(element.group ?? '') === 'removed'
    ? { ...element, status: 'removed' }
    : element
}

/** A design that names hardly any parts tells its work in its decisions. */
function decisionGroups(elements: readonly DesignElement[], parts: number, wording: Wording): readonly WorkGroup[] {
  return parts >= fewestParts ? [] : decisionWorks(elements, wording).map(ownGroup)
}

function isBelowUrgent({ sections }: DesignModel, index: number): boolean {
  for (let at = index; at >= 0; at = sections[at]?.parent ?? -1) if (isUrgent(sections[at]?.title ?? '')) return true
  return false
}

/** A leaf that is a main task of the core by itself. */
const ownGroup = (work: Work): WorkGroup => ({ phase: 'core', kind: 'core', title: work.title, works: [work] })

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
