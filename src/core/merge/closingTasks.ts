import { phases } from '../plan/plan.ts'
import type { DocumentTask } from '../plan/planDocument.ts'

/** The phase of a main task of the plan, where the fresh plan has that task too. */
export type MainPhases = ReadonlyMap<number, string>

const ranks: ReadonlyMap<string | undefined, number> = new Map(phases.map((phase, at) => [phase, at]))
const firstClosing = phases.indexOf('testing')

/**
 * The main task that a new one goes behind: the last one, but before what closes a plan (tests, rollout, a last
 * checkpoint), since who works down the list would meet it too late. -1 where there is no main task.
 * @param mains indexes of the main tasks that new ones are written like
 */
export function mainBefore(
  tasks: readonly DocumentTask[],
  mains: readonly number[],
  known: MainPhases,
  phase: string | undefined,
): number {
  const own = Math.max(ranks.get(phase) ?? 0, firstClosing - 1)
  const last = mains.at(-1) ?? -1
  let at = mains.length
  // What follows a checkpoint says when it is due; the last one is for everything.
  let following = Infinity
  while (at > 0) {
    const main = mains[at - 1] ?? -1
    const task = tasks[main]
    if (!task) break
    if (!task.checkpoint) following = ranks.get(known.get(main)) ?? rankOf(task.title)
    if (following <= own) break
    at--
  }
  return mains[at - 1] ?? last
}

/** What a title says of the phase its task belongs to; work where it says nothing. */
function rankOf(title: string): number {
  if (delivery.test(title)) return phases.indexOf('deployment')
  return tests.test(title) ? firstClosing : 0
}

const tests =
  /^(?:(?:final|(?:write|add|create|run|perform|complete|implement) (?:the )?)?\s?(?:(?:comprehensive|unit|integration|end-to-end|e2e|system|acceptance|regression|property(?:-based)?|ui|and|final|all|full),?\s){0,5}(?:tests?|testing|test suite|verification|validation)(?:$| (?:and|of|for)\s)|(?:编写|添加|运行)?(?:单元|集成|端到端|系统|回归|验收)?测试|(?:単体|統合|結合|システム|e2e)?テスト|(?:단위|통합|시스템)?\s?테스트|(?:testes|pruebas|prüfungen|тесты|тестирование)(?!\p{L}))/iu
const delivery =
  /^(?:final(?:i[sz]e)?\s|deploy|roll ?out|prepare (?:the )?(?:rollout|release|deployment|launch)|release(?:$|\s)|(?:write|update|add|create) (?:the )?(?:docs|documentation|readme|changelog)|document(?:ation)?(?:$|\s)|polish|clean ?up|部署|发布|上线|(?:编写|更新)?文档|收尾|デプロイ|リリース|ドキュメント|배포|출시|문서|implanta|documenta|desplie|desplegar|déplo|documenter|auslief|dokument|развёр|развер|документ|выпуск)/iu
