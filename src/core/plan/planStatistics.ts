import type { LineScan } from '../text/lineScan.ts'
import { labelledText } from './fieldLine.ts'
import type { Statistic } from './planDocument.ts'

/** The figures a plan states about itself, from the lines outside its tasks. */
export function planStatistics({ text, lines }: LineScan, looseLines: readonly number[]): readonly Statistic[] {
  const found: Statistic[] = []
  for (const at of looseLines) {
    const line = lines[at]
    const written = line && labelledText(text, line.content, line.end)
    const kind = written && kinds.get(written.label.toLowerCase())
    if (!written || !kind || written.value.end <= written.value.start) continue
    found.push({ kind, value: text.slice(written.value.start, written.value.end), range: written.value })
  }
  return found
}

const labels: Readonly<Record<Statistic['kind'], string>> = {
  total:
    'total tasks|total|number of tasks|task count|总任务数|任务总数|总任务|タスク総数|総タスク数|合計|총 작업 수|전체 작업|total de tarefas|' +
    'total de tareas|nombre total de tâches|total des tâches|anzahl der aufgaben|aufgaben gesamt|всего задач',
  done:
    'progress|completed|completed tasks|done|进度|已完成|完成进度|進捗|進捗状況|完了|진행률|진행 상황|완료|progresso|concluídas|progreso|' +
    'completadas|progression|avancement|terminées|fortschritt|erledigt|прогресс|выполнено',
  estimate:
    'estimated time|total estimate|total estimated time|estimated effort|total effort|estimated duration|estimate|' +
    '预计时间|预估时间|总工时|预计总时间|見積時間|見積もり時間|合計見積|예상 시간|총 예상 시간|tempo estimado|tiempo estimado|temps estimé|' +
    'durée estimée|geschätzte zeit|geschätzter aufwand|оценка времени|общая оценка',
  status: 'status|状态|狀態|ステータス|状態|상태|estado|statut|état|статус|состояние',
  updated:
    'last updated|updated|last update|最后更新|更新时间|更新日期|最終更新|更新日|마지막 업데이트|최종 수정|última atualização|atualizado em|' +
    'última actualización|actualizado|dernière mise à jour|mis à jour|zuletzt aktualisiert|aktualisiert|обновлено|' +
    'последнее обновление',
}

const kindNames = ['total', 'done', 'estimate', 'status', 'updated'] as const
const kinds = new Map(kindNames.flatMap(kind => labels[kind].split('|').map(label => [label, kind] as const)))
