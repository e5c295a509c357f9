/** What the label before a colon, or a small heading below a component, says of the text after it. */
export type LeadMeaning =
  | 'purpose'
  | 'path'
  | 'dependency'
  | 'reuse'
  | 'interface'
  | 'selection'
  | 'reference'
  | 'rule'
  | 'error'
  | 'test'
  | 'status'
  | 'dropped'

const words: readonly (readonly [LeadMeaning, string])[] = [
  [
    'dropped',
    'inbound|used by|consumers|consumer|callers|被依赖|被引用|利用元|呼び出し元|사용처|usado por|utilisé par|verwendet von|используется в|rationale|reason|why|context|alternative|alternatives|alternatives considered|trade-off|trade-offs|tradeoffs|consequences|domain boundary|transaction boundary|data ownership|ownership|owner|team|note|notes|background|pros|cons|example|examples|usage|usage example|benefits|effort|impact|expected impact|预期影响|期待効果|justification|advantages|risk|risks|state management|consistency|user story|owner & reviewers|evidence|empirical evidence|findings|insights|key insight|key insights|lessons learned|benefits of this approach|constitution check|post-design constitution check|constitution re-check|complexity tracking|implementation status|选型理由|理由|原因|背景|备注|说明原因|示例|例|使用示例|优点|缺点|影响|備考|注|注意|利点|欠点|이유|배경|참고|예시|장점|단점|justificativa|razão|contexto|alternativas|nota|notas|exemplo|justificación|razón|ejemplo|justification|raison|contexte|alternatives envisagées|remarque|exemple|begründung|grund|kontext|alternativen|hinweis|anmerkung|beispiel|обоснование|причина|контекст|альтернативы|примечание|пример',
  ],
  [
    'purpose',
    'purpose|responsibility|responsibilities|responsibilities & constraints|responsibilities and constraints|responsibilities & boundaries|responsibility & boundaries|responsibilities and boundaries|primary responsibility|role|description|intent|summary|overview|goal|objective|what|function|functionality|目的|职责|用途|责任|说明|描述|概述|功能|責務|役割|概要|説明|機能|목적|책임|역할|설명|개요|propósito|responsabilidade|responsabilidades|descrição|objetivo|responsabilidad|descripción|rôle|responsabilité|but|objet|description|objectif|zweck|verantwortung|verantwortlichkeit|aufgabe|beschreibung|ziel|назначение|ответственность|описание|цель',
  ],
  [
    'path',
    'location|file|files|test file|test files|test location|测试文件|テストファイル|path|file path|source|source file|module path|文件|文件位置|位置|路径|文件路径|ファイル|ファイルパス|場所|パス|配置|파일|위치|경로|arquivo|arquivos|local|localização|caminho|archivo|archivos|ubicación|fichier|fichiers|emplacement|chemin|datei|dateien|ort|pfad|speicherort|файл|файлы|расположение|путь',
  ],
  [
    'dependency',
    'dependencies|dependency|depends on|outbound|external|uses|collaborators|requires|依赖|依赖项|依赖关系|依存|依存関係|의존성|의존|dependências|depende de|dependencias|dépendances|dépend de|abhängigkeiten|abhängig von|зависимости|зависит от',
  ],
  [
    'reuse',
    'reuse|reuses|leverages|leverage|existing|builds on|复用|沿用|再利用|既存|재사용|reutiliza|réutilise|wiederverwendung|nutzt bestehendes|переиспользует',
  ],
  [
    'interface',
    'interface|interfaces|public interface|service interface|contract|contracts|contract definition|api contract|method|methods|key methods|public methods|main methods|api|public api|function|functions|key functions|operations|signature|signatures|key interfaces|inputs and outputs|features|key features|behavior|behaviour|logic|process|workflow|steps|algorithm|implementation|implementation details|implementation notes|integration|service contract|event contract|state contract|batch contract|details|design|structure|fields|properties|attributes|props|state|schema|key changes|changes|action|actions|fix|接口|接口定义|方法|主要方法|核心方法|函数|特性|主要功能|核心功能|行为|逻辑|流程|步骤|算法|实现|实现细节|实现要点|字段|属性|结构|变更|インターフェース|インタフェース|サービスインターフェース|契約|メソッド|主要メソッド|関数|動作|ロジック|処理|手順|アルゴリズム|実装|実装詳細|フィールド|プロパティ|変更点|인터페이스|메서드|주요 메서드|함수|기능|동작|로직|단계|알고리즘|구현|필드|속성|métodos|interface pública|funções|funcionalidades|comportamento|passos|campos|propriedades|métodos públicos|funciones|funcionalidad|comportamiento|pasos|propiedades|méthodes|fonctions|fonctionnalités|comportement|étapes|champs|propriétés|schnittstelle|schnittstellen|methoden|funktionen|verhalten|ablauf|schritte|felder|eigenschaften|интерфейс|методы|функции|поведение|шаги|поля|свойства|логика',
  ],
  [
    'selection',
    'selection|selected|selected approach|chosen|chosen approach|decision|choice|approach|solution|technology|选择|决策|决定|方案|采用|选型|选定方案|選択|採用|決定|選定|採用アプローチ|선택|결정|채택|escolha|decisão|abordagem|elección|decisión|enfoque|choix|décision|approche|auswahl|entscheidung|ansatz|выбор|решение|подход',
  ],
  [
    'reference',
    'requirement|requirements|req|reqs|validates|covers|requirements coverage|requirement coverage|traces to|satisfies|需求|对应需求|覆盖需求|验证|要件|対応要件|要求|요구사항|requisitos|requisito|exigences|exigence|anforderungen|anforderung|требования|требование',
  ],
  [
    'rule',
    'precondition|preconditions|postcondition|postconditions|invariant|invariants|validation|validation rules|constraint|constraints|limit|limits|rule|rules|business rules|business rules & invariants|guarantees|前置条件|后置条件|不变量|不变式|校验|验证规则|约束|限制|规则|业务规则|事前条件|事後条件|不変条件|バリデーション|検証ルール|制約|制限|ルール|ビジネスルール|사전 조건|사후 조건|불변식|검증|제약|규칙|pré-condições|pós-condições|invariantes|validação|restrições|regras|precondiciones|postcondiciones|validación|restricciones|reglas|préconditions|postconditions|contraintes|règles|vorbedingungen|nachbedingungen|invarianten|validierung|einschränkungen|regeln|предусловия|постусловия|инварианты|ограничения|правила|проверки',
  ],
  [
    'error',
    'error|errors|error handling|failure|failures|failure modes|fallback|exceptions|raises|throws|handling|错误|错误处理|异常|异常处理|失败处理|降级|エラー|エラー処理|エラーハンドリング|例外|フォールバック|오류|오류 처리|예외|erros|tratamento de erros|exceções|errores|manejo de errores|excepciones|erreurs|gestion des erreurs|exceptions|fehler|fehlerbehandlung|ausnahmen|ошибки|обработка ошибок|исключения',
  ],
  [
    'test',
    'test|tests|testing|test cases|unit tests|test coverage|测试|测试用例|单元测试|テスト|テストケース|単体テスト|테스트|단위 테스트|testes|pruebas|tests unitaires|testfälle|тесты',
  ],
  [
    'status',
    'status|state|version|date|author|last updated|priority|状态|版本|日期|作者|优先级|状態|バージョン|日付|優先度|상태|버전|우선순위|versão|autor|prioridade|estado|versión|prioridad|statut|priorité|stand|priorität|статус|версия|приоритет',
  ],
]

const meanings: ReadonlyMap<string, LeadMeaning> = new Map(
  [...words].reverse().flatMap(([meaning, list]) => list.split('|').map(word => [word, meaning] as const)),
)

/** With what stands behind it in brackets. */
const longestLead = 120

/** What a lead such as `Purpose` or `依赖` says, or undefined where it names a thing. */
export function leadMeaning(lead: string): LeadMeaning | undefined {
  if (lead.length > longestLead) return undefined
  return meanings.get(
    lead
      .replace(/[*_`:：]/g, '')
      .replace(/[（(][^()（）]*[)）]\s*$/, '')
      .replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, '')
      .trim()
      .toLowerCase(),
  )
}

const callers =
  /^(?:inbound|used by|consumers?|callers?|被依赖|被引用|利用元|呼び出し元|사용처|usado por|utilisé par|verwendet von|используется в)$/i

/** Whether what stands behind a lead uses the thing it is said of. */
export const saysWhoCalls = (lead: string): boolean => callers.test(lead.replace(/[*_`:：]/g, '').trim())
