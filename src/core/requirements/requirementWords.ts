import { wordList as list, type WordList } from './wordList.ts'

/**
 * The standard words by which requirement documents name their parts, in nine languages. All are lower case; a Latin
 * or Cyrillic entry matches from the start of a word, Chinese, Japanese and Korean entries anywhere.
 */

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
  'acceptance|criteria|criterion|验收|驗收|接受标准|接受標準|受け入れ|受入|合格基準|判定基準|受容|承認基準|完了条件|合格条件|検収|수락|인수|수용 기준|승인 기준|승인 조건|완료 조건|검수|aceita|aceite|aceptaci|critério|criterio|critère|acceptation|akzeptanz|abnahme|kriterien|приемк|приёмк|критери',
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

/**
 * Parts of a requirement that hold neither its story nor its criteria. The last word of a short name says so
 * (`Technical Notes`), in Romance languages and Russian the first as well (`Notas técnicas`).
 */
export const asideWords = list(
  'note|dependenc|rationale|reason|background|context|description|status|risk|source|reference|related|assumption|constraint|question|owner|estimate|derived from|implementation|definition|glossary|business value|comment|propert|out of scope|non-goal|depends on|备注|说明|注意|注意事项|依赖|原因|理由|背景|描述|状态|风险|来源|参考|相关|假设|约束|范围外|问题|负责人|实现|术语|備考|補足|依存|説明|状態|リスク|出典|参照|関連|前提|制約|対象外|質問|担当|用語|비고|참고|의존|의존성|이유|배경|설명|상태|위험|출처|관련|가정|제약|제약사항|범위 외|질문|담당|용어|nota|observaç|dependênc|justificativa|motivo|contexto|descrição|risco|fonte|referência|suposiç|restriç|fora do escopo|dependencia|justificación|descripción|riesgo|fuente|supuesto|restricc|fuera de alcance|remarque|dépendance|justification|contexte|statut|risque|référence|hypothèse|contrainte|hors périmètre|hinweis|anmerkung|abhängigkeit|begründung|hintergrund|kontext|beschreibung|risik|quelle|referenz|annahme|einschränkung|примечани|зависимост|обосновани|контекст|описани|статус|риск|источник|ссылк|допущени|ограничени|вопрос',
)

/** Headings that hold the word for requirements but only relate them to something else. */
export const traceWords = list(
  'traceab|coverage|mapping|matrix|addressed|references|changes to|analysis|checklist|追溯|追踪|覆盖|覆蓋|映射|矩阵|对照|トレーサビリティ|カバレッジ|対応表|マッピング|マトリクス|추적|커버리지|매핑|매트릭스|rastreab|cobertura|mapeamento|matriz|trazab|mapeo|traçab|couverture|correspondance|matrice|nachverfolg|abdeckung|zuordnung|rückverfolg|трассиров|покрыти|соответстви|матриц',
)

/** Headings of a bug report that stand for one group of clauses each: what is, what is wanted, what stays. */
export const bugfixParts: readonly WordList[] = [
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

/** Headings of sections that state no requirement, wherever the words stand in a short heading. */
export const excludedWords = list(
  "introduction|overview|glossar|terminolog|non-goal|non goal|nongoal|non-requirement|out of scope|out-of-scope|future|open question|appendix|traceab|coverage matrix|changelog|change log|assumption|key entit|clarification|alternative|milestone|timeline|files affected|affected files|revision history|简介|概述|介绍|背景|术语|非目标|范围外|不在范围|未来|开放问题|参考资料|附录|追溯|变更历史|假设|关键实体|澄清|检查清单|里程碑|はじめに|概要|用語|非目標|スコープ外|対象外|将来|今後|未解決|付録|トレーサビリティ|変更履歴|前提条件|主要エンティティ|明確化|소개|개요|배경|용어|비목표|범위 외|향후|부록|추적성|변경 이력|가정|핵심 엔티티|introdução|visão geral|glossário|fora do escopo|futuro|apêndice|rastreab|suposiç|introducción|visión general|glosario|fuera de alcance|fuera del alcance|apéndice|trazab|supuesto|aperçu|vue d’ensemble|vue d'ensemble|glossaire|hors périmètre|annexe|traçab|hypothèse|einführung|einleitung|überblick|hintergrund|nicht-ziel|nichtziel|außerhalb des|ausblick|offene frage|anhang|nachverfolg|annahme|введение|обзор|глоссар|вне области|вне рамок|не цели|приложени|трассиров|допущени",
)

/** Whole headings of sections that state no requirement: `Tasks` is such a heading, `Task reminders` is not. */
export const excludedHeadings = list(
  'task|note|risk|reference|history|question|dependenc|review|approval|summary|persona|stakeholder|background|definition|checklist|mapping|coverage|matrix|approach|next step|definitions|任务|备注|风险|参考|历史|问题|依赖|总结|覆盖|矩阵|タスク|備考|リスク|参考|履歴|質問|依存関係|導入|背景|まとめ|チェックリスト|작업|비고|위험|참고|질문|의존성|체크리스트|tarefa|nota|risco|referência|histórico|pergunta|dependência|resumo|tarea|riesgo|referencia|historial|pregunta|dependencia|resumen|tâche|note|risque|référence|historique|question|dépendance|résumé|présentation|aufgabe|hinweis|risik|referenz|historie|frage|abhängigkeit|übersicht|zusammenfassung|задач|примечани|риск|ссылк|истори|вопрос|зависимост|резюме',
)
