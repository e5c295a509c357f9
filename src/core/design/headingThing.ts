import type { Block } from './block.ts'
import type { DesignSection, ElementKind } from './designModel.ts'
import { ownRange, type DesignReading } from './designReading.ts'
import { newDraft, type ElementDraft } from './elementDraft.ts'
import { elementName } from './elementName.ts'
import { listsEndpoints } from './endpointItem.ts'
import { factText } from './factText.ts'
import { headingMeaning, isBareRole, kindsSaidBy } from './headingMeaning.ts'
import { leadMeaning } from './leadMeaning.ts'
import { leadOf } from './leadOf.ts'
import { propertyName, propertyNumber } from './propertyName.ts'
import { withoutNumber } from './sections.ts'
import { readTable } from './tableMeaning.ts'
import { namesModels, thingKinds } from './thingKinds.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** The element that a section's heading names, the one of its parent where the heading names an aspect of it. */
export function thingOfHeading(
  reading: DesignReading,
  index: number,
  section: DesignSection,
  blocks: readonly Block[],
): ElementDraft | undefined {
  const kind = section.kind ?? 'component'
  const title = withoutNumber(section.title)
  const above = reading.things.get(section.parent)
  const meaning = headingMeaning(title, section.level)
  const isAspect =
    !(kind === 'dataModel' && namesModels(meaning?.kind)) && (meaning !== undefined || leadMeaning(title) !== undefined)
  if (kind === 'property')
    return section.level < 3 || isAspect ? undefined : pushed(reading, propertyDraft(reading, index, title))
  const isTold = reading.sections[section.parent]?.kind === 'component' && !above && describesAThing(blocks)
  if (isAspect && !isTold) return above
  if (listsEndpoints(blocks)) return undefined
  if (isBareRole(title) && listsThings(blocks)) return above
  const isAmongComponents = !thingKinds.has(kind) && hasAncestor(reading, section, 'component')
  if (!thingKinds.has(kind) && !isAmongComponents) {
    const isAmongErrors = kind === 'errorCase' || reading.sections[section.parent]?.kind === 'errorCase'
    if (isAmongErrors && describesOneCase(blocks))
      return pushed(reading, namedDraft(reading, index, 'errorCase', section))
    return section.kind === undefined ? above : undefined
  }
  const isTitle = section.parent < 0 && section.level === 1 && reading.sections.length > 1
  if (blocks.length === 0 || isTitle) return undefined
  if (kind === 'dataModel' && namesNothing(title) && blocks.some(block => block.type === 'fence')) return undefined
  // Below components a heading names a component, whatever it is for: a metrics collector, an auth middleware.
  const draft = namedDraft(reading, index, isAmongComponents ? 'component' : (kindOfName(title, kind) ?? kind), section)
  if (above && above.kind !== draft.kind && draft.kind === 'component') draft.group = above.name
  return pushed(reading, draft)
}

/** Below components `Login Screen`, 주방 화면 and `Tela de Login` are parts of the user interface. */
function kindOfName(title: string, kind: ElementKind): ElementKind | undefined {
  if (kind !== 'component') return undefined
  const said = kindsSaidBy(title).find(one => one === 'ui' || (one === 'integration' && isEastAsian(title)))
  return said && !/(?:Service|Manager|Store|Client|Engine)\b/.test(title) ? said : undefined
}

/** Headings have six levels. */
const mostAncestors = 6

function hasAncestor({ sections }: DesignReading, section: DesignSection, kind: ElementKind): boolean {
  let at = section.parent
  for (let depth = 0; depth < mostAncestors; depth += 1) {
    const ancestor = sections[at]
    if (!ancestor || ancestor.kind === kind) return ancestor !== undefined
    at = ancestor.parent
  }
  return false
}

function pushed({ drafts }: DesignReading, draft: ElementDraft): ElementDraft {
  drafts.push(draft)
  return draft
}

function propertyDraft(reading: DesignReading, index: number, title: string): ElementDraft {
  const draft = newDraft('property', propertyName(title), ownRange(reading, index), index)
  const number = propertyNumber(title)
  if (number !== undefined) draft.number = number
  return draft
}

function namedDraft(reading: DesignReading, index: number, kind: ElementKind, section: DesignSection): ElementDraft {
  const { name, path, tail, status } = elementName(withoutNumber(section.title))
  const draft = newDraft(kind, name, ownRange(reading, index), index, status)
  if (path) draft.path = path
  if (tail) takeTail(draft, tail)
  const parent = reading.sections[section.parent]
  if (parent) draft.group = parent.title
  return draft
}

/** Below components, a purpose with an interface or dependencies tells of a component, however generic its heading. */
function describesAThing(blocks: readonly Block[]): boolean {
  const meanings = blocks.flatMap(block =>
    block.type === 'item' || block.type === 'paragraph' ? [leadOf(block.text)] : [],
  )
  const told = new Set(meanings.map(lead => (lead ? leadMeaning(lead.lead) : undefined)))
  return told.has('purpose') && (told.has('interface') || told.has('dependency'))
}

/** `Frontend Components` above a table of components is their heading, not a component with eight facts. */
function listsThings(blocks: readonly Block[]): boolean {
  return blocks.some(block => block.type === 'table' && readTable(block.rows).sort === 'things')
}

const identifier = /^[A-Za-z_$][\w$.]*$/

/** `Token cache: TokenStore` has its name behind the colon; else a short tail is another name, a long one the purpose. */
function takeTail(draft: ElementDraft, tail: string): void {
  if (identifier.test(tail) && !identifier.test(draft.name)) {
    draft.aliases.add(draft.name)
    draft.name = tail
  } else if (saysWhatFor(tail)) draft.purpose = factText(tail)
  else draft.aliases.add(tail)
}

/** A tail of two or three words is another name of the thing, a longer one says what it is for. */
function saysWhatFor(tail: string): boolean {
  return isEastAsian(tail) ? tail.length > 8 : tail.split(' ').length > 3
}

const caseLead =
  /^(?:scenario|symptom|issue|handling|response|recovery|action|user impact|impact|behaviou?r|detection|cause|condition|trigger|mitigation|fallback|场景|症状|シナリオ|症状|시나리오|处理|影响|用户影响|检测|恢复|原因|対応|処理|影響|ユーザー影響|検知|処置|처리|영향|tratamento|impacto|manejo|traitement|behandlung|auswirkung|обработка|влияние)/i

/** `### Upload times out` above `Handling: …`, `User impact: …` is one case, told in parts. */
function describesOneCase(blocks: readonly Block[]): boolean {
  const leads = blocks.flatMap(block =>
    (block.type === 'item' && block.depth === 0) || block.type === 'paragraph' ? [leadOf(block.text)?.lead] : [],
  )
  const weighed = leads.filter(lead => !lead || leadMeaning(lead) !== 'dropped')
  const told = weighed.filter(lead => lead && caseLead.test(lead))
  return told.length > 0 && told.length * 2 >= weighed.length
}

/** `Core Types`, `Main Structures`: a heading over several types that names none of them. */
export function namesNothing(title: string): boolean {
  return (
    !/[A-Z][a-z]+[A-Z]|[a-z]_[a-z]|`/.test(title) &&
    /(?:types|models|messages|structures|schemas|entities|interfaces|definitions|类型|模型|结构|実体|型|モデル|構造|타입|모델|tipos|modelos|typen|modelle|типы|модели)$/i.test(
      title.trim(),
    )
  )
}
