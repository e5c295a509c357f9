import { phases } from '../../plan/plan.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** What the planner's phases are called in the headings of this format. */
export function phaseName(phase: string | undefined, language: NaturalLanguage): string {
  const known = phases.find(own => own === phase)
  return known ? (names[language][phases.indexOf(known)] ?? known) : (phase ?? '')
}

/** Work on endpoints and commands stands in a phase of its own. */
export const interfacePhase: Readonly<Record<NaturalLanguage, string>> = {
  en: 'API/CLI Layer',
  zh: 'API/CLI 层',
  ja: 'API/CLI 層',
  ko: 'API/CLI 계층',
  pt: 'Camada de API/CLI',
  es: 'Capa de API/CLI',
  fr: 'Couche API/CLI',
  de: 'API/CLI-Schicht',
  ru: 'Слой API/CLI',
}

type Names = readonly [string, string, string, string, string, string, string]
const names: Readonly<Record<NaturalLanguage, Names>> = {
  en: [
    'Setup & Infrastructure',
    'Core Implementation',
    'User Interface',
    'Integration',
    'Testing & Validation',
    'Performance & Monitoring',
    'Rollout & Polish',
  ],
  zh: ['准备与基础设施', '核心实现', '用户界面', '集成', '测试与验证', '性能与监控', '发布与完善'],
  ja: [
    '準備と基盤',
    '中核の実装',
    'ユーザーインターフェース',
    '統合',
    'テストと検証',
    '性能と監視',
    'リリースと仕上げ',
  ],
  ko: ['준비와 기반', '핵심 구현', '사용자 인터페이스', '통합', '테스트와 검증', '성능과 모니터링', '배포와 마무리'],
  pt: [
    'Preparação e infraestrutura',
    'Implementação central',
    'Interface do usuário',
    'Integração',
    'Testes e validação',
    'Desempenho e monitoramento',
    'Implantação e acabamento',
  ],
  es: [
    'Preparación e infraestructura',
    'Implementación central',
    'Interfaz de usuario',
    'Integración',
    'Pruebas y validación',
    'Rendimiento y monitorización',
    'Despliegue y acabado',
  ],
  fr: [
    'Préparation et infrastructure',
    'Implémentation centrale',
    'Interface utilisateur',
    'Intégration',
    'Tests et validation',
    'Performances et surveillance',
    'Déploiement et finitions',
  ],
  de: [
    'Vorbereitung und Infrastruktur',
    'Kernimplementierung',
    'Benutzeroberfläche',
    'Integration',
    'Tests und Validierung',
    'Leistung und Überwachung',
    'Auslieferung und Feinschliff',
  ],
  ru: [
    'Подготовка и инфраструктура',
    'Основная реализация',
    'Пользовательский интерфейс',
    'Интеграция',
    'Тестирование и проверка',
    'Производительность и мониторинг',
    'Выпуск и доводка',
  ],
}

/** `After Phase 2` and `Before Completion`, behind the name of a checkpoint. */
export const stopTexts: Readonly<Record<NaturalLanguage, (phase: number | undefined) => string>> = {
  en: phase => (phase === undefined ? 'Before Completion' : `After Phase ${String(phase)}`),
  zh: phase => (phase === undefined ? '完成之前' : `阶段 ${String(phase)} 之后`),
  ja: phase => (phase === undefined ? '完了の前' : `フェーズ ${String(phase)} の後`),
  ko: phase => (phase === undefined ? '완료 전' : `단계 ${String(phase)} 후`),
  pt: phase => (phase === undefined ? 'Antes da conclusão' : `Após a fase ${String(phase)}`),
  es: phase => (phase === undefined ? 'Antes de terminar' : `Después de la fase ${String(phase)}`),
  fr: phase => (phase === undefined ? 'Avant la fin' : `Après la phase ${String(phase)}`),
  de: phase => (phase === undefined ? 'Vor dem Abschluss' : `Nach Phase ${String(phase)}`),
  ru: phase => (phase === undefined ? 'Перед завершением' : `После этапа ${String(phase)}`),
}
