import type { Declaration } from './declaration.ts'
import type { DesignSection, ElementKind } from './designModel.ts'
import type { SectionPlace } from './designReading.ts'
import { addFact, newDraft, type ElementDraft } from './elementDraft.ts'
import { sortsOfKinds } from './factSorts.ts'
import { nameKey } from './nameKey.ts'

/** Types that only carry what goes in or out of the thing they stand with. */
const carrier =
  /(?:Props|Options|Opts|Params|Args|Input|Output|Result|Request|Response|Dto|DTO|Payload|State|Event|Events|Config|Configuration|Context|Handle|Callback|Handler|Kind|Type|Status|Level|Mode|Error|Entry|Info|Data|Record|Spec)$/

/** Gives each declaration to the thing it belongs to, or makes it an element of its own. */
export function placeDeclarations(declarations: readonly Declaration[], place: SectionPlace): void {
  const { thing } = place
  const fence = fenceOf(declarations)
  for (const found of declarations) {
    // A bare object below a heading is the shape of what the heading names.
    const declaration = found.name === '' && thing ? { ...found, name: thing.name } : found
    if (declaration.name === '' || isNumbered(declaration)) continue
    if (thing && belongsTo(thing, declaration, fence, place.section)) {
      attach(thing, declaration, fence)
      continue
    }
    own(declaration, place)
  }
}

/** An object whose keys are numbers shows values, not the shape of a thing. */
const isNumbered = ({ kind, fields, operations }: Declaration): boolean =>
  kind === 'object' && operations.length === 0 && fields.length > 0 && fields.every(({ name }) => /^\d+$/.test(name))

/** What the declarations of one fence are together. */
interface FenceShape {
  /** Two classes tell of one thing and its helper; more of them are things of their own. */
  readonly isSmall: boolean
  /** The one class, interface or component that does something. */
  readonly main: Declaration | undefined
}

function fenceOf(declarations: readonly Declaration[]): FenceShape {
  const acting = declarations.filter(declaration => isActing(declaration) && declaration.kind !== 'function')
  const types = acting.filter(declaration => declaration.kind !== 'command')
  return { isSmall: acting.length <= 2, main: types.length === 1 ? types[0] : undefined }
}

function belongsTo(
  thing: ElementDraft,
  declaration: Declaration,
  { isSmall }: FenceShape,
  section: DesignSection,
): boolean {
  if (nameKey(thing.name) === nameKey(declaration.name) || thing.aliases.has(declaration.name)) return true
  if (declaration.kind === 'endpoint' || declaration.kind === 'table')
    return thing.kind === 'endpoint' && declaration.kind === 'endpoint' ? false : thing.kind === 'storage'
  if (section.kind === 'dataModel') return declaration.kind === 'object' || declaration.kind === 'constant'
  if (isActing(declaration)) return declaration.kind === 'function' || declaration.kind === 'command' || isSmall
  if (declaration.kind === 'constant' || declaration.kind === 'setting' || declaration.kind === 'object') return true
  return carrier.test(declaration.name) || nameKey(declaration.name).startsWith(nameKey(thing.name).slice(0, 12))
}

function attach(thing: ElementDraft, declaration: Declaration, { main }: FenceShape): void {
  thing.declarations.push(declaration)
  addRemarks(thing, declaration)
  if (declaration.path && !thing.path) thing.path = declaration.path
  if (declaration.purpose && !thing.purpose && isActing(declaration)) thing.purpose = declaration.purpose
  if (main === declaration && nameKey(thing.name) !== nameKey(declaration.name)) thing.aliases.add(declaration.name)
}

function own(declaration: Declaration, { section, index, reading, thing }: SectionPlace): void {
  const draft = newDraft(kindOf(declaration, section), declaration.name, declaration.range, index)
  if (holdsSomething(declaration)) draft.declarations.push(declaration)
  addRemarks(draft, declaration)
  if (declaration.purpose) draft.purpose = declaration.purpose
  if (declaration.path) draft.path = declaration.path
  draft.group = thing && section.kind !== 'dataModel' ? thing.name : section.title
  reading.drafts.push(draft)
}

function addRemarks(draft: ElementDraft, { remarks = [], range }: Declaration): void {
  for (const remark of remarks) addFact(draft, remark, range, sortsOfKinds[draft.kind] ?? 'step')
}

/** `interface RetryPolicy { // waits longer each time }` is told, not declared. */
function holdsSomething({ kind, fields, operations, values, facts, remarks = [] }: Declaration): boolean {
  const isType = kind === 'class' || kind === 'interface' || kind === 'type'
  return !isType || remarks.length === 0 || fields.length + operations.length + values.length + facts.length > 0
}

const onlySaysWhatFor = ({ fields, operations, values, facts, purpose }: Declaration): boolean =>
  purpose !== undefined && fields.length + operations.length + values.length + facts.length === 0

const tellsData = (kind: ElementKind | undefined): boolean => kind === 'dataModel' || kind === 'errorCase'

function kindOf(declaration: Declaration, section: DesignSection): ElementKind {
  switch (declaration.kind) {
    case 'endpoint':
      return 'endpoint'
    case 'table':
      return 'storage'
    case 'event':
    case 'message':
      return section.kind === 'dataModel' ? 'dataModel' : 'event'
    case 'setting':
    case 'constant':
      return 'configuration'
    case 'command':
      return 'component'
    case 'component':
      return 'ui'
    case 'function':
      return 'component'
    case 'object':
      return section.kind === 'configuration' ? 'configuration' : 'dataModel'
    case 'class':
    case 'interface':
      if (!holdsSomething(declaration)) return section.kind && section.kind !== 'dataModel' ? section.kind : 'component'
      // A class that only says what it is for is a part to build: data would show its fields.
      if (declaration.kind === 'class' && onlySaysWhatFor(declaration) && !tellsData(section.kind)) return 'component'
      return declaration.operations.length > 0
        ? section.kind === 'ui' || section.kind === 'storage'
          ? section.kind
          : 'component'
        : section.kind === 'errorCase'
          ? 'errorCase'
          : 'dataModel'
    case 'type':
    case 'enum':
      return section.kind === 'errorCase' ? 'errorCase' : 'dataModel'
  }
}

/** Does something, rather than only holding data. */
function isActing(declaration: Declaration): boolean {
  return (
    declaration.kind === 'function' ||
    declaration.kind === 'command' ||
    declaration.kind === 'component' ||
    ((declaration.kind === 'class' || declaration.kind === 'interface') && declaration.operations.length > 0)
  )
}
