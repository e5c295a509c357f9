import type { Heading, LineScan } from '../text/lineScan.ts'
import type { DesignSection, ElementKind, SectionRole } from './designModel.ts'
import { headingMeaning } from './headingMeaning.ts'
import { leadMeaning } from './leadMeaning.ts'
import { isSolutionHeading } from './solutionHeading.ts'
import { isUrgent } from './urgentHeading.ts'
import { isStackHeading } from './stackHeading.ts'
import { inlineText } from './inlineText.ts'
import { namesModels, thingKinds, topicKinds } from './thingKinds.ts'

/** The sections of a design in their order, each with its role: its own heading's, else its parent's. */
export function readSections(scan: LineScan): readonly DesignSection[] {
  const sections: DesignSection[] = []
  const open: number[] = []
  const top = topLevel(scan)
  for (const [index, heading] of scan.headings.entries()) {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) open.pop()
    const parentIndex = open.at(-1) ?? -1
    const parent = sections[parentIndex]
    const line = scan.lines[heading.line]
    // What stands between the title and the first section introduces the document: who wrote it, where its spec lies.
    const own = heading.level > top.title ? roleOfHeading(heading) : introduction
    const inherited = parent && parent.level > top.title ? inheritedFrom(parent) : undefined
    const meaning = meaningOf(
      own,
      inherited,
      parent !== undefined && isStackHeading(parent.title),
      heading.title.slice(0, longestTitle),
    )
    sections.push({
      title: inlineText(heading.title.slice(0, longestTitle)),
      level: heading.level,
      heading: { start: line?.start ?? heading.range.start, end: heading.range.end },
      range: { start: line?.start ?? heading.range.start, end: endOf(scan, index) },
      parent: parentIndex,
      role: meaning.role,
      ...(meaning.kind ? { kind: meaning.kind } : {}),
    })
    open.push(index)
  }
  return sections
}

/** What stands below a solution is built part by part, unless a heading there says otherwise. */
function inheritedFrom({ role, kind, title }: DesignSection): { role: SectionRole; kind: DesignSection['kind'] } {
  return role === 'context' && kind === 'decision' && isSolutionHeading(withoutNumber(title))
    ? { role: 'work', kind: undefined }
    : { role, kind }
}

/** A heading is read up to here: what is longer is a sentence. */
const longestTitle = 500

/** A heading that only introduces examples, reasons or notes takes its section out of the work. */
function roleOfHeading({ title, level }: Heading): Meaning | undefined {
  const bare = withoutNumber(title.slice(0, longestTitle))
  if (numberedChange.test(bare)) return undefined
  if (isUrgent(bare)) return { role: 'work', kind: 'component' }
  return leadMeaning(bare) === 'dropped' || reasons.test(bare) || judges.test(bare) || isExample(bare)
    ? { role: 'rejected' }
    : headingMeaning(bare, level)
}

/** Tables that judge risks or say when enough is done are read by those who plan, not built. */
const judges =
  /^(?:risk (?:matrix|register|assessment|analysis|mitigation)|(?:test )?(?:exit|entry) criteria|风险(?:矩阵|评估|登记)|(?:退出|准入|准出)(?:标准|条件)|リスク(?:マトリクス|マトリックス|評価|分析)|(?:終了|開始)(?:基準|条件)|위험 (?:매트릭스|평가|분석)|(?:종료|진입) (?:기준|조건)|matriz de ries?gos?|matriz de riscos|critérios de (?:saída|entrada)|criterios de (?:salida|entrada)|matrice des risques|critères de (?:sortie|entrée)|risiko(?:matrix|bewertung|analyse)|(?:austritts|eintritts|abbruch)kriterien|матрица рисков|критерии (?:выхода|входа|завершения))/iu

/** An example of how a thing is used is no part of it; one of settings says what they are. */
const isExample = (title: string): boolean =>
  /.(?:示例|样例|使用例|利用例|実行例|사용 예시?)$/.test(title) && !/配置|设置|設定|环境|環境|설정/.test(title)

/** `Change 2: Add validation` is a change, whatever it speaks of. */
const numberedChange =
  /^(?:change|fix|task|layer|modification|变更|修改|変更|修正|변경|수정|mudança|alteração|cambio|changement|änderung|изменение) ?#?\d+(?:\.\d+)? ?[:：.—–-]/iu

type Meaning = Pick<DesignSection, 'role' | 'kind'>

/** A heading that begins so gives reasons, whatever it gives them for. */
const reasons =
  /^(?:why|rationale|(?:\p{L}+ )?(?:benefits|advantages)|vantagens|benefícios|ventajas|beneficios|avantages|vorteile|преимущества|为什么|為什麼|なぜ|왜|por qu[eê]|pourquoi|warum|почему)(?!\p{L})/iu

const introduction: Meaning = { role: 'context' }

/** What takes work away holds for everything below it; a generic word below a known section may refine it. */
function meaningOf(
  own: Meaning | undefined,
  inherited: { role: DesignSection['role']; kind: DesignSection['kind'] } | undefined,
  isStack: boolean,
  title: string,
): Meaning {
  const above: Meaning | undefined = inherited
    ? { role: inherited.role, ...(inherited.kind ? { kind: inherited.kind } : {}) }
    : undefined
  if (!above) return own ?? { role: 'work' }
  if (isUrgent(title) && own) return own
  if (above.role === 'rejected' || above.role === 'existing') return above
  if (isStack) return introduction
  if (!own) return above
  if (above.kind === 'testing' || above.kind === 'property') return own.role === 'rejected' ? own : above
  // `### Overview` or `### Data Flow` below a section of work is a part of that section's own text.
  if (own.role === 'context' && above.role === 'work') return own.kind ? own : { role: 'context' }
  // `### Frontend` below performance says whose performance it is.
  if (above.kind && topicKinds.has(above.kind) && own.role === 'work' && isPartOf(own.kind)) return above
  // `### Alert` or `### Log Entry` below data models is one of them.
  if (above.kind === 'dataModel' && namesModels(own.kind)) return above
  // `### Authentication Components` below components holds components, whatever they are for.
  if (above.kind && thingKinds.has(above.kind) && own.kind && topicKinds.has(own.kind) && thingWord.test(title))
    return above
  // Inside a component, `Interface` or `Data Model` says what of the component is told, not that it is another thing.
  if (own.kind === 'component' && above.kind) return above.role === 'context' ? own : above
  return own
}

/** Kinds that name a part of the system, or a check of what comes in: `検証` and `Verification` can mean either. */
const isPartOf = (kind: ElementKind | undefined): boolean =>
  kind !== undefined && (thingKinds.has(kind) || kind === 'testing')
/** A heading that ends so names things, whatever they are for. */
const thingWord =
  /(?:components?|services?|endpoints?|apis?|modules?|controllers?|tables?|models?|screens?|pages?|hooks?|clients?|コンポーネント|エンドポイント|サービス|モジュール|テーブル|モデル|画面|ページ|组件|接口|服务|模块|页面|컴포넌트|엔드포인트|서비스|모듈|화면|componentes?|serviços?|servicios?|módulos?|composants?|dienste?|komponenten?|компоненты?|сервисы?)\s*$/iu

/** The level of the document's own title: a single first heading above all the others. */
function topLevel(scan: LineScan): { readonly title: number } {
  const levels = scan.headings.map(heading => heading.level)
  const highest = Math.min(...levels.slice(0, 5000), 7)
  const single = levels.filter(level => level === highest).length === 1 && levels[0] === highest && levels.length > 1
  return { title: single ? highest : 0 }
}

function endOf(scan: LineScan, index: number): number {
  const level = scan.headings[index]?.level ?? 0
  for (let at = index + 1; at < scan.headings.length; at += 1) {
    const next = scan.headings[at]
    if (next && next.level <= level) return scan.lines[next.line]?.start ?? next.range.start
  }
  return scan.text.length
}

/** `2.1 Data Models` → `Data Models`; `Component 3: Cache` → `Cache` is left to those who need the name. */
export function withoutNumber(title: string): string {
  return title
    .replace(
      /^\s*(?:\d+(?:\.\d+)*[.)、:：]?|[IVX]{1,4}[.)]|[一二三四五六七八九十]{1,3}[、.．])\s+(?=\S)|^\s*[一二三四五六七八九十]{1,3}[、.．]\s*/u,
      '',
    )
    .trim()
}
