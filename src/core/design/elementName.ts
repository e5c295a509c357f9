import type { ElementStatus } from './designModel.ts'
import { statusOf } from './elementStatus.ts'
import { pathOf } from './filePath.ts'
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

const kindWord =
  /^(?:component|module|change|fix|story|task|service|class|interface|entity|model|type|layer|phase|step|part|feature|api|decision|item|update|modification|变更|修改|步骤|阶段|层|決定|変更|修正|ステップ|フェーズ|レイヤー|변경|단계|수정|mudança|alteração|etapa|cambio|paso|changement|étape|änderung|schritt|изменение|шаг|этап|组件|模块|服务|コンポーネント|モジュール|컴포넌트|모듈|componente|módulo|composant|komponente|modul|компонент|модуль) ?(?:\d+(?:\.\d+)*|[A-Z])? ?[:：.)—–-] ?/iu

/** Where a thing stands in a list of work is no part of its name. */
const isPlace = /^(?:task|priority|phase|step|sprint|任务|优先级|阶段|タスク|優先度|フェーズ|작업|우선순위) ?\d{1,3}$/i

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
    .replace(/ ?[（(【[]([^()（）【】[\]]{1,60})[)）】\]]/g, (whole, inner: string) =>
      statusOf(inner) !== 'new' ||
      isPlace.test(inner.trim()) ||
      /^(?:new(?: [a-z]+)?|新|新增|新規|신규|nuevo|novo|nouveau|neu|новый)$/i.test(inner.trim()) ||
      pathOf(inner)
        ? ''
        : whole,
    )
    .replace(/[✅☑⭐🔥🆕]\uFE0F?(?: (?:VALIDATED|COMPLETED?|DONE|IMPLEMENTED|VERIFIED))?/gu, '')
    .replace(/^\p{Extended_Pictographic}\uFE0F? /u, '')
    .replace(/^[A-Z]{4,}(?: [A-Z]{4,})+(?=$| )/, shouted => shouted.toLowerCase())
    .replace(kindWord, '')
    .trim()
  const found = /^(.{2,80}?)(?:\s[—–-]{1,2}\s|\s*[:：]\s+|：|——)(\S.*)$/u.exec(bare)
  // A dash inside brackets parts what the brackets say, not the name from its tail.
  const cut = found && /[(（][^()（）]*$/.test(found[1] ?? '') ? undefined : found
  const name = (cut?.[1] ?? bare)
    .replace(/[:：]\s*$/, '')
    .replace(
      /^([a-z_$][\w$.]{2,})(?: (?:class|interface)| ?(?:组件|模块|类|コンポーネント|モジュール|クラス|컴포넌트|모듈))$/i,
      '$1',
    )
    // `AlbumGrid Component` is AlbumGrid; `Cleanup Component` is no name without its second word.
    .replace(/^(\S+) (?:component|module)$/i, (whole, word: string) => (/[a-z][A-Z]|_/.test(word) ? word : whole))
    .trim()
  const tail = cut?.[2]?.trim()
  return { name: name || line, ...(tail ? { tail } : {}), status, ...(path ? { path } : {}) }
}
