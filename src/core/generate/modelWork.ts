import type { Declaration, DeclaredField } from '../design/declaration.ts'
import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { namesNothing } from '../design/headingThing.ts'
import { headingMeaning, isBareRole } from '../design/headingMeaning.ts'
import { foldedName } from '../design/nameKey.ts'
import { namesModels } from '../design/thingKinds.ts'
import type { Attached } from './attachments.ts'
import { compactDetails } from './compactDetails.ts'
import { typeFacts } from './declarationFacts.ts'
import { elementWork, mostDetails } from './elementWork.ts'
import { elementText } from './nameText.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** The most types one leaf defines, and the most fields they may have together. */
const mostTypes = 4
const mostFields = 30

/** Leaf tasks for data models and tables: neighbours that stand together in the design, one to four a task. */
export function modelWorks(elements: readonly DesignElement[], attached: Attached, wording: Wording): readonly Work[] {
  return parts(elements).map(part => {
    const tables = part.every(element => element.kind === 'storage')
    const telling = part.filter(isTelling)
    const names = (telling.length > 0 ? telling : part).map(element => elementText(element))
    const most = part.length === 1 ? mostDetails : part.length === 2 ? 4 : 3
    return elementWork(
      'model',
      tables ? wording.createTables(wording.list(names)) : wording.define(wording.list(names)),
      compactDetails(
        part.flatMap(element => [
          ...named(modelFacts(element, wording, most), element, part.length, wording),
          ...attached.of(element).notes.flatMap(note => note.facts.slice(0, 1).map(fact => factText(fact.text))),
        ]),
        mostDetails + 2,
      ),
      [...part, ...part.flatMap(element => attached.of(element).notes)],
    )
  })
}

/** Of several models each says whose fields follow. */
function named(facts: readonly string[], element: DesignElement, models: number, wording: Wording): readonly string[] {
  const [first, ...rest] = facts
  const isNamed = models < 2 || element.declarations.length > 0 || !isTelling(element) || first?.includes(element.name)
  return isNamed || !first?.startsWith('`') ? facts : [wording.fields(elementText(element), first), ...rest]
}

/** A declared type is named, whatever its name; a heading over several types names none. */
const isTelling = ({ name, declarations, facts }: DesignElement): boolean =>
  declarations.some(declaration => declaration.name === name) ||
  facts.filter(({ text }) => typedField.test(text)).length > 1 ||
  (namesModels(headingMeaning(name)?.kind) && facts.some(({ text }) => text.startsWith('`'))) ||
  (!isBareRole(name) && !namesNothing(name))

function parts(elements: readonly DesignElement[]): readonly (readonly DesignElement[])[] {
  const all: DesignElement[][] = []
  let open: DesignElement[] = []
  let size = 0
  for (const element of elements) {
    const own = sizeOf(element)
    const last = open.at(-1)
    const apart =
      last &&
      (last.kind !== element.kind ||
        (last.section !== element.section && last.group !== element.group && open.length >= 2))
    if (open.length > 0 && (apart || open.length >= mostTypes || size + own > mostFields)) {
      all.push(open)
      open = []
      size = 0
    }
    open.push(element)
    size += own
  }
  if (open.length > 0) all.push(open)
  return all
}

function sizeOf(element: DesignElement): number {
  return (
    element.facts.length +
    element.declarations.reduce((sum, declaration) => sum + declaration.fields.length + declaration.values.length, 0)
  )
}

/** `id: UUID (primary key)` below a type with the field `id` says its type again. */
const fieldLine = /^`?(\w+)`?\s*[:：][^`]*$/
const longestField = 48
/** A field with its type, as lists of fields write it. */
const typedField =
  /^`?\w+`?\s*[:：]\s*`?(?:uuid|string|str|text|varchar|char|int|integer|bigint|number|float|double|decimal|numeric|bool|boolean|date|datetime|timestamp|timestamptz|time|json|jsonb|array|list|map|enum|blob|bytes)\b/i

/** A column that only repeats a field of the type is not told again; one with a rule or a default is. */
function withoutRepeatedFields(declarations: readonly Declaration[]): readonly Declaration[] {
  const fields = new Set(
    declarations.filter(({ kind }) => kind !== 'table').flatMap(one => one.fields.map(({ name }) => foldedName(name))),
  )
  const isOwn = ({ name, rule, initial }: DeclaredField): boolean =>
    rule !== undefined || initial !== undefined || !fields.has(foldedName(name))
  return declarations.map(one => (one.kind === 'table' ? { ...one, fields: one.fields.filter(isOwn) } : one))
}

function modelFacts(element: DesignElement, wording: Wording, most: number): readonly string[] {
  const path = element.path ? [wording.createFile(`\`${element.path}\``)] : []
  const declared = withoutRepeatedFields(element.declarations).flatMap(one => typeFacts(one, wording, most))
  const fields = new Set(
    element.declarations.flatMap(declaration => declaration.fields.map(field => foldedName(field.name))),
  )
  const told = element.facts
    .filter(({ text }) => text.length > longestField || !fields.has(foldedName(fieldLine.exec(text)?.[1] ?? '-')))
    .map(fact => factText(fact.text))
  const plain =
    element.declarations.length === 0 && element.purpose
      ? [`${elementText(element)}: ${factText(element.purpose, 140)}`]
      : []
  return compactDetails([...path, ...plain, ...declared, ...told], most + 1)
}
