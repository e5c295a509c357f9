import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { localHeading } from './headingTerms.ts'
import { lowerFirst } from './latinList.ts'
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
  /** Around one endpoint. */
  readonly endpoint: string
  /** Around several endpoints, or the resource they share. */
  readonly endpoints: string
  readonly buildUi: string
  readonly integrate: string
  readonly settings: string
  readonly errorTypes: string
  readonly handleFailures: string
  readonly topics: Readonly<Record<TopicKind, string>> & {
    /** Figures of a thing whose name says nothing of performance. */
    readonly performanceOf?: string
    /** What is to stay as it is for those who use it. */
    readonly compatibility: string
  }
  readonly remove: string
  readonly files: string
  readonly test: string
  readonly propertyTest: string
  readonly decision: string
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
  const inSentence = (heading: string): string =>
    lowersNouns.has(table.language)
      ? heading
          .split(table.and)
          .map(part => part.split(table.comma).map(lowerHeading).join(table.comma))
          .join(table.and)
      : heading
  const build = (template: string, name: string): string =>
    isDeed(table.language, name) ? name : put(template, inSentence(name))
  return {
    language: table.language,
    list: names =>
      names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(table.comma)}${table.and}${names.at(-1) ?? ''}`,
    listed: names => put(table.listed, names.join(table.comma)),
    implement: name => build(table.implement, name),
    extend: name => build(table.extend, name),
    purpose: (title, purpose) =>
      purpose.length > table.longestPurpose
        ? title
        : put(table.purpose, title).replace('{p}', () =>
            lowersNouns.has(table.language) ? lowerFirst(purpose) : purpose,
          ),
    about: (title, names) => put(table.purpose, title).replace('{p}', () => inSentence(names)),
    operationsOf: (name, operations) => put(table.operationsOf, name).replace('{o}', () => operations),
    define: names => put(table.define, names),
    createTables: names => put(table.createTables, names),
    endpoints: name => put(isOneEndpoint(name) ? table.endpoint : table.endpoints, name),
    buildUi: names => put(table.buildUi, names),
    integrate: name => build(table.integrate, name),
    settings: name => put(table.settings, name),
    errorTypes: names => put(table.errorTypes, names),
    handleFailures: name => put(table.handleFailures, inSentence(name)),
    topic: (kind, name) => {
      const local = localHeading(name, table.language)
        .replace(kind === 'performance' ? /(?<=.)(?:目標|目标|목표)$/ : '', '')
        .trim()
      return build(topicTemplate(table, kind, local), local)
    },
    plainTopic: kind => table.main[mainOfTopic[kind]],
    remove: names => put(table.remove, names),
    files: names => put(table.files, names),
    test: name => put(table.test, inSentence(name)),
    propertyTest: name => put(table.propertyTest, name),
    decision: name => build(table.decision, name),
    flowTest: name => put(table.flowTest, localHeading(name, table.language)),
    illegalMoves: name => put(table.illegalMoves, name),
    otherMoves: table.otherMoves,
    capability: title => build(table.capability, localHeading(title, table.language)),
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

const figures = /性能|パフォーマンス|目標|目标|성능|목표|performance/i
const compatibility = /compatib|兼容|互換|호환|kompatib|совместим/i

function topicTemplate({ topics }: Templates, kind: TopicKind, name: string): string {
  if (kind === 'testing' && /カバレッジ|覆盖率|커버리지/.test(name)) return topics.performance
  if (kind === 'performance' && topics.performanceOf && !figures.test(name)) return topics.performanceOf
  return kind === 'deployment' && compatibility.test(name) ? topics.compatibility : topics[kind]
}

/** Words at the place where a language has its verb, for names that are tasks already: `入力検証の追加`, `新增配置校验`. */
const deeds: Partial<Record<NaturalLanguage, RegExp>> = {
  zh: /^(?:新增|添加|增加|更新|修改|删除|移除|修复|扩展|优化|重构|实现|引入|支持|迁移|替换|调整|统一|改造|拆分|合并|补充|完善|禁止|避免|确保|创建|定义|集成|接入)(?=[^者器])/,
  ja: /(?:の|を|、|[\w\x60ァ-ー）)])(?:追加|変更|更新|削除|修正|移行|改修|導入|作成|拡張|改善|強化|最適化|整理|分離|統一|廃止|置換|対応|実装)$/,
  ko: /(?:추가|변경|수정|삭제|개선|확장|도입|이전|적용|구현|작성|제거)$/,
  pt: /^(?:[A-ZÀ-Ú][a-zà-ú]+(?:ar|er|ir)) (?:o|a|os|as|um|uma|\x60|[a-zà-ú])/,
  es: /^(?:[A-ZÀ-Ú][a-zà-ú]+(?:ar|er|ir)) (?:el|la|los|las|un|una|\x60|[a-zà-ú])/,
  fr: /^(?:[A-ZÀ-Ý][a-zà-ÿ]+(?:er|ir|re)) (?:le|la|les|un|une|des|l[’']|\x60)/,
  de: /\s(?:hinzufügen|ändern|anpassen|entfernen|erweitern|umsetzen|einführen|ersetzen|umbenennen|verschieben|prüfen|anlegen|verhindern|verbessern|implementieren|aktualisieren)$/,
  ru: /^[А-Я][а-я]+(?:ть|ти)(?:ся)?\s/,
}

const isDeed = (language: NaturalLanguage, name: string): boolean => deeds[language]?.test(name) ?? false

/** `検索の実装` is not implemented once more. */
function saysAlready(template: string, name: string): boolean {
  const verb = template.replace('{}', '').replace(/^の/, '').trim()
  return verb.length >= 2 && (template.startsWith('{}') ? name.endsWith(verb) : name.startsWith(`${verb} `))
}

/** One method with its path. */
export const isOneEndpoint = (name: string): boolean => /^`[A-Z]+ [^`]*`$/.test(name)

/** Languages that write a noun small inside a sentence; German writes it large, and East Asian scripts have no case. */
const lowersNouns: ReadonlySet<NaturalLanguage> = new Set(['pt', 'es', 'fr', 'ru'])

/** A heading as a part of a sentence: its first word small, all its words where each of them is written large. */
function lowerHeading(heading: string): string {
  const plain = /(?<![`\p{L}\p{N}_-])\p{Lu}\p{Ll}+(?![`\p{L}\p{N}_-])/gu
  const words = heading.split(/\s+/).filter(word => word.length > 3)
  const isTitleCase = words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))
  if (isTitleCase) return heading.replace(plain, word => word.toLowerCase())
  return heading.replace(/^\p{Lu}\p{Ll}+(?![`\p{L}\p{N}_-])/u, word => word.toLowerCase())
}
