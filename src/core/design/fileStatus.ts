import type { ElementStatus } from './designModel.ts'

/** What a row about a file says is to happen to it: the first of its cells that begins by saying so. */
export function fileStatus(cells: readonly string[]): ElementStatus {
  for (const [status, pattern] of beginnings) if (cells.some(cell => pattern.test(cell.trim()))) return status
  return 'new'
}

const beginnings: readonly (readonly [ElementStatus, RegExp])[] = [
  [
    'existing',
    /^(?:no (?:[a-z]+ )?changes?|unchanged|not changed|无需修改|无变更|不变|変更なし|変更不要|변경 없음|sem alteraç|sin cambios|inchangé|aucun changement|unverändert|keine änderung|без изменений)/i,
  ],
  [
    'removed',
    /^(?:deleted?|delete file|removed|删除|移除|削除|삭제|제거|excluir|eliminar|supprimer|löschen|удалить|удалён)$/i,
  ],
  [
    'changed',
    /^(?:[a-z]+ )?(?:updated?|modif(?:y|ied)|changed?|edit(?:ed)?|extend(?:ed)?|enhanced?|refactor(?:ed)?|rename[d]?|remove (?!file)|replace|adjust|更新|修改|变更|扩展|更新|変更|修正|改修|拡張|수정|변경|확장|atualiz|modific|alter|actualiz|cambi|mettre à jour|mise à jour|modifi|étend|aktualis|änder|erweiter|обнов|измен|расшир)/i,
  ],
]
