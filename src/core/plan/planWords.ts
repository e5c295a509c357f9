/** The words that plans use for their own parts, in nine languages. All of them in lower case. */

const words = (list: string): readonly string[] => list.split('|')

/** Before a task's number: `Task 1`, `任务 1`. */
export const taskWords = words(
  'task|subtask|sub-task|step|任务|任務|子任务|步骤|步驟|タスク|ステップ|手順|작업|태스크|단계|tarefa|subtarefa|passo|etapa|' +
    'tarea|subtarea|paso|tâche|tache|étape|etape|aufgabe|teilaufgabe|schritt|задача|подзадача|шаг',
)

/** Before a requirement's number: `Requirement 6`, `需求 6`. */
export const requirementWords = words(
  'requirements|requirement|reqs|req|需求|要求|要件|요구사항|요구 사항|requisitos|requisito|requerimientos|requerimiento|' +
    'exigences|exigence|anforderungen|anforderung|требования|требование|требований|требованию|acceptance criteria|' +
    'criteria|criterion|критерии|критерий|验收标准|受け入れ基準',
)

/** Labels of a list of requirements. */
const requirementLabels = [
  ...requirementWords,
  ...words(
    'requirement refs|requirement ref|requirements covered|requirement coverage|related requirements|requirement ids|' +
      'refs|ref|references requirements|fulfills|fulfils|satisfies|covers|implements|implements requirements|traces to|' +
      'traceability|traces|ac|acs|fr|frs|对应需求|相关需求|关联需求|需求引用|覆盖需求|対応要件|関連要件|要件id|관련 요구사항|' +
      'requisitos relacionados|requisitos cubiertos|requisitos cobertos|exigences liées|exigences couvertes|' +
      'zugehörige anforderungen|связанные требования|acceptance',
  ),
]

/** Labels that may cite requirements, and may as well say how something is checked. */
const validationLabels = words(
  'validates|validate|validation|verifies|verify|验证|驗證|检验|検証|검증|valida|verifica|valide|vérifie|validiert|' +
    'prüft|проверяет|подтверждает',
)

const dependencyLabels = words(
  'depends|depends on|dependencies|dependency|depend on|blocked by|requires|prerequisites|prerequisite|after|' +
    'requires tasks|depends-on|deps|依赖|依赖项|依赖任务|依賴|前置任务|前置条件|前提条件|依存|依存関係|依存タスク|前提タスク|' +
    '의존성|의존|선행 작업|선행|depende de|dependências|dependência|pré-requisitos|dependencias|dependencia|requisitos previos|' +
    'dépend de|dépendances|dépendance|prérequis|hängt ab von|abhängigkeiten|abhängigkeit|abhängig von|voraussetzungen|' +
    'зависит от|зависимости|зависимость|предпосылки',
)

const estimateLabels = words(
  'estimated|estimate|estimates|estimated time|estimated effort|estimated duration|time|time estimate|effort|duration|' +
    'estimation|估计|估时|估算|预估|预计|预计时间|预估时间|预计工时|工时|時間|見積|見積もり|見積り|見積時間|所要時間|工数|예상|예상 시간|' +
    '추정|소요 시간|estimativa|tempo estimado|tempo|esforço|duração|estimación|tiempo estimado|tiempo|esfuerzo|duración|' +
    'durée|temps estimé|temps|aufwand|schätzung|geschätzt|geschätzter aufwand|dauer|zeit|оценка|время|трудоёмкость|' +
    'трудоемкость|длительность|срок|оценка времени|оценка трудозатрат',
)

/** Other labels that are fields even where nothing sets them off from text. */
const plainLabels = words(
  'file|files|purpose|property|leverage|boundary|contracts|contract|prompt|owner|priority|blocked|status|文件|目的|' +
    'ファイル|파일|목적|arquivo|arquivos|archivo|archivos|fichier|fichiers|datei|dateien|zweck|файл|файлы|цель',
)

/** What a label under a task introduces. `validation` may cite requirements, or say how something is checked. */
export type LabelKind = 'requirements' | 'validation' | 'dependencies' | 'estimate' | 'plain'

/** Every known label with its kind: in lower case, and with a capital. */
export const labelKinds: ReadonlyMap<string, LabelKind> = new Map<string, LabelKind>([
  ...withKind(plainLabels, 'plain'),
  ...withKind(validationLabels, 'validation'),
  ...withKind(requirementLabels, 'requirements'),
  ...withKind(dependencyLabels, 'dependencies'),
  ...withKind(estimateLabels, 'estimate'),
])

function withKind(labels: readonly string[], kind: LabelKind): readonly (readonly [string, LabelKind])[] {
  return labels.flatMap(label => [
    [label, kind],
    [label.charAt(0).toUpperCase() + label.slice(1), kind],
  ])
}

export const checkpointWords = words(
  'checkpoint|check point|检查点|檢查點|チェックポイント|체크포인트|점검|ponto de verificação|ponto de controle|checagem|' +
    'punto de control|punto de verificación|point de contrôle|point de vérification|kontrollpunkt|prüfpunkt|' +
    'контрольная точка|чекпоинт',
)

export const optionalWords = words(
  'optional|可选|可選|选做|任意|オプション|선택|선택사항|선택 사항|opcional|optionnel|facultatif|необязательно|опционально',
)

/** What says that boxes only explain what their marks mean. */
export const legendWords = words(
  'legend|status markers|status marker|图例|圖例|凡例|범례|legenda|leyenda|légende|legende|легенда|обозначения',
)

/** Heading words under which boxes are no tasks unless they say so themselves. */
export const itemSectionWords: readonly string[] = [
  ...checkpointWords,
  ...legendWords,
  ...words(
    'checkpoints|acceptance criteria|success criteria|success indicators|exit criteria|completion criteria|definition of done|done when|' +
      'checklist|checklists|check list|quality gate|quality gates|' +
      'pontos de verificação|pontos de controle|puntos de control|puntos de verificación|points de contrôle|' +
      'points de vérification|kontrollpunkte|prüfpunkte|контрольные точки|чекпоинты|' +
      '验收标准|验收条件|成功标准|完成标准|完成定义|检查清单|检查表|清单|' +
      '受け入れ基準|受入基準|受け入れ条件|成功基準|完了条件|完了の定義|チェックリスト|' +
      '인수 기준|수락 기준|성공 기준|완료 기준|완료 정의|체크리스트|' +
      'critérios de aceitação|critérios de aceite|critérios de sucesso|definição de pronto|lista de verificação|' +
      'criterios de aceptación|criterios de éxito|definición de terminado|lista de verificación|lista de comprobación|' +
      "critères d’acceptation|critères d'acceptation|critères de succès|définition de terminé|" +
      'liste de vérification|akzeptanzkriterien|abnahmekriterien|erfolgskriterien|checkliste|prüfliste|' +
      'критерии приемки|критерии приёмки|критерии успеха|критерии готовности|чек-лист|чеклист|контрольный список',
  ),
]

/** The same for words that also begin the names of features: they count where they are the whole heading. */
export const itemSectionTitles = words(
  'acceptance|criteria|format|task format|conventions|notation|how to read|example|examples|验收|说明|格式|示例|書式|例|' +
    '형식|예시|formato|exemplo|exemplos|ejemplo|ejemplos|exemple|exemples|beispiel|beispiele|формат|пример|примеры',
)

/** Headings that name the list of tasks, not a task. */
export const taskListTitles = words(
  'tasks|task list|task breakdown|implementation tasks|implementation steps|implementation plan|implementation|steps|todo|' +
    '任务|任务列表|任务清单|实施任务|实现任务|实施步骤|实施计划|タスク|タスク一覧|実装タスク|実装計画|작업|작업 목록|구현 작업|' +
    'tarefas|lista de tarefas|tareas|lista de tareas|tâches|liste des tâches|aufgaben|aufgabenliste|задачи|список задач',
)

export const phaseWords = words(
  'phase|阶段|階段|フェーズ|단계|fase|etapa|этап|фаза|stage|milestone|里程碑|マイルストーン|sprint',
)

export const storyWords = words(
  'user story|story|用户故事|使用者故事|ユーザーストーリー|ストーリー|사용자 스토리|história de usuário|história do usuário|' +
    'historia de usuario|récit utilisateur|user-story|пользовательская история|история',
)

/** Any of `list` as an alternation, longer words first, so that none hides a longer one. */
export const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
