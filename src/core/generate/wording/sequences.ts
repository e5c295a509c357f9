import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** How a test of a way through several parts is told. */
export interface SequenceWords {
  /** What who begins does: `{}` is who. */
  readonly actions: string
  readonly calls: string
  /** Before calls that go on in another bullet. */
  readonly then: string
  readonly result: string
  /** What comes where a condition holds: `{}` is it. */
  readonly branch: string
  readonly between: string
}

export const sequenceWords: Readonly<Record<NaturalLanguage, SequenceWords>> = {
  en: {
    actions: 'As {}: ',
    calls: 'Expected calls, in order: ',
    then: 'Then: ',
    result: 'Result: ',
    branch: 'If {}: ',
    between: ', ',
  },
  zh: {
    actions: '{} 的操作：',
    calls: '预期调用顺序：',
    then: '然后：',
    result: '预期结果：',
    branch: '{} 时：',
    between: '、',
  },
  ja: {
    actions: '{}の操作：',
    calls: '呼び出しの順序：',
    then: '続いて：',
    result: '期待する結果：',
    branch: '{}の場合：',
    between: '、',
  },
  ko: {
    actions: '{}의 동작: ',
    calls: '예상 호출 순서: ',
    then: '이어서: ',
    result: '예상 결과: ',
    branch: '조건 {}: ',
    between: ', ',
  },
  pt: {
    actions: 'Ações de {}: ',
    calls: 'Chamadas esperadas, nesta ordem: ',
    then: 'Depois: ',
    result: 'Resultado: ',
    branch: 'Se {}: ',
    between: ', ',
  },
  es: {
    actions: 'Acciones de {}: ',
    calls: 'Llamadas esperadas, en este orden: ',
    then: 'Después: ',
    result: 'Resultado: ',
    branch: 'Si {}: ',
    between: ', ',
  },
  fr: {
    actions: 'Actions de {} : ',
    calls: 'Appels attendus, dans l’ordre : ',
    then: 'Puis : ',
    result: 'Résultat : ',
    branch: 'Si {} : ',
    between: ', ',
  },
  de: {
    actions: 'Aktionen von {}: ',
    calls: 'Erwartete Aufrufe in dieser Reihenfolge: ',
    then: 'Dann: ',
    result: 'Ergebnis: ',
    branch: 'Wenn {}: ',
    between: ', ',
  },
  ru: {
    actions: 'Действия {}: ',
    calls: 'Ожидаемые вызовы по порядку: ',
    then: 'Затем: ',
    result: 'Результат: ',
    branch: 'Если {}: ',
    between: ', ',
  },
}
