import type { SectionPlace } from './designReading.ts'
import { addFact, newDraft } from './elementDraft.ts'
import { elementName } from './elementName.ts'
import { statusOf } from './elementStatus.ts'
import { inlineText } from './inlineText.ts'
import { nameKey } from './nameKey.ts'
import type { ReadTable } from './tableMeaning.ts'

/** A column of nothing but `new`, `existing`, `changed` tells what is to be done with the things of the first column. */
export function readStatuses(table: ReadTable, { reading, index, section }: SectionPlace): boolean {
  const at = table.headers.findIndex(
    (_, column) =>
      column > 0 &&
      table.rows.length > 1 &&
      table.rows.every(row => statusWord.test(inlineText(row.cells[column] ?? ''))),
  )
  if (at < 0) return false
  for (const row of table.rows) {
    const named = elementName(row.cells[0] ?? '')
    const status = statusOf(inlineText(row.cells[at] ?? ''))
    const change = row.cells
      .filter((_, column) => column > 0 && column !== at)
      .map(inlineText)
      .filter(text => text !== '' && !/^(?:none|no change|-|–|—|无|なし|없음)\b/i.test(text))
    if (status === 'existing' && change.length === 0) reading.existing.add(nameKey(named.name))
    if (change.length === 0) continue
    const draft = newDraft('component', named.name, row.range, index, status === 'existing' ? 'changed' : status)
    draft.group = section.title
    addFact(draft, change.join('; '), row.range, 'step')
    reading.drafts.push(draft)
  }
  return true
}

const statusWord =
  /^(?:new|existing|changed|unchanged|modified|enhanced|extended|updated|removed|deprecated|新|新增|新建|现有|已有|修改|增强|不变|删除|废弃|新規|既存|変更|拡張|変更なし|削除|신규|기존|변경|확장|삭제|novo|existente|alterado|nuevo|modificado|nouveau|existant|modifié|neu|bestehend|geändert|erweitert|новый|существующий|изменён|изменен)$/i
