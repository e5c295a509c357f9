import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { mainOfTopic, type MainKind, type TopicKind, type Wording } from './wording.ts'

/** A language's sentences as data: `{}` is where the name goes. */
export interface Templates {
  readonly language: NaturalLanguage
  readonly implement: string
  readonly extend: string
  /** Around title `{}` and purpose `{p}`. */
  readonly purpose: string
  /** Around name `{}` and operations `{o}`. */
  readonly operationsOf: string
  readonly define: string
  readonly createTables: string
  readonly endpoints: string
  readonly buildUi: string
  readonly integrate: string
  readonly settings: string
  readonly errorTypes: string
  readonly handleFailures: string
  readonly topics: Readonly<Record<TopicKind, string>>
  readonly remove: string
  readonly files: string
  readonly test: string
  readonly propertyTest: string
  readonly flowTest: string
  readonly illegalMoves: string
  readonly otherMoves: string
  readonly capability: string
  readonly createFile: string
  readonly extendFile: string
  readonly more: string
  readonly raises: string
  readonly uses: string
  readonly checkpoint: string
  readonly colon: string
  readonly comma: string
  readonly and: string
  readonly listed: string
  readonly longestPurpose: number
  readonly main: Readonly<Record<MainKind, string>>
  readonly planTitle: string
}

/** A language's wording from its sentences. */
export function wordingFrom(table: Templates): Wording {
  const put = (template: string, name: string): string =>
    saysAlready(template, name) ? name : template.replace('{}', () => name)
  return {
    language: table.language,
    list: names =>
      names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(table.comma)}${table.and}${names.at(-1) ?? ''}`,
    listed: names => put(table.listed, names.join(table.comma)),
    implement: name => put(table.implement, name),
    extend: name => put(table.extend, name),
    purpose: (title, purpose) =>
      purpose.length > table.longestPurpose ? title : put(table.purpose, title).replace('{p}', () => purpose),
    about: (title, names) => put(table.purpose, title).replace('{p}', () => names),
    operationsOf: (name, operations) => put(table.operationsOf, name).replace('{o}', () => operations),
    define: names => put(table.define, names),
    createTables: names => put(table.createTables, names),
    endpoints: name => put(table.endpoints, name),
    buildUi: names => put(table.buildUi, names),
    integrate: name => put(table.integrate, name),
    settings: name => put(table.settings, name),
    errorTypes: names => put(table.errorTypes, names),
    handleFailures: name => put(table.handleFailures, name),
    topic: (kind, name) => put(table.topics[kind], name),
    plainTopic: kind => table.main[mainOfTopic[kind]],
    remove: names => put(table.remove, names),
    files: names => put(table.files, names),
    test: name => put(table.test, name),
    propertyTest: name => put(table.propertyTest, name),
    flowTest: name => put(table.flowTest, name),
    illegalMoves: name => put(table.illegalMoves, name),
    otherMoves: table.otherMoves,
    capability: title => put(table.capability, title),
    createFile: path => put(table.createFile, path),
    extendFile: path => put(table.extendFile, path),
    fields: (name, fields) => `${name}${table.colon}${fields}`,
    more: count => put(table.more, String(count)),
    raises: error => put(table.raises, error),
    steps: steps => steps,
    usesThese: names => put(table.uses, names),
    checkpoint: names => put(table.checkpoint, names),
    verify: criterion => criterion,
    main: table.main,
    planTitle: table.planTitle,
  }
}

/** `検索の実装` is not implemented once more. */
function saysAlready(template: string, name: string): boolean {
  const verb = template.replace('{}', '').replace(/^の/, '').trim()
  return verb.length >= 2 && (template.startsWith('{}') ? name.endsWith(verb) : name.startsWith(`${verb} `))
}
