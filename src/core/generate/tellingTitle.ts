import { headingMatches, headingWordsOf } from '../design/headingMatches.ts'
import { fillerWords } from '../design/headingWords.ts'
import type { TopicKind } from './wording/wording.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** Whether a heading says more than the name of its topic: `Error Handling` does not, `Data Protection` and 統合テスト do. */
export function tellsMore(title: string, topic: TopicKind): boolean {
  const rest = title.toLowerCase().replace(ownNames[topic], ' ').replace(eastAsianFillers, ' ')
  return rest.split(/[^\p{L}\p{N}\x60]+/u).some(word => word !== '' && !fillerWords.has(word) && !/^\d+$/.test(word))
}

/** Whether a heading is a single known word: `Privacy`, プライバシー. */
export function isOneWord(title: string): boolean {
  if (!isEastAsian(title)) return headingWordsOf(title).length === 1
  return [...headingMatches(title, []).values()].some(({ eastAsian }) => eastAsian === title)
}

/** What headings over each topic are called whatever stands below them, in nine languages. */
const ownNames: Readonly<Record<TopicKind, RegExp>> = {
  errorCase:
    /err(?:ores|ors?|eurs?|os?)(?!\p{L})|handling|exceptions?|failures?|エラー|例外|错误|异常|오류|예외|exceç\S+|excepci\S+|tratamento|tratamiento|traitement|manejo|gesti[oó]n|gestão|fehler\S*|behandlung|ошиб\S+|обработка/gu,
  security:
    /security|measures?|controls?|セキュリティ|対策|安全性?|措施|보안|대책|segurança|seguridad|sécurité|sicherheit\S*|безопасн\S+/g,
  performance:
    /performance|targets?|goals?|metrics?|optimi[sz]ations?|性能|目標|目标|指标|パフォーマンス|最適化|优化|성능|최적화|desempenho|rendimiento|leistung\S*|производительн\S+/g,
  monitoring:
    /monitoring|observability|監視|モニタリング|监控|可观测性?|모니터링|monitoramento|monitoreo|surveillance|überwachung|мониторинг\S*/g,
  offline: /offline|support|オフライン|离线|오프라인|hors ligne|sin conexión|офлайн/g,
  deployment:
    /deployments?|デプロイ|部署|배포|implantação|despliegue|déploiement|bereitstellung|развертыван\S*|развёртыван\S*/g,
  testing:
    /test(?:ing|es?|s)?(?!\p{L})|coverage|areas?|goals?|テスト|测试|覆盖率?|カバレッジ|테스트|testes?|pruebas?|тест\S*|verification|検証|验证/gu,
  constraint:
    /constraints?|rules?|制約|约束|规则|ルール|제약|규칙|restriç\S+|restricci\S+|contraintes?|regeln?|ограничен\S+/g,
}

const eastAsianFillers =
  /策略|方案|处理|设计|考虑|机制|规范|要求|管理|事项|因素|[与和及的]|戦略|設計|方針|対応|処理|ハンドリング|要件|考慮|事項|[との・]|전략|설계|처리|방안|고려|및|사항/g

/** The longest title in characters: an East Asian one says twice as much. */
const longestTitle = 60
const longestEastAsian = 28

/** Whether a requirement's title names a capability. A user story or a whole sentence in its place does not. */
export function namesCapability(title: string): boolean {
  if (title === '' || title.length > longestTitle) return false
  return !/[。！？!?]|[.]\s/.test(title) && !(isEastAsian(title) && title.length > longestEastAsian)
}

const questionWord =
  /^(?:what|how|why|where|when|who|which|was|wie|warum|wo|wann|qué|cómo|por qué|o que|como|por que|quoi|comment|pourquoi|ce qui|что|как|почему)\s|什么|如何|为什么|何が|何を|どのように|なぜ|무엇|어떻게|왜/i

/** Whether a heading asks or explains instead of naming: `What exists and what changes`. */
export const isQuestion = (title: string): boolean => questionWord.test(title.trim())

const statesWord =
  /^(?:the )?(?:states?|state (?:machine|diagram|transitions?)|status transitions?)\b|(?:状态(?:机|流转|转换)?|状態(?:遷移)?|상태(?: 전이)?)$|^(?:estados|máquina de estados|états|machine à états|zustände|zustandsautomat|состояния)(?=\s|$)/i

/** Whether a heading stands over the states of a thing: moves between them are to be held, not built. */
export const namesStates = (title: string): boolean => statesWord.test(title.trim())
