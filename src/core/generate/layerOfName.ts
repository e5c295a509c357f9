import type { DesignElement } from '../design/designModel.ts'

/** Words at the end of a name that say that the thing has others do the work. */
const directing =
  /(?:orchestrators?|coordinators?|facade|编排器|協調器|协调器|オーケストレーター|オーケストレータ|コーディネーター|コーディネータ|오케스트레이터|orquestador|orquestrador|orchestrateur|orchestrierer|оркестратор|координатор)$/i

/** Words at the end of a name that say that a person or another system comes in here. */
const entering =
  /(?:commands?|cli|controllers?|routes|endpoints?|(?:command|cli|api|http)\s?(?:layer|handlers?|interface|entry)|entry\s?points?|命令|命令行|控制器|入口|端点|コマンド|コントローラー|コントローラ|エントリーポイント|エンドポイント|명령|명령어|컨트롤러|comandos?|controlador|contrôleur|befehle?|steuerung|команды?|контроллер)$/i

/** A name says nothing of what stands farther behind it. */
const farthest = 120

/**
 * Pairs of elements of which the first stands above the second, behind it, by what their names say: an entrance above
 * every part, what directs above the parts it stands with.
 */
export function standsAbove(elements: readonly DesignElement[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  const layers = elements.map(layerOf)
  for (const [user, layer] of layers.entries()) {
    if (layer === 0) continue
    for (let used = user + 1; used < Math.min(elements.length, user + farthest); used += 1)
      if ((layers[used] ?? 0) < layer && (layer === 2 || isBeside(elements[user], elements[used])))
        pairs.push([user, used])
  }
  return pairs
}

function layerOf({ name, group = '', declarations }: DesignElement): number {
  const names = [bareName(name), group, ...declarations.slice(0, 2).map(one => one.name)]
  if (names.some(one => entering.test(one)) || declarations.some(({ kind }) => kind === 'command')) return 2
  return names.some(one => directing.test(one)) ? 1 : 0
}

const isBeside = (one: DesignElement | undefined, other: DesignElement | undefined): boolean =>
  one?.section === other?.section || one?.group === other?.group

/** `` `Gate` (entry point) `` → `Gate` */
function bareName(name: string): string {
  const bracket = name.search(/[(（]/)
  return (bracket > 0 ? name.slice(0, bracket) : name).replaceAll('`', '').trim()
}
