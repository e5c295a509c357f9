import type { ElementKind, SectionRole } from './designModel.ts'

/** What a heading's words say of the section below it. */
export interface HeadingMeaning {
  readonly role: SectionRole
  readonly kind?: ElementKind
}

interface HeadingEntry extends HeadingMeaning {
  /**
   * Standard words in the nine languages. A Latin or Cyrillic word matches as the beginning of a word of the
   * heading; several words match in their order; Chinese, Japanese and Korean match anywhere.
   */
  readonly words: string
}

/** Earlier entries win: what takes work away stands before what asks for it. */
export const headingEntries: readonly HeadingEntry[] = [
  {
    role: 'rejected',
    words:
      'non-goal|non goal|nongoal|not in scope|not do|will not|wont|leave out|left out|out of scope|out-of-scope|alternative|rejected|future|rationale|why|trade-off|tradeoff|trade off|open question|deferred|wont do|known limitation|非目标|非目標|不在范围|范围外|备选|替代方案|未来|后续|权衡|理由|対象外|スコープ外|非ゴール|代替案|検討した|将来|今後|トレードオフ|未解決|비목표|범위 외|대안|향후|미래|nao objetivo|não objetivo|fora do escopo|alternativa|futuro|no objetivo|fuera de alcance|fuera del alcance|hors périmètre|hors perimetre|non-objectif|évolution|futur|nicht-ziel|nichtziel|außerhalb|alternativ|zukünftig|ausblick|вне области|не цели|альтернатив|будущ|не делаем|не делает|не входит|не войдёт|вне рамок|за рамками|вне объёма|hors scope|fora de escopo|não faz parte|não incluído|no incluye|no incluido|nicht enthalten|nicht im umfang|nicht im scope|abgrenzung|不做|不包含|不包括|不涉及|しないこと|やらないこと|対象としない|제외',
  },
  {
    role: 'existing',
    words:
      'existing|preservation|unchanged behavior|unchanged behaviour|current behavior|current behaviour|current state|current system|current implementation|current architecture|code reuse|reuse|unchanged|what does not change|no change|as-is|legacy|现有|现状|当前|复用|不变|已有|既存|現状|現行|再利用|変更なし|기존|현재 상태|existente|estado atual|estado actual|situação atual|existant|état actuel|bestehend|ist-zustand|unverändert|существующ|текущее состояние',
  },
  {
    role: 'context',
    words:
      'requirements trace|traceab|coverage matrix|user story|user stories|requirements coverage|requirement coverage|requirements mapping|requirement mapping|需求映射|要件対応|ユーザーストーリー|glossar|terminolog|definitions of|reference|appendix|revision|changelog|change log|document info|术语|词汇|附录|参考|追溯|追踪矩阵|変更履歴|用語|付録|参考|トレーサビリティ|용어|부록|참고|추적|glossário|referência|apêndice|rastreab|glosario|referencia|apéndice|trazab|glossaire|référence|annexe|traçab|glossar|referenz|anhang|nachverfolg|глоссар|приложени|ссылк|трассиров',
  },
  {
    role: 'context',
    words:
      'bug|defect|expected behavior|expected behaviour|symptom|reproduc|缺陷|不具合|バグ|期望行为|期待動作|breakthrough|lessons learned|learnings|key discoveries|key findings|key insights|implementation insights|retrospective|achievement|actual implementation|经验教训|回顾|成果|教訓|振り返り|회고|성과|lições aprendidas|retrospectiva|lecciones|rétrospective|rückblick|erkenntniss|ретроспектив|timeline|roadmap|schedule|milestone|week|sprint|implementation phase|implementation plan|implementation order|implementation roadmap|implementation timeline|success metric|success criteria|success indicator|acceptance criteria|definition of done|时间表|时间线|路线图|里程碑|实施计划|实施步骤|实施阶段|开发计划|成功标准|成功指标|验收标准|スケジュール|タイムライン|ロードマップ|マイルストーン|実装計画|実装フェーズ|実装順序|成功基準|成功指標|受け入れ基準|일정|로드맵|마일스톤|구현 계획|구현 단계|성공 기준|cronograma|marcos|plano de implementa|critérios de sucesso|calendario|hitos|plan de implementa|criterios de éxito|calendrier|feuille de route|jalons|plan de mise en œuvre|critères de succès|zeitplan|meilenstein|umsetzungsplan|fahrplan|erfolgskriteri|график|дорожная карта|этапы реализации|план реализации|критерии успеха',
  },
  {
    role: 'context',
    kind: 'decision',
    words:
      'design decision|key decision|decision|design principle|principle|设计决策|决策|设计原则|原则|設計判断|設計決定|決定|設計原則|原則|설계 결정|결정|원칙|decis|princípio|principio|décision|principe|entscheidung|prinzip|решени|принцип',
  },
  {
    role: 'work',
    kind: 'property',
    words:
      'correctness propert|formal propert|invariant propert|正确性属性|正確性|正しさ|正当性|不変条件|정확성 속성|propriedades de corre|propiedades de correc|propriétés de correc|korrektheit|свойства коррект',
  },
  {
    role: 'work',
    kind: 'testing',
    words:
      'test|quality assurance|verification|qa|测试|验证策略|テスト|検証|테스트|검증|teste|prueba|essai|verifik|тест|проверк',
  },
  {
    role: 'work',
    kind: 'errorCase',
    words:
      'error|exception|failure|fault|fallback|resilien|recovery|edge case|retry|wrong|错误|异常|容错|故障|降级|边界情况|重试|エラー|例外|障害|フォールバック|異常|リトライ|오류|에러|예외|장애|erro|exceç|falha|excepc|fallo|erreur|fehler|ausnahme|störung|ошиб|исключени|сбо',
  },
  {
    role: 'work',
    kind: 'security',
    words:
      'security|authentication|authorization|authorisation|privacy|access control|threat|encryption|安全|认证|授权|鉴权|隐私|セキュリティ|認証|認可|プライバシー|보안|인증|권한|segurança|autentica|autoriza|privacidade|seguridad|privacidad|sécurité|authentif|autoris|confidentialit|sicherheit|datenschutz|безопасност|аутентифик|авторизац',
  },
  {
    role: 'work',
    kind: 'performance',
    words:
      'performance|optimiz|optimis|scalab|caching|latency|throughput|fast|speed|capacity|性能|优化|可扩展性|缓存|パフォーマンス|最適化|スケーラビリティ|キャッシュ|성능|최적화|확장성|desempenho|otimiz|escalab|rendimiento|rendimento|leistung|optimier|skalier|производительн|оптимиз|масштаб',
  },
  {
    role: 'work',
    kind: 'monitoring',
    words:
      'monitor|observab|logging|metric|alert|telemetry|audit|监控|日志|可观测|告警|指标|审计|監視|モニタリング|ログ|可観測|メトリクス|アラート|모니터링|로깅|로그|관측|경보|observabil|registro|alerta|surveillance|journalis|alerte|überwach|protokollier|beobachtbar|мониторинг|логирован|наблюдаем|метрик',
  },
  {
    role: 'work',
    kind: 'offline',
    words:
      'offline|synchroni|sync|conflict resolution|离线|同步|冲突解决|オフライン|同期|競合|오프라인|동기화|sincroni|hors ligne|hors-ligne|synchronis|офлайн|синхрониз',
  },
  {
    role: 'work',
    kind: 'deployment',
    words:
      'deploy|migration|rollout|roll-out|rollback|roll-back|release|upgrade|backward compat|backwards compat|compatib|feature flag|infrastructure|ci/cd|部署|迁移|发布|上线|回滚|兼容|灰度|デプロイ|移行|リリース|ロールバック|互換|ロールアウト|배포|마이그레이션|롤백|호환|implanta|migraç|lançamento|compatibilidade|despliegue|migraci|compatibilidad|déploiement|compatibilité|bereitstell|inbetriebnahme|auslieferung|kompatib|развертыв|развёртыв|миграц|откат|совместим',
  },
  {
    role: 'work',
    kind: 'configuration',
    words:
      'configur|setting|environment variable|parameter|option|配置|设置|环境变量|参数|設定|環境変数|パラメータ|설정|구성|환경 변수|definições|ajuste|variável de ambiente|variables de entorno|paramètre|variables d’environnement|einstellung|konfigur|umgebungsvariable|конфигурац|настройк|переменн',
  },
  {
    role: 'work',
    kind: 'dataModel',
    words:
      'data model|data structure|data schema|domain model|entity|entities|schema|data type|type definition|types|models|数据模型|数据结构|数据类型|实体|领域模型|データモデル|データ構造|ドメインモデル|エンティティ|スキーマ|型定義|데이터 모델|데이터 구조|엔티티|스키마|modelo de dados|modelos de dados|estrutura de dados|entidade|esquema|modelo de datos|modelos de datos|estructura de datos|entidad|modèle de données|modèles de données|structure de données|entité|schéma|datenmodell|datenstruktur|entität|модель данных|модели данных|структуры данных|сущност|схем',
  },
  {
    role: 'work',
    kind: 'storage',
    words:
      'database|storage|persistence|table|数据库|存储|持久化|数据表|データベース|ストレージ|永続化|テーブル|데이터베이스|저장소|영속|banco de dados|armazenamento|persistência|base de datos|almacenamiento|persistencia|base de données|stockage|persistance|datenbank|speicher|persistenz|база данных|базы данных|хранени|хранилищ',
  },
  {
    role: 'work',
    kind: 'endpoint',
    words:
      'api|endpoint|route|rest|graphql|grpc|rpc|接口规范|端点|路由|エンドポイント|ルート|엔드포인트|라우트|ponto de extremidade|rota|ruta|punto final|point de terminaison|endpunkt|schnittstellenbeschreibung|эндпоинт|маршрут',
  },
  {
    role: 'work',
    kind: 'event',
    words:
      'event|message|topic|queue|事件|消息|イベント|メッセージ|이벤트|메시지|evento|mensage|mensaje|événement|ereignis|nachricht|событи|сообщени',
  },
  {
    role: 'work',
    kind: 'ui',
    words:
      'frontend component|front-end component|ui component|client component|page component|frontend page|ui screen|フロントエンドコンポーネント|UIコンポーネント|前端组件|UI组件|界面组件|프론트엔드 컴포넌트|UI 컴포넌트|componentes de ui|composants ui|ui-komponente|ui|user interface|frontend|front-end|screen|view|page|layout|ux|user experience|accessib|前端|界面|页面|用户体验|画面|フロントエンド|ユーザーインターフェース|ユーザインターフェース|アクセシビリティ|화면|프론트엔드|사용자 인터페이스|접근성|interface do usu|tela|interfaz de usuario|pantalla|interface utilisateur|écran|benutzeroberfl|weboberfl|webanwendung|oberfläche|ansicht|barrierefrei|интерфейс пользователя|пользовательский интерфейс|экран',
  },
  {
    role: 'work',
    kind: 'integration',
    words:
      'integration|external|third-party|third party|wiring|集成|外部服务|第三方|接入|統合|連携|外部サービス|통합|연동|외부|integraç|extern|integraci|intégration|anbindung|fremdsystem|интеграц|внешн',
  },
  {
    role: 'context',
    kind: 'constraint',
    words:
      'constraint|assumption|限制|约束|假设|制約|前提|제약|가정|restriç|suposiç|restricc|supuesto|contrainte|hypothèse|einschränkung|annahme|randbedingung|ограничени|допущени',
  },
  {
    role: 'work',
    kind: 'component',
    words:
      'component|module|service|class|interface|method|signature|backend|back-end|server|client|function|command|cli|subsystem|algorithm|implementation|workflow definition|hook|script|后端|服务端|客户端|组件|模块|服务|类设计|接口|函数|命令|算法|实现|バックエンド|サーバー|クライアント|コンポーネント|モジュール|サービス|インターフェース|インタフェース|クラス|関数|コマンド|アルゴリズム|実装|백엔드|서버|클라이언트|컴포넌트|구성 요소|모듈|서비스|인터페이스|명령|알고리즘|구현|componente|módulo|serviço|comando|algoritmo|implementaç|servicio|implementaci|composant|commande|algorithme|implémentation|komponente|modul|dienst|schnittstelle|befehl|algorithmus|umsetzung|implementierung|компонент|модул|сервис|интерфейс|команд|алгоритм|реализац',
  },
  {
    role: 'context',
    kind: 'decision',
    words:
      'approach|strategy|solution|proposal|how it works|方案|解决方案|策略|アプローチ|方針|解決策|접근|전략|해결|abordagem|estratégia|solução|enfoque|estrategia|solución|approche|stratégie|lösung|ansatz|strategie|подход|стратеги',
  },
  {
    role: 'context',
    words:
      "overview|introduction|background|goal|objective|purpose|summary|motivation|context|problem|scope|architecture|technology stack|tech stack|technical stack|technology|data flow|flow|sequence|diagram|structure|steering|alignment|stakeholder|user|impact|status|risk|hypothes|root cause|概述|概览|简介|背景|目标|目的|总结|动机|问题|范围|架构|技术栈|技术选型|数据流|流程|结构|风险|根因|概要|はじめに|目標|ゴール|課題|スコープ|アーキテクチャ|技術スタック|技術選定|データフロー|フロー|構成|構造|リスク|개요|소개|배경|목표|목적|요약|범위|아키텍처|기술 스택|데이터 흐름|흐름|구조|위험|visão geral|introdução|contexto|objetivo|resumo|escopo|arquitetura|pilha|tecnologia|fluxo|estrutura|risco|visión general|introducción|resumen|alcance|arquitectura|tecnología|flujo|estructura|riesgo|vue d’ensemble|vue d'ensemble|aperçu|objectif|résumé|portée|pile technique|flux|risque|überblick|übersicht|einführung|einleitung|hintergrund|ziel|zusammenfassung|umfang|architektur|technologie|datenfluss|ablauf|struktur|risiko|обзор|введение|контекст|цел|архитектур|технолог|поток|структур|риск",
  },
]

/** Words that say nothing of their own in a heading. */
export const fillerWords = new Set(
  'how it is are we do does what when where things thing this that be will a an and or of the for to in on with by from per strategy strategies consideration considerations design designs detail details detailed overview plan planning approach approaches handling management key main core new system systems requirement requirements definition definitions specification specifications spec category categories response responses scenario scenarios case cases mechanism mechanisms policy policies layer layers level levels type types model models list summary section general technical high low plan points point estratégia estrategia stratégie strategie стратегия manejo gestión tratamiento consideraciones gestão gerenciamento tratamento considerações gestion traitement considérations behandlung umgang mit überlegungen обработка управление соображения y e de da do del la las los el le les des du und der die das für et и для'.split(
    ' ',
  ),
)
