import type { DesignElement } from '../design/designModel.ts'
import { factText } from '../design/factText.ts'
import { withoutNumber } from '../design/sections.ts'
import { compactDetails } from './compactDetails.ts'
import { elementWork, mostDetails } from './elementWork.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** What a test item of a design is for: a test, the ground that all tests stand on, or a reason for testing so. */
export type TestRole = 'test' | 'frame' | 'reason'

/** A library, how often and under which name tests run, how much they reach: set up once, before the tests. */
export function testRole(element: DesignElement): TestRole {
  const { kind, name, group = '', facts, declarations } = element
  if (kind !== 'testing' || declarations.length > 0) return 'test'
  const texts = facts.length > 0 ? facts.map(({ text }) => text) : [name]
  if (texts.every(text => reason.test(text))) return 'reason'
  if (frameHeading.test(withoutNumber(group)) || frameItem.test(name)) return 'frame'
  const heading = coverage.test(`${group} ${name}`)
  return texts.every(text => frameItem.test(text) || isReach(text, heading)) ? 'frame' : 'test'
}

/** The one leaf that makes tests possible. */
export function testFrameWorks(elements: readonly DesignElement[], wording: Wording): readonly Work[] {
  if (elements.length === 0) return []
  const details = elements.flatMap(({ name, facts }) => {
    const told = facts.map(({ text }) => factText(text)).filter(text => !reason.test(text))
    const head = name.replace(/`/g, '').slice(0, 20)
    if (told.length === 0 || told.some(text => text.replace(/`/g, '').startsWith(head))) return told
    return [wording.fields(name, told.join('; '))]
  })
  return details.length === 0
    ? []
    : [
        elementWork('setup', wording.main.testFrame, compactDetails(details, mostDetails + 1), [], {
          places: elements.map(({ range }) => range),
        }),
      ]
}

const frameHeading =
  /^(?:(?:property|pbt)[\w -]{0,24}|test(?:ing)?\s)?(?:configuration|set-?up|frameworks?(?: and conventions)?|librar(?:y|ies)|tools?|tooling|infrastructure|conventions|best practices|environments?)$|^(?:PBT library|(?:test )?coverage (?:goals?|targets?))$|^(?:测试(?:框架|配置|环境|工具|规范|约定)|(?:测试)?覆盖率(?:目标|要求)?|テスト(?:フレームワーク|設定|環境|ツール|基盤|規約)|테스트 ?(?:프레임워크|설정|환경|도구))$|^(?:configura(?:ção|ción) d[eo]s? (?:los )?(?:testes|pruebas)|testumgebung|testkonfiguration|environnement de test|(?:тестовое окружение|настройка тестов))$/i

const frameItem =
  /^(?:PBT |property[- ]?(?:based )?(?:test(?:ing|s)? )?|test(?:ing)? )?(?:library|framework)(?:$|[:：])|^(?:tag(?:ging)?(?: format)?|minimum (?:iterations|of \d+ iterations|\d+ iterations)|iterations)(?:$|[\s:：])|^(?:line|branch|function|statement) coverage\b|^each (?:property )?test (?:is |must |should )?(?:be )?(?:tagged|references?)\b|\b\d+\+? iterations per property|^(?:属性测试|测试)?(?:框架|库)[:：]|次迭代|反復回数/i

const coverage = /coverage|カバレッジ|覆盖率|커버리지|cobertura|couverture|abdeckung|покрыти/i

/** A share of the code that tests reach is no test: `80% coverage`, `Line coverage: > 90%`. */
const isReach = (text: string, heading: boolean): boolean =>
  text.length <= longestReach && /\d{2,3}\s?[%％]/.test(text) && (heading || coverage.test(text))
const longestReach = 80

/** Why one tests so, or what tests of a sort are in general. */
const reason =
  /^(?:(?:\*\*)?(?:unit|property(?:-based)?|example) tests?(?:\*\*)?[:：] ?)?verify (?:specific examples|universal properties|that )?(?:, | across all inputs|edge cases|error conditions|and |specific examples|universal properties)+[^`]{0,40}$|^both (?:approaches |types |test types )?are (?:complementary|necessary)|^(?:property-based testing|PBT) is (?:recommended|appropriate|used|well suited)|^it (?:generates many|catches edge cases|provides strong guarantees)|^universal properties across all inputs$/i
