import type { ElementStatus } from './designModel.ts'
import { inlineText } from './inlineText.ts'
import { withoutNumber } from './sections.ts'

/** The name of a thing as a heading or a lead gives it. */
export interface ElementName {
  readonly name: string
  /** What follows the name after a dash or a colon. */
  readonly tail?: string
  readonly status: ElementStatus
  readonly path?: string
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

const kindWord =
  /^(?:component|module|change|fix|story|task|service|class|interface|entity|model|type|layer|phase|step|part|feature|api|组件|模块|服务|コンポーネント|モジュール|컴포넌트|모듈|componente|módulo|composant|komponente|modul|компонент|модуль)\s*(?:\d+(?:\.\d+)*|[A-Z])?\s*[:：.)-]\s*/iu

/** `3. ErrorHandler (Enhanced) — maps errors` → name `ErrorHandler`, status changed, tail `maps errors`. */
export function elementName(raw: string): ElementName {
  const line = withoutNumber(inlineText(raw.slice(0, 300)))
  const marks = [...line.matchAll(/[（(【[]([^()（）【】[\]]{1,60})[)）】\]]/g)].map(match => match[1] ?? '')
  const status = statusOf(
    [
      ...marks,
      /[✅☑]/.exec(line)?.[0] ?? '',
      /^(?:Existing|Deprecated|Enhanced|Updated|Modified|现有|既存|기존)\b/i.exec(line)?.[0] ?? '',
    ].join(' '),
  )
  const path = marks.map(pathOf).find(Boolean) ?? pathOf(line)
  const bare = line
    .replace(/\s*[（(【[]([^()（）【】[\]]{1,60})[)）】\]]/g, (whole, inner: string) =>
      statusOf(inner) !== 'new' ||
      /^(?:new|新|新增|新規|신규|nuevo|novo|nouveau|neu|новый)$/i.test(inner.trim()) ||
      pathOf(inner)
        ? ''
        : whole,
    )
    .replace(/[✅☑⭐🔥🆕]\uFE0F?/gu, '')
    .replace(kindWord, '')
    .trim()
  const cut = /^(.{2,80}?)(?:\s[—–-]{1,2}\s|\s*[:：]\s+|：|——)(\S.*)$/u.exec(bare)
  const name = (cut?.[1] ?? bare)
    .replace(/[:：]\s*$/, '')
    .replace(
      /^([A-Za-z_$][\w$.]*[a-z][A-Z][\w$.]*)\s*(?:component|module|class|interface|组件|模块|类|コンポーネント|モジュール|クラス|컴포넌트|모듈)$/iu,
      '$1',
    )
    .trim()
  const tail = cut?.[2]?.trim()
  return { name: name || line, ...(tail ? { tail } : {}), status, ...(path ? { path } : {}) }
}

/** The status that words in brackets give; `new` where they give none. */
export function statusOf(words: string): ElementStatus {
  return statuses.find(([, pattern]) => pattern.test(words))?.[0] ?? 'new'
}

/** A file path in a text: something with a slash or a known ending, in backticks or alone. */
export function pathOf(text: string): string | undefined {
  const match =
    /(?:^|[\s`"'(（:：])((?:\.{0,2}\/)?(?:[\w@.*{}<>-]+\/){0,12}[\w@.*{}<>-]+\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|cs|swift|dart|rb|php|c|h|cc|cpp|hpp|sql|ya?ml|json|jsonl|toml|md|sh|ps1|proto|graphql|vue|svelte|html|css|scss|tf|plist|gradle|xml|ini|env|ex|exs|scala|lua|r))(?=$|[\s`"'),，。:：)）])/i.exec(
      text.slice(0, 400),
    )
  return match?.[1]
}

/** Names that differ only in case, spaces, marks or a plural are one: `AuthService`, `auth service`, `auth_service.py`. */
export function nameKey(name: string): string {
  const base = name
    .replace(/`/g, '')
    .replace(/^.*\//, '')
    .replace(/\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|cs|swift|dart|rb|sh|json|ya?ml|hh?|hpp|cc?|cpp)$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return (
    base
      .replace(/(?:component|コンポーネント|组件)$/u, '')
      .replace(/(?<=[a-z]{3})ies$/, 'y')
      .replace(/(?<=[a-z]{3}[^s])s$/, '') || base
  )
}
