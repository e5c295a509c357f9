import type { ElementStatus } from './designModel.ts'

/** The status that words in brackets give; `new` where they give none. */
export function statusOf(words: string): ElementStatus {
  return statuses.find(([, pattern]) => pattern.test(words))?.[0] ?? 'new'
}

const statuses: readonly (readonly [ElementStatus, RegExp])[] = [
  ['done', /[✅☑]|\b(?:COMPLETED?|DONE|IMPLEMENTED)\b|已完成|已实现|実装済み|完了/],
  [
    'removed',
    /\b(?:deprecated|removed?|deleted?|to be removed|obsolete)\b|废弃|删除|移除|廃止|削除|제거|삭제|removid|obsolet|eliminad|supprim|entfern|veraltet|удал|устар/i,
  ],
  [
    'existing',
    /\b(?:existing|unchanged|no changes?(?: needed)?|already (?:exists|there)|reused?|as is)\b|现有|已有|不变|无需修改|既存|変更なし|기존|변경 없음|existente|sem alteraç|sin cambios|existant|inchangé|bestehend|unverändert|существующ|без изменений/i,
  ],
  [
    'changed',
    /\b(?:enhanced?|enhancements?|extended|extensions?|updated?|updates|modified|modifications?|changed?|changes|refactored|upgrade|extend)\b|增强|扩展|修改|更新|变更|改造|拡張|変更|更新|改修|修正|확장|변경|수정|modificad|estendid|atualizad|extendid|actualizad|modifié|étendu|geändert|erweitert|aktualisiert|измен|расшир|обновл/i,
  ],
]
