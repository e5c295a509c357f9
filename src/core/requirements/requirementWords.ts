/**
 * The standard words by which requirement documents name their parts, in nine languages. All are lower case; a Latin
 * or Cyrillic entry matches from the start of a word, Chinese, Japanese and Korean entries anywhere.
 */
const list = (words: string): readonly string[] => words.split('|')

/** A heading that begins with one of these and a number, a code or a colon declares a requirement. */
export const requirementNouns = list(
  'requirement|需求|要求|要件|요구 사항|요구사항|요건|requisito|requerimiento|exigence|besoin|anforderung|требование',
)

/** A heading that begins with one of these and a number declares a user story. */
export const storyNouns = list(
  "user story|story|use case|用户故事|用戶故事|使用者故事|用例|ユーザーストーリー|ユーザストーリー|ユースケース|사용자 스토리|유저 스토리|사용자 이야기|história de usuário|história do usuário|história de utilizador|caso de uso|historia de usuario|récit utilisateur|histoire utilisateur|cas d’utilisation|cas d'utilisation|benutzergeschichte|nutzergeschichte|anwendergeschichte|benutzerstory|anwendungsfall|пользовательская история|история пользователя|сценарий использования",
)

/** Headings over many requirements. */
export const containerWords = list(
  'requirements|user stories|use cases|needs|需求|要求|要件|用户故事|用戶故事|ユーザーストーリー|요구 사항|요구사항|요건|사용자 스토리|requisitos|requerimientos|histórias de usuário|histórias do usuário|historias de usuario|exigences|besoins|récits utilisateur|anforderungen|benutzergeschichten|требования|пользовательские истории',
)

/** What names the acceptance criteria of a requirement. */
export const criteriaWords = list(
  'acceptance|criteria|criterion|验收|驗收|接受标准|接受標準|受け入れ|受入|合格基準|判定基準|수락|인수|수용 기준|승인 기준|검수|aceita|aceite|aceptaci|critério|criterio|critère|acceptation|akzeptanz|abnahme|kriterien|приемк|приёмк|критери',
)

/** What names a scenario: one criterion, told in steps. */
export const scenarioWords = list(
  'scenario|场景|場景|情景|シナリオ|시나리오|cenário|escenario|scénario|szenario|сценарий|сценари',
)

/** Labels before a user story or its objective. */
export const storyWords = list(
  'user story|story|objective|用户故事|用戶故事|使用者故事|故事|目标|目標|目的|ユーザーストーリー|ユーザストーリー|사용자 스토리|유저 스토리|목표|história de usuário|história do usuário|história|objetivo|historia de usuario|historia|récit utilisateur|histoire utilisateur|objectif|benutzergeschichte|nutzergeschichte|anwendergeschichte|ziel|пользовательская история|история пользователя|история|цель',
)

export const priorityWords = list(
  'priority|优先级|優先級|優先度|우선순위|우선 순위|prioridade|prioridad|priorité|priorität|приоритет',
)

export const independentTestWords = list(
  'independent test|独立测试|獨立測試|独立テスト|独立したテスト|独立検証|독립 테스트|독립적 테스트|teste independente|prueba independiente|test indépendant|unabhängiger test|независимый тест|независимая проверка',
)

export const edgeCaseWords = list(
  'edge case|边界情况|边界条件|邊界情況|边缘情况|エッジケース|境界ケース|엣지 케이스|경계 사례|예외 상황|casos de borda|casos extremos|casos límite|casos limite|cas limite|cas aux limites|grenzfäll|randfäll|sonderfäll|граничные случаи|крайние случаи',
)

/** Parts of a requirement that hold neither its story nor its criteria. */
export const asideWords = list(
  'note|priority|dependenc|depends|rationale|reason|why|background|context|description|status|risk|source|reference|related|assumption|constraint|out of scope|non-goal|question|owner|estimate|derived|technical|implementation|example|definition|traceab|correctness|propert|glossar|business value|current|comment|metric|备注|说明|注意|依赖|优先级|原因|理由|背景|描述|状态|风险|来源|参考|相关|假设|约束|范围外|问题|负责人|技术|实现|示例|术语|追溯|備考|補足|依存|優先度|説明|状態|リスク|出典|参照|関連|前提|制約|対象外|質問|担当|技術|実装|用語|비고|참고|의존|우선순위|이유|배경|설명|상태|위험|출처|관련|가정|제약|범위 외|질문|담당|기술|구현|nota|observaç|dependênc|prioridade|justificativa|motivo|contexto|descrição|risco|fonte|referência|suposiç|restriç|fora do escopo|dependencia|prioridad|justificación|descripción|riesgo|fuente|supuesto|restricc|fuera de alcance|remarque|dépendance|priorité|justification|contexte|statut|risque|référence|hypothèse|contrainte|hors périmètre|hinweis|anmerkung|abhängigkeit|priorität|begründung|hintergrund|kontext|beschreibung|risik|quelle|referenz|annahme|einschränkung|offene frage|примечани|зависимост|приоритет|обосновани|контекст|описани|статус|риск|источник|ссылк|допущени|ограничени|вопрос',
)

/** Headings that hold the word for requirements but only relate them to something else. */
export const traceWords = list(
  'traceab|coverage|mapping|matrix|addressed|references|changes to|analysis|checklist|追溯|追踪|覆盖|覆蓋|映射|矩阵|对照|トレーサビリティ|カバレッジ|対応表|マッピング|マトリクス|추적|커버리지|매핑|매트릭스|rastreab|cobertura|mapeamento|matriz|trazab|mapeo|traçab|couverture|correspondance|matrice|nachverfolg|abdeckung|zuordnung|rückverfolg|трассиров|покрыти|соответстви|матриц',
)

/** Headings of a bug report that stand for one group of clauses each: what is, what is wanted, what stays. */
export const bugfixParts: readonly (readonly string[])[] = [
  list(
    'current behavio|actual behavio|defect|当前行为|現有行為|实际行为|缺陷|現在の動作|現在の挙動|現状の動作|実際の動作|不具合|현재 동작|실제 동작|결함|comportamento atual|comportamento corrente|comportamiento actual|comportement actuel|aktuelles verhalten|derzeitiges verhalten|ist-verhalten|текущее поведение',
  ),
  list(
    'expected behavio|correct behavio|desired behavio|预期行为|期望行为|正确行为|期待される動作|期待する動作|期待動作|期待される挙動|正しい動作|예상 동작|기대 동작|comportamento esperado|comportamiento esperado|comportement attendu|erwartetes verhalten|soll-verhalten|ожидаемое поведение',
  ),
  list(
    'unchanged behavio|preserved behavio|regression prevention|不变行为|不变的行为|保持不变|变更しない動作|変更されない動作|変わらない動作|変更なしの動作|不変の動作|維持する動作|변경되지 않는 동작|변경 없는 동작|유지되는 동작|comportamento inalterado|comportamiento sin cambios|comportamiento inalterado|comportement inchangé|unverändertes verhalten|неизменное поведение|неизменяемое поведение',
  ),
]

/** Headings of a change's requirements in OpenSpec. The tool fixes these words in English. */
export const removedWords = list('removed requirements')
export const renamedWords = list('renamed requirements')

/** Whole sections that state no requirement. */
export const excludedWords = list(
  'introduction|overview|glossar|terminolog|definitions|background|non-goal|non goal|nongoal|non-requirement|out of scope|out-of-scope|future|question|reference|appendix|traceab|coverage|matrix|mapping|revision|changelog|change log|history|assumption|dependenc|risk|note|key entit|entities|stakeholder|persona|clarification|alternative|checklist|review|approval|task|timeline|milestone|next step|summary|files affected|affected files|approach|简介|概述|介绍|背景|术语|词汇|非目标|范围外|不在范围|未来|问题|参考|附录|追溯|追踪|覆盖|变更|历史|假设|依赖|风险|备注|关键实体|澄清|检查清单|任务|里程碑|总结|はじめに|概要|導入|用語|非目標|スコープ外|対象外|将来|今後|質問|参考|付録|トレーサビリティ|変更履歴|前提|依存|リスク|備考|主要エンティティ|明確化|チェックリスト|タスク|まとめ|소개|개요|배경|용어|비목표|범위 외|향후|질문|참고|부록|추적|변경 이력|가정|의존|위험|비고|핵심 엔티티|체크리스트|introdução|visão geral|glossário|fora do escopo|futuro|pergunta|referência|apêndice|rastreab|histórico|suposiç|dependênc|risco|introducción|visión general|glosario|fuera de alcance|fuera del alcance|pregunta|referencia|apéndice|trazab|historial|supuesto|dependencia|riesgo|présentation|aperçu|vue d’ensemble|glossaire|hors périmètre|référence|annexe|traçab|historique|hypothèse|dépendance|risque|einführung|einleitung|überblick|übersicht|hintergrund|nicht-ziel|nichtziel|außerhalb|zukünftig|ausblick|offene frage|referenz|anhang|nachverfolg|historie|annahme|abhängigkeit|risik|введение|обзор|глоссар|вне области|не цели|будущ|вопрос|ссылк|приложени|трассиров|истори|допущени|зависимост|риск',
)

/** True when `text` (any case) holds one of `words`, from the start of a word where the script has words. */
export function holdsWord(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return words.some(word => wordAt(lower, word) >= 0)
}

/** True when `text` (any case) begins with one of `words`. */
export function beginsWithWord(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return words.some(word => lower.startsWith(word))
}

function wordAt(lower: string, word: string): number {
  const anywhere = !/[a-zа-яà-ÿ]/.test(word[0] ?? '')
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (anywhere || at === 0 || !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? '')) return at
  }
  return -1
}
