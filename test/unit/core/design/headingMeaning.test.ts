import assert from 'node:assert/strict'
import { headingMeaning, isBareRole } from '../../../../src/core/design/headingMeaning.ts'

/** Asserts what a heading says: `role`, `role kind`, or `name` where it names a thing. */
function check(title: string, told: string, level = 2): void {
  const meaning = headingMeaning(title, level)
  assert.equal(meaning ? [meaning.role, meaning.kind].filter(Boolean).join(' ') : 'name', told)
}

const roles: Readonly<Record<string, readonly string[]>> = {
  'work errorCase': [
    'Error Handling',
    '错误处理',
    'エラーハンドリング',
    '오류 처리',
    'Tratamento de Erros',
    'Manejo de errores',
    'Gestion des erreurs',
    'Fehlerbehandlung',
    'Обработка ошибок',
  ],
  'work testing': [
    'Testing Strategy',
    '测试策略',
    'テスト戦略',
    '테스트 전략',
    'Estratégia de Testes',
    'Estrategia de pruebas',
    'Stratégie de test',
    'Teststrategie',
    'Стратегия тестирования',
  ],
  'work dataModel': [
    'Data Models',
    '数据模型',
    'データモデル',
    '데이터 모델',
    'Modelos de Dados',
    'Modelos de datos',
    'Modèles de données',
    'Datenmodelle',
    'Модели данных',
  ],
  'work component': [
    'Components and Interfaces',
    '组件与接口',
    'コンポーネントとインターフェース',
    '컴포넌트 및 인터페이스',
    'Componentes e Interfaces',
    'Componentes',
    'Composants',
    'Komponenten und Schnittstellen',
    'Компоненты и интерфейсы',
  ],
  'work security': ['Security Considerations', '安全', 'セキュリティ', '보안', 'Segurança', 'Sécurité', 'Безопасность'],
  context: ['Overview', '概述', '概要', '개요', 'Visão Geral', 'Introducción', 'Contexte', 'Überblick', 'Обзор'],
  rejected: [
    'Non-Goals',
    '非目标',
    'スコープ外',
    '비목표',
    'Fuera de alcance',
    'Hors périmètre',
    'Nichtziele',
    'Alternatives',
    'Что не делаем',
    'Hors scope',
    'Nicht enthalten',
    '不做',
    'やらないこと',
  ],
  existing: ['Existing Code', '现有系统', '既存システム', '기존 시스템', 'Bestehende Architektur'],
  'work property': ['Correctness Properties', '正确性属性', '정확성 속성', 'Propriedades de Correção'],
  'context decision': ['Design Decisions', '设计决策', '設計判断', '설계 결정'],
}

describe('headingMeaning', () => {
  for (const [told, titles] of Object.entries(roles))
    for (const title of titles) it(`takes “${title}” as ${told}`, () => check(title, told))

  const names = [
    'ErrorHandler',
    '`TestRunner`',
    'error_log',
    'Invoice Ledger',
    'Test Failure Analysis Engine',
    'cache.ts',
  ]
  for (const name of names) it(`takes “${name}” as a name`, () => check(name, 'name'))

  it('takes a kind with a name as a name deep in a document', () => {
    check('Embedding Service', 'name', 3)
    check('Error Handling', 'work errorCase', 3)
  })

  it('goes by what stands before a colon where that takes work away', () => {
    check('Alternative: a message queue', 'rejected')
    check('Suggested Future Command Surface', 'rejected')
    check('Future Value of a Parcel', 'name')
    check('Overview: how parcels are stored', 'context')
  })

  it('says nothing of an empty heading', () => check('', 'name'))
})

describe('isBareRole', () => {
  const bare = ['Test Categories', 'Error Handling Strategy', '测试策略', 'Error/Failure Types']
  const told = ['Parcel Tests', 'Ledger', '包裹台账的登记']
  for (const title of bare) it(`holds for “${title}”`, () => assert.equal(isBareRole(title), true))
  for (const title of told) it(`does not hold for “${title}”`, () => assert.equal(isBareRole(title), false))
})
