import type { Work } from './work.ts'
import type { TestLevel, Wording } from './wording/wording.ts'

/** What a main task of tests is called: by the levels they stand on where most of them name one. */
export function testingTitle(works: readonly Work[], wording: Wording): string {
  const named = works.map(levelsNamed)
  const levels = order.filter(level => named.some(found => found.includes(level)))
  const telling = named.filter(found => found.length > 0).length
  const title = telling * 2 > works.length && levels.length > 0 ? wording.testsOf(levels) : wording.main.testing
  return works.some(work => work.title === title) ? wording.main.testing : title
}

/** The levels that a text names. */
export const levelsIn = (text: string): readonly TestLevel[] => order.filter(level => words[level].test(text))

const levelsNamed = ({ title, elements }: Work): readonly TestLevel[] =>
  levelsIn([title, ...elements.map(({ group }) => group ?? '')].join('\n'))

const order: readonly TestLevel[] = ['unit', 'integration', 'endToEnd', 'performance']

const words: Readonly<Record<TestLevel, RegExp>> = {
  unit: /\bunit\b|单元|單元|ユニット|単体|단위|유닛|unitári|unitari|unitaire|модульн/i,
  integration: /\bintegration|集成|統合|結合|インテグレーション|통합|integraç|integraci|intégration|интеграц/i,
  endToEnd:
    /\be2e\b|end-to-end|端到端|エンドツーエンド|종단|ponta a ponta|extremo a extremo|bout en bout|ende-zu-ende|сквозн/i,
  performance:
    /\bperformance\b|\bload test|\bstress\b|\bbenchmark|性能|負荷|负载|压力测试|パフォーマンス|성능|부하|desempenho|rendimiento|leistungst|lasttest|нагрузоч|производительн/i,
}
