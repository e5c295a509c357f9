import type { TextRange } from '../../text/range.ts'
import type { DiagramEdge, DiagramNode } from '../declaration.ts'
import { labelLines, plainLabel } from './labels.ts'

/** Gathers nodes and edges while a diagram is read; every node counts once, by its id. */
export interface GraphDraft {
  readonly nodes: Map<string, DiagramNode>
  readonly edges: DiagramEdge[]
}

export const emptyGraph = (): GraphDraft => ({ nodes: new Map(), edges: [] })

export interface NodeFacts {
  readonly label?: string | undefined
  readonly group?: string | undefined
  readonly shape?: DiagramNode['shape'] | undefined
}

/** Notes a node; a label replaces the id that stood for it until then. */
export function addNode(
  draft: GraphDraft,
  id: string,
  range: TextRange,
  { label, group, shape }: NodeFacts = {},
): void {
  if (id === '') return
  const before = draft.nodes.get(id)
  const lines = label === undefined ? [] : labelLines(label)
  const isLabelled = lines.length > 0
  if (before && !isLabelled) {
    if (group && !before.group) draft.nodes.set(id, { ...before, group })
    return
  }
  const within = before?.group ?? group
  const lead = lines.length > 1 ? lines[0] : undefined
  draft.nodes.set(id, {
    id,
    label: isLabelled ? lines.join(' ') : id,
    ...(lead ? { lead } : {}),
    ...(shape ? { shape } : {}),
    ...(within ? { group: within } : {}),
    range,
  })
}

export function addEdge(
  draft: GraphDraft,
  from: string,
  to: string,
  range: TextRange,
  {
    label,
    alternative,
    reply,
  }: { readonly label?: string; readonly alternative?: boolean; readonly reply?: boolean } = {},
): void {
  if (from === '' || to === '') return
  const text = label ? plainLabel(label) : ''
  draft.edges.push({
    from,
    to,
    ...(text ? { label: text } : {}),
    alternative: alternative ?? tellsFailure(text),
    ...(reply ? { reply } : {}),
    range,
  })
}

/** Standard words for a way that goes wrong, in the languages that are read. */
const failureWords = [
  'fail',
  'error',
  'reject',
  'timeout',
  'timed out',
  'invalid',
  'denied',
  'abort',
  'cancel',
  'exception',
  '失败',
  '错误',
  '异常',
  '超时',
  '拒绝',
  '取消',
  '失敗',
  'エラー',
  '例外',
  'タイムアウト',
  '無効',
  '拒否',
  'キャンセル',
  '실패',
  '오류',
  '에러',
  '취소',
  'erro',
  'falha',
  'fallo',
  'rechaz',
  'échec',
  'erreur',
  'refus',
  'fehler',
  'abgelehnt',
  'ошибк',
  'отказ',
  'отмен',
]

export function tellsFailure(label: string): boolean {
  if (label === '') return false
  const lower = label.toLowerCase()
  return failureWords.some(word => lower.includes(word))
}
