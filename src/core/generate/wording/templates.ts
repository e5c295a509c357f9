import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { localHeading } from './headingTerms.ts'
import { lowerFirst, upperFirst } from './latinList.ts'
import { contracted, objectOf } from './objectOf.ts'
import { mainOfTopic, type MainKind, type TestLevel, type TopicKind, type Wording } from './wording.ts'

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
    readonly performanceOf: string
    /** What security guards against. */
    readonly threat: string
    /** What is to stay as it is for those who use it. */
    readonly compatibility: string
  }
  readonly remove: string
  readonly files: string
  readonly test: string
  readonly propertyTest: string
  readonly decision: string
  readonly flowTest: string
  readonly testsOf: string
  readonly testLevels: Readonly<Record<TestLevel, string>>
  readonly illegalMoves: string
  readonly otherMoves: string
  readonly capability: string
  readonly createFile: string
  readonly extendFile: string
  readonly more: string
  readonly raises: string
  readonly uses: string
  readonly calledBy: string
  /** Around technology `{}` and part `{p}`. */
  readonly setUp: string
  readonly schema: string
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
    saysAlready(template, name)
      ? name
      : (chinese.test(name) ? template.replace(' {}', '{}') : template).replace('{}', () => name)
  const eachName = (heading: string, shown: (name: string) => string): string =>
    heading
      .split(table.and)
      .map(part => part.split(table.comma).map(shown).join(table.comma))
      .join(table.and)
  const inSentence = (heading: string): string =>
    lowersNouns.has(table.language) ? eachName(heading, lowerHeading) : heading
  /** Behind a colon a name stands by itself; else it is the object of the template's verb. */
  const fill = (template: string, name: string): string =>
    !lowersNouns.has(table.language) || saysAlready(template, name)
      ? put(template, name)
      : /: ?\{\}/.test(template)
        ? put(template, inSentence(name))
        : contracted(
            put(
              template,
              eachName(name, part => objectName(part, table.language)),
            ),
            table.language,
          )
  const build = (template: string, name: string): string =>
    isDeed(table.language, name) ? upperFirst(name) : fill(template, name)
  /** A Japanese list of three and more has commas only. */
  const list = (names: readonly string[]): string => {
    if (names.length > 2 && table.language === 'ja') return names.join(table.comma)
    if (names.length < 2) return names[0] ?? ''
    const joined = `${names.slice(0, -1).join(table.comma)}${table.and}${names.at(-1) ?? ''}`
    return joined.replace(/(?<=[\u4e00-\u9fff]) 和 (?=[\u4e00-\u9fff])/g, '和')
  }
  return {
    language: table.language,
    list,
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
    buildUi: names => fill(table.buildUi, names),
    integrate: name => build(table.integrate, name),
    settings: name => put(table.settings, name),
    errorTypes: names => put(table.errorTypes, names),
    handleFailures: name => fill(table.handleFailures, name),
    topic: (kind, name) => {
      const local = localHeading(name, table.language)
        .replace(kind === 'performance' ? /(?<=.)(?:目標|目标|목표)$/ : '', '')
        .replace(howItIsTold, '')
        .trim()
      return build(topicTemplate(table, kind, local), local)
    },
    plainTopic: kind => table.main[mainOfTopic[kind]],
    remove: names => put(table.remove, names),
    files: names => put(table.files, names),
    test: name => fill(table.test, localHeading(name, table.language)),
    propertyTest: name => put(table.propertyTest, name),
    decision: name => build(table.decision, name),
    flowTest: name => put(table.flowTest, localHeading(name, table.language)),
    testsOf: levels => put(table.testsOf, list(levels.map(level => table.testLevels[level]))),
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
    calledBy: names => put(table.calledBy, names),
    setUp: (technology, part) => put(table.setUp, technology).replace('{p}', () => part),
    schema: table.schema,
    checkpoint: names => fill(table.checkpoint, names),
    verify: criterion => criterion,
    main: table.main,
    planTitle: table.planTitle,
  }
}

/** A Chinese name stands at its verb without a space, a Latin one with it. */
const chinese = /^[\u4e00-\u9fff]/
const figures =
  /性能|パフォーマンス|目標|目标|성능|목표|performance|desempenho|rendimiento|rendimento|leistung|производительн/i
const compatibility = /compatib|兼容|互換|호환|kompatib|совместим/i
/** Words behind an East Asian heading that say how its topic is told: a strategy is not built, what it is for is. */
const howItIsTold =
  /(?<=.{2})(?:戦略|アプローチ|方針|(?:に関する)?考慮事項|策略|方案|考虑事项|注意事项| ?전략| ?방안| ?고려 ?사항)$/

/** Security guards against these; all else that stands below it is built. */
const threat =
  /攻击|注入|泄露|泄漏|篡改|伪造|威胁|越权|劫持|攻撃|インジェクション|漏洩|漏えい|改ざん|なりすまし|脅威|공격|인젝션|유출|위조|변조|위협|(?<!\p{L})(?:XSS|CSRF|SSRF)(?!\p{L})|ataque|injeção|inyección|ameaça|amenaza|attaque|injection|menace|fuite|angriff|bedrohung|атак|инъекц|угроз|утеч/iu
const guard =
  /保护|防护|防止|防范|対策|対応|保護|방지|대응|보호|schutz|protec|proteç|prote[gj]|защит|prevenc|prevenç|prévention/i
/** A test is written, what it runs on is made ready. */
const testWord = /test|测试|テスト|테스트|prueba|essai|тест/i
const testGround =
  /(?:框架|环境|数据|工具|フレームワーク|環境|データ|ツール|프레임워크|환경|데이터|도구|framework|umgebung|daten|werkzeuge?)$|^(?:dados|datos|données|jeux de données|ambiente|entorno|environnement|ferramentas|herramientas|outils|окружение|данные|инструменты)(?!\p{L})/iu

function topicTemplate(table: Templates, kind: TopicKind, name: string): string {
  const { topics } = table
  switch (kind) {
    case 'testing':
      if (/カバレッジ|覆盖率|커버리지/.test(name)) return topics.performance
      if (testGround.test(name)) return topics.deployment
      // That a thing can be tested is no test.
      if (/性$/.test(name)) return topics.constraint
      return testWord.test(name) ? topics.testing : table.test
    case 'performance':
      return figures.test(name) ? topics.performance : topics.performanceOf
    case 'security':
      return threat.test(name) && !guard.test(name) ? topics.threat : topics.security
    case 'deployment':
      return compatibility.test(name) ? topics.compatibility : topics.deployment
    default:
      return topics[kind]
  }
}

/** Words at the place where a language has its verb, for names that are tasks already: `入力検証の追加`, `新增配置校验`. */
const deeds: Partial<Record<NaturalLanguage, RegExp>> = {
  zh: /^(?:新增|添加|增加|修改|删除|移除|修复|引入|替换|调整|统一|补充|完善|禁止|避免|确保|创建|定义)(?=[^者器])|^(?:更新|扩展|优化|重构|实现|支持|迁移|改造|拆分|合并|集成|接入)(?=[^者器])(?!.{0,6}(?:策略|方案|机制|流程|测试|日志|脚本|工具|计划|点|层|错误|异常|步骤|规则|器|模块|服务|接口|组件|系统|引擎|类)$)/,
  ja: /(?:の|を|、|[\w\x60ァ-ー）)])(?:追加|変更|更新|削除|修正|移行|改修|導入|作成|拡張|改善|強化|最適化|整理|分離|統一|廃止|置換|対応|実装)$/,
  ko: /(?:추가|변경|수정|삭제|개선|확장|도입|이전|적용|구현|작성|제거)$/,
  pt: /^(?:[A-ZÀ-Ú][a-zà-ú]+(?:ar|er|ir)) (?:o|a|os|as|um|uma|\x60|[a-zà-ú])/,
  es: /^(?:[A-ZÀ-Ú][a-zà-ú]+(?:ar|er|ir)) (?:el|la|los|las|un|una|\x60|[a-zà-ú])/,
  fr: /^(?:[A-ZÀ-Ý][a-zà-ÿ]+(?:er|ir|re)) (?:le|la|les|un|une|des|l[’']|\x60)/,
  de: /^\p{Lu}.*\s(?!oben|unten|außen|innen|neben|gegen|zwischen)\p{Ll}{2,}(?:en|eln|ern)$/u,
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

/** A single word that takes no article is more likely a proper name than a noun. */
function objectName(name: string, language: NaturalLanguage): string {
  const lower = lowerHeading(name)
  const object = objectOf(lower, language)
  return (language === 'fr' || language === 'es') && object === lower && !/\s/.test(name) ? name : object
}

/** A heading as a part of a sentence: its first word small, all its words where each of them is written large. */
function lowerHeading(heading: string): string {
  const plain = /(?<![`\p{L}\p{N}_-])\p{Lu}\p{Ll}+(?![`\p{L}\p{N}_-])/gu
  const words = heading.split(/\s+/).filter(word => word.length > 3)
  const isTitleCase = words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))
  if (isTitleCase) return heading.replace(plain, word => word.toLowerCase())
  return heading.replace(/^\p{Lu}\p{Ll}+(?![`\p{L}\p{N}_-])/u, word => word.toLowerCase())
}
