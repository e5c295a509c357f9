import type { DesignElement, ElementKind } from '../../design/designModel.ts'
import { factText } from '../../design/factText.ts'
import { frameIn } from '../frames/frameText.ts'
import type { WriteContext } from '../planFormat.ts'
import { statedNames, withVersion } from './statedNames.ts'

export const unclear = 'NEEDS CLARIFICATION'

/** One line of the technical context: its label and what the design says about it. */
export type ContextLine = readonly [label: string, value: string]

/** What the design says about languages, libraries, storage and so on. What it is silent about is said to be open. */
export function technicalContext(context: WriteContext): readonly ContextLine[] {
  const { design, designText = '' } = context
  const names = statedNames(designText, design?.sections ?? [], design?.language)
  const stack = (design?.stack ?? []).map(({ text }) => text)
  const about = (words: RegExp, fields = [...stack, ...names.headFields]) =>
    fields.filter(text => words.test(text.split(/[:：]/)[0] ?? '')).map(valueOf)
  const elements = (kind: ElementKind) => (design?.elements ?? []).filter(element => element.kind === kind)
  const others = stack.filter(text => !Object.values(subjects).some(words => words.test(text.split(/[:：]/)[0] ?? '')))
  const languages = fenceLanguages(designText)
  return [
    ['Languages/Versions', told(about(subjects.languages), languages)],
    ['Primary Dependencies', told(about(subjects.libraries), firstOf(others.map(valueOf), names.libraries))],
    ['Storage', told(about(subjects.storage), firstOf(names.stores, namesOf(elements('storage'))))],
    ['Testing', told(about(subjects.testing), firstOf(names.testers, kindsOfTests(elements('testing'))))],
    ['Target Platforms', told(about(subjects.platforms), names.platforms)],
    ['Project Type', projectType(context)],
    ['Performance Goals', told(firstFacts(elements('performance')), [])],
    ['Constraints', told(firstFacts([...elements('constraint'), ...elements('security'), ...elements('offline')]), [])],
    ['Scale/Scope', `${scopeOf(context)}`],
  ]
}

/** What the label of a choice says that it is about. */
const subjects = {
  languages:
    /language|runtime|backend|frontend|platform language|语言|語言|言語|언어|linguagem|lenguaje|langage|sprache|язык/i,
  libraries:
    /framework|librar|dependenc|package|\bui\b|http|\bweb|orm|engine|框架|库|依赖|ライブラリ|フレームワーク|프레임워크|라이브러리|bibliote|librer|bibliothè|фреймворк|библиотек/i,
  storage:
    /storage|database|\bdb\b|cache|存储|数据库|データベース|保存|저장|데이터베이스|banco|base de d|speicher|datenbank|хранилищ|баз/i,
  testing: /test|测试|テスト|테스트|prueba|prüf|тест/i,
  platforms:
    /platform|target|deploy|\bhost|\bos\b|平台|部署|プラットフォーム|플랫폼|plataforma|plateforme|plattform|платформ/i,
} as const

const valueOf = (text: string): string => text.replace(/^[^:：]{1,40}[:：]\s*/, '')

function told(stated: readonly string[], found: readonly string[]): string {
  const values = stated.length > 0 ? stated : found
  return values.length === 0 ? unclear : [...new Set(values)].slice(0, 4).join('; ')
}

const firstFacts = (elements: readonly DesignElement[]): readonly string[] =>
  elements.slice(0, 3).map(element => factText(element.facts[0]?.text ?? element.name))

/** What the code of a design is written in. */
function fenceLanguages(designText: string): readonly string[] {
  const names = [...designText.matchAll(/^ {0,3}(?:```|~~~)\s?([a-z+#]{1,12})/gim)].flatMap(
    ([, name = '']) => languageNames.get(name.toLowerCase()) ?? [],
  )
  return [...new Set(names)].map(language => withVersion(language, designText))
}

/** What a fence's word says the code in it is written in: `TypeScript` of `ts`. */
export const languageNamed = (name: string): string => languageNames.get(name.toLowerCase()) ?? `\`${name}\``

/** What a design says that it is written in, as far as it does. */
export function statedLanguages(context: WriteContext): readonly string[] {
  const [, value] = technicalContext(context).find(([label]) => label === 'Languages/Versions') ?? []
  return value === undefined || value === unclear ? [] : value.split('; ')
}

const languageNames: ReadonlyMap<string, string> = new Map([
  ...['typescript', 'ts', 'tsx'].map(name => [name, 'TypeScript'] as const),
  ...['javascript', 'js', 'jsx'].map(name => [name, 'JavaScript'] as const),
  ...['python', 'py'].map(name => [name, 'Python'] as const),
  ...['rust', 'rs'].map(name => [name, 'Rust'] as const),
  ...['go', 'golang'].map(name => [name, 'Go'] as const),
  ...['csharp', 'cs', 'c#'].map(name => [name, 'C#'] as const),
  ...['cpp', 'c++'].map(name => [name, 'C++'] as const),
  ...([
    ['java', 'Java'],
    ['kotlin', 'Kotlin'],
    ['swift', 'Swift'],
    ['dart', 'Dart'],
    ['c', 'C'],
    ['ruby', 'Ruby'],
    ['php', 'PHP'],
    ['sql', 'SQL'],
  ] as const),
])

const namesOf = (elements: readonly DesignElement[]): readonly string[] => elements.slice(0, 3).map(({ name }) => name)

/** `Unit tests`, `属性测试`: the kinds of tests that a design lists, without what each of them shows. */
const kindsOfTests = (elements: readonly DesignElement[]): readonly string[] =>
  elements
    .map(({ name }) => name.split(/[:：]/)[0] ?? name)
    .filter(name => name.length <= 40 && kindOfTest.test(name))
    .slice(0, 4)

const kindOfTest =
  /\b(?:unit|property|integration|end[- ]to[- ]end|e2e|system|acceptance|fuzz|snapshot|golden|load|tests?|testes|pruebas|prüfung|\p{L}+tests?)\b|测试|テスト|테스트|тест/iu

/** The first that has something to say. */
const firstOf = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.find(list => list.length > 0) ?? []

/** From what is to be built: pages beside endpoints make a web application. */
function projectType({ design }: WriteContext): string {
  const kinds = new Set((design?.elements ?? []).map(({ kind }) => kind))
  if (kinds.size === 0) return unclear
  if (kinds.has('ui') && kinds.has('offline')) return 'mobile'
  return kinds.has('ui') && kinds.has('endpoint') ? 'web' : 'single'
}

function scopeOf({ design, requirements }: WriteContext): string {
  const criteria = (requirements?.requirements ?? []).reduce((sum, { criteria: own }) => sum + own.length, 0)
  const elements = design?.elements.length ?? 0
  if (criteria + elements === 0) return unclear
  return frameIn(design?.language ?? 'en')(
    '{0} requirements with {1} criteria; {2} elements in the design',
    String(requirements?.requirements.length ?? 0),
    String(criteria),
    String(elements),
  )
}
