import { phases, type Phase } from '../../plan/plan.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** What the planner's phases are called in the headings of this format. */
export function phaseName(phase: string | undefined, language: NaturalLanguage): string {
  const known = phases.find(own => own === phase)
  return known ? names[language][known] : (phase ?? '')
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

const names: Readonly<Record<NaturalLanguage, Readonly<Record<Phase, string>>>> = {
  en: {
    setup: 'Setup & Infrastructure',
    core: 'Core Implementation',
    ui: 'User Interface',
    integration: 'Integration',
    testing: 'Testing & Validation',
    optimisation: 'Performance & Monitoring',
    deployment: 'Rollout & Polish',
  },
  zh: {
    setup: '准备与基础设施',
    core: '核心实现',
    ui: '用户界面',
    integration: '集成',
    testing: '测试与验证',
    optimisation: '性能与监控',
    deployment: '发布与完善',
  },
  ja: {
    setup: '準備と基盤',
    core: '中核の実装',
    ui: 'ユーザーインターフェース',
    integration: '統合',
    testing: 'テストと検証',
    optimisation: '性能と監視',
    deployment: 'リリースと仕上げ',
  },
  ko: {
    setup: '준비와 기반',
    core: '핵심 구현',
    ui: '사용자 인터페이스',
    integration: '통합',
    testing: '테스트와 검증',
    optimisation: '성능과 모니터링',
    deployment: '배포와 마무리',
  },
  pt: {
    setup: 'Preparação e infraestrutura',
    core: 'Implementação central',
    ui: 'Interface do usuário',
    integration: 'Integração',
    testing: 'Testes e validação',
    optimisation: 'Desempenho e monitoramento',
    deployment: 'Implantação e acabamento',
  },
  es: {
    setup: 'Preparación e infraestructura',
    core: 'Implementación central',
    ui: 'Interfaz de usuario',
    integration: 'Integración',
    testing: 'Pruebas y validación',
    optimisation: 'Rendimiento y monitorización',
    deployment: 'Despliegue y acabado',
  },
  fr: {
    setup: 'Préparation et infrastructure',
    core: 'Implémentation centrale',
    ui: 'Interface utilisateur',
    integration: 'Intégration',
    testing: 'Tests et validation',
    optimisation: 'Performances et surveillance',
    deployment: 'Déploiement et finitions',
  },
  de: {
    setup: 'Vorbereitung und Infrastruktur',
    core: 'Kernimplementierung',
    ui: 'Benutzeroberfläche',
    integration: 'Integration',
    testing: 'Tests und Validierung',
    optimisation: 'Leistung und Überwachung',
    deployment: 'Auslieferung und Feinschliff',
  },
  ru: {
    setup: 'Подготовка и инфраструктура',
    core: 'Основная реализация',
    ui: 'Пользовательский интерфейс',
    integration: 'Интеграция',
    testing: 'Тестирование и проверка',
    optimisation: 'Производительность и мониторинг',
    deployment: 'Выпуск и доводка',
  },
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
