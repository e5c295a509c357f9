import type { TableRow } from './block.ts'
import { inlineText } from './inlineText.ts'

export type ColumnRole =
  | 'method'
  | 'path'
  | 'name'
  | 'field'
  | 'type'
  | 'default'
  | 'purpose'
  | 'condition'
  | 'handling'
  | 'status'
  | 'setting'
  | 'metric'
  | 'target'
  | 'rule'
  | 'requirement'
  | 'file'
  | 'change'
  | 'rationale'
  | 'test'
  | 'other'

export type TableSort =
  'endpoints' | 'errors' | 'settings' | 'fields' | 'things' | 'limits' | 'files' | 'tests' | 'trace' | 'facts'

const headers: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'requirement',
    /^(?:req|requirement|user stor|fr\b|nfr\b|criteri|需求|要件|요구|requisit|exigence|anforderung|требован|验证需求)/i,
  ],
  [
    'rationale',
    /^(?:domain|layer|contracts?$|owner|team|priority|key dependenc|dependenc|depends|领域|层级|契约|负责人|优先级|依赖|担当|優先度|レイヤー|依存|契約|rationale|reason|why|because|weil|porque|parce que|потому|因为|なぜ|alternative|trade|note|comment|理由|原因|备注|备选|備考|代替|이유|비고|justifica|razón|raison|begründung|grund|обоснован|примечан)/i,
  ],
  ['method', /^(?:method|verb|http|http method|方法|请求方法|メソッド|메서드|método|méthode|methode|метод)$/i],
  [
    'path',
    /^(?:path|route|endpoint|url|uri|路径|路由|端点|エンドポイント|パス|ルート|경로|엔드포인트|rota|ruta|chemin|pfad|endpunkt|путь|маршрут|эндпоинт)/i,
  ],
  [
    'file',
    /^(?:file|files|file path|filename|script|location|artifact|artefact|文件|文件路径|文件名|ファイル|ファイル名|파일|arquivo|archivo|fichier|datei|файл)/i,
  ],
  [
    'setting',
    /^(?:setting|key|variable|env|environment variable|option|flag|parameter|config|配置项|配置|参数|变量|环境变量|选项|設定|設定項目|変数|環境変数|パラメータ|オプション|설정|변수|매개변수|옵션|configura|variável|parâmetro|variable d|paramètre|einstellung|variable|parameter|schlüssel|настройк|переменн|параметр|ключ)/i,
  ],
  [
    'field',
    /^(?:field|property|column|attribute|prop|member|字段|属性|列|フィールド|プロパティ|カラム|項目|필드|속성|열|campo|propriedade|coluna|propiedad|columna|champ|propriété|colonne|feld|eigenschaft|spalte|поле|свойство|столбец)/i,
  ],
  ['type', /^(?:type|data type|类型|数据类型|型|データ型|タイプ|유형|타입|tipo|type de|typ|datentyp|тип)$/i],
  [
    'default',
    /^(?:default|initial|默认|默认值|デフォルト|既定|初期値|기본|padrão|predeterminad|défaut|par défaut|standard|vorgabe|по умолчанию)/i,
  ],
  [
    'condition',
    /^(?:error|condition|scenario|situation|case|failure|exception|when|trigger|cause|problem|event|错误|场景|情况|条件|异常|触发|エラー|シナリオ|状況|ケース|例外|原因|오류|상황|시나리오|조건|예외|erro|cenário|situação|condição|error|escenario|situación|erreur|scénario|situation|fehler|szenario|bedingung|fall|ошибка|сценарий|ситуация|условие|случай)/i,
  ],
  [
    'handling',
    /^(?:handling|action|response|behaviou?r|recovery|resolution|strategy|mitigation|result|outcome|effect|treatment|reaction|user|message|处理|处理方式|策略|响应|行为|恢复|结果|提示|対応|処理|対処|動作|挙動|結果|メッセージ|回復|처리|대응|동작|결과|메시지|복구|tratamento|ação|resposta|comportamento|resultado|manejo|acción|respuesta|traitement|action|réponse|comportement|résultat|behandlung|aktion|antwort|verhalten|ergebnis|reaktion|обработка|действие|ответ|поведение|результат)/i,
  ],
  [
    'status',
    /^(?:status|code|http status|status code|exit code|http|状态码|错误码|状态|ステータス|コード|상태|코드|código|statut|code|статус|код)/i,
  ],
  [
    'metric',
    /^(?:metric|measure|indicator|kpi|operation|指标|度量|指標|メトリクス|項目|지표|métrica|indicador|métrique|indicateur|metrik|kennzahl|метрик|показател)/i,
  ],
  [
    'target',
    /^(?:target|threshold|limit|goal|value|budget|slo|sla|max|目标|阈值|限制|值|目標|しきい値|閾値|上限|値|목표|임계|한도|값|meta|limite|valor|alvo|objetivo|umbral|límite|cible|seuil|valeur|ziel|grenzwert|schwelle|wert|цель|порог|лимит|значени)/i,
  ],
  [
    'rule',
    /^(?:validation|constraint|rule|required|nullable|校验|验证|约束|规则|必填|必需|検証|制約|ルール|必須|バリデーション|검증|제약|규칙|필수|validação|restrição|obrigatóri|regra|validación|restricción|obligatori|regla|contrainte|obligatoire|règle|validierung|einschränkung|pflicht|regel|проверка|ограничени|обязател|правил)/i,
  ],
  [
    'test',
    /^(?:test|test case|test type|assertion|expected|测试|用例|预期|テスト|期待|테스트|기대|teste|prueba|esperado|essai|attendu|erwartet|тест|ожида)/i,
  ],
  [
    'change',
    /^(?:change|changes|modification|before|after|old|new|变更|修改|旧|新|変更|変更内容|変更前|変更後|변경|mudança|alteração|cambio|modificación|changement|änderung|изменени)/i,
  ],
  [
    'purpose',
    /^(?:purpose|description|responsib|summary|intent|meaning|role|detail|what|usage|function|说明|描述|职责|用途|含义|作用|功能|目的|説明|責務|役割|概要|意味|内容|用途|機能|설명|목적|책임|역할|의미|내용|descri|propósito|responsab|significado|finalidade|but|rôle|signification|beschreib|zweck|verantwort|bedeutung|aufgabe|описани|назначени|ответствен|значение)/i,
  ],
  [
    'name',
    /^(?:name|component|module|service|class|table|entity|model|command|layer|tool|element|item|interface|function|名称|名字|组件|模块|服务|类|实体|命令|层|名前|名称|コンポーネント|モジュール|サービス|クラス|テーブル|エンティティ|コマンド|이름|컴포넌트|모듈|서비스|클래스|테이블|명령|nome|componente|módulo|serviço|tabela|entidade|nombre|servicio|tabla|entidad|nom|composant|service|entité|name|komponente|modul|dienst|tabelle|entität|имя|название|компонент|модуль|сервис|таблица|сущность|команда)/i,
  ],
]

export interface ReadTable {
  readonly sort: TableSort
  readonly columns: readonly ColumnRole[]
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
}

/** What a table lists, by its header's words and, where those are silent, by its cells. */
export function readTable(rows: readonly TableRow[]): ReadTable {
  const [head, ...body] = rows
  const titles = (head?.cells ?? []).map(inlineText)
  const columns = titles.map(title => headers.find(([, pattern]) => pattern.test(title.trim()))?.[0] ?? 'other')
  const sort = sortOf(columns, body)
  return {
    sort: sort === 'endpoints' && listsCommands(titles, body) ? 'things' : sort,
    columns,
    headers: titles,
    rows: body,
  }
}

const commandHeader = /^(?:slash )?commands?$|^(?:命令|指令|コマンド|명령어?|comandos?|commandes?|befehle?|команды?)$/i

/** `/deploy` or `/team:deploy` below `Command` is typed into a chat or a shell: no server answers it. */
const listsCommands = ([first = '']: readonly string[], rows: readonly TableRow[]): boolean =>
  commandHeader.test(first.trim()) || rows.every(({ cells }) => /^`?\/[\w-]+:[\w-]+/.test(cells[0] ?? ''))

function sortOf(columns: readonly ColumnRole[], rows: readonly TableRow[]): TableSort {
  const has = (role: ColumnRole): boolean => columns.includes(role)
  const first = columns[0]
  if (
    rows.length > 0 &&
    rows.every(row =>
      row.cells.slice(0, 2).some(cell => /^`?(?:(?:GET|POST|PUT|PATCH|DELETE|WS|HEAD)\b|\/[\w:{])/.test(cell)),
    )
  )
    return 'endpoints'
  if (has('method') && (has('path') || first === 'method')) return 'endpoints'
  if (first === 'requirement') return 'trace'
  if (first === 'test' || (has('test') && first !== 'condition')) return 'tests'
  if (has('setting') && (has('default') || first === 'setting')) return 'settings'
  if (has('field') && (first === 'field' || has('type'))) return 'fields'
  if (has('condition') && (has('handling') || has('status') || first === 'condition')) return 'errors'
  if (first === 'status' && (has('condition') || has('handling'))) return 'errors'
  if (first === 'file' || (has('file') && has('change'))) return 'files'
  if (has('target') && (first === 'metric' || first === 'name')) return 'limits'
  if (first === 'metric') return 'limits'
  if (first === 'name' || (has('name') && has('purpose'))) return 'things'
  if (has('type') && has('default')) return 'fields'
  return 'facts'
}

/** The cell of a row that plays a role, as plain text, or undefined. */
export function cellOf(table: ReadTable, row: TableRow, role: ColumnRole): string | undefined {
  const at = table.columns.indexOf(role)
  const text = at < 0 ? '' : inlineText(row.cells[at] ?? '')
  return text === '' || /^[-–—]$/.test(text) || /^(?:n\/a|none|无|なし|없음)$/i.test(text) ? undefined : text
}
